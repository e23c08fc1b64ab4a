package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.Uai;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Announces something to the guardians of a class. */
@Command(name = "announce", description = "Announce something to the guardians of a class.")
final class Announce extends Step {

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
  private Uai school;

  @Option(names = "--class", required = true, paramLabel = "NAME", description = "The class.")
  private String className;

  @Option(names = "--subject", required = true, paramLabel = "LINE", description = "One line.")
  private String subject;

  @Option(names = "--text", required = true, paramLabel = "TEXT", description = "Plain text.")
  private String text;

  @Option(names = "--no-ack", description = "Do not ask each guardian to acknowledge it.")
  private boolean silent;

  @Option(
      names = "--agree",
      description = "Ask guardians to accept or refuse instead; one agrees for both.")
  private boolean agreeing;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The same key again sends nothing twice; by default a new one.")
  private @Nullable SendKey key;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    Actor sender = actor.actor(at);
    School found = at.school(school);
    SchoolClass schoolClass = at.schoolClass(found, className, sender);
    Announcement announcement =
        Messaging.of(at.tenant())
            .as(sender)
            .announce(found)
            .to(Audience.guardiansOf(schoolClass))
            .subject(subject)
            .text(text);
    SendKey used = key == null ? SendKey.of(UUID.randomUUID()) : key;
    return answer(asking(announcement).send(used), used);
  }

  private Announcement asking(Announcement announcement) {
    if (agreeing) {
      return announcement.askToAuthorise();
    }
    return silent ? announcement : announcement.askToAcknowledge();
  }

  private Answer answer(SendResult result, SendKey used) {
    if (result instanceof SendResult.Refused refused) {
      return Answer.refused(
          Refusal.of(
              "send-refused",
              "Nothing was sent",
              refused.because().stream()
                  .map(one -> new Refusal.Reason(one.name(), one.sentence(locale())))));
    }
    String item = result.item().toString();
    if (result instanceof SendResult.Waiting waiting) {
      String until = waiting.until().toString();
      return Answer.of(
          new Sent(item, "WAITING", until, waiting.because().name(), used.value()),
          List.of("Item %s waits until %s".formatted(item, until), because(waiting)));
    }
    return Answer.of(
        new Sent(item, "RELEASED", null, null, used.value()), List.of("Item " + item + " is out"));
  }

  private String because(SendResult.Waiting waiting) {
    return waiting.because().sentence(locale());
  }

  record Sent(
      String item, String outcome, @Nullable String until, @Nullable String because, String key) {}
}
