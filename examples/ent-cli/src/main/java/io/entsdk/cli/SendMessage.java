package io.entsdk.cli;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Uai;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends a message to people. */
@Command(name = "send", description = "Send a message of the person of --as to people.")
final class SendMessage extends Step {

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "In its name.")
  private Uai school;

  @Option(
      names = "--to",
      required = true,
      split = ",",
      paramLabel = "PERSON",
      description = "To whom; several with commas.")
  private List<PersonId> to;

  @Option(names = "--blind", split = ",", paramLabel = "PERSON", description = "Whom nobody sees.")
  private List<PersonId> blind = List.of();

  @Option(names = "--subject", required = true, paramLabel = "LINE", description = "One line.")
  private String subject;

  @Option(names = "--text", required = true, paramLabel = "TEXT", description = "Plain text.")
  private String text;

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
    PrivateMessage message =
        Messaging.of(at.tenant())
            .as(actor.actor(at))
            .write(at.school(school))
            .to(audience(to))
            .subject(subject)
            .text(text);
    SendKey used = key == null ? SendKey.of(UUID.randomUUID()) : key;
    return answer(
        (blind.isEmpty() ? message : message.blindCopy(audience(blind))).send(used), used);
  }

  private static Audience audience(List<PersonId> people) {
    return Audience.of(people.toArray(PersonId[]::new));
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
    List<Left> left =
        result.excluded().stream()
            .map(one -> new Left(one.who().toString(), one.why().name(), one.rule().name()))
            .toList();
    String until = result instanceof SendResult.Waiting waiting ? waiting.until().toString() : null;
    String item = result.item().toString();
    Posted posted =
        new Posted(item, until == null ? "RELEASED" : "WAITING", until, left, used.value());
    String how = until == null ? " is out" : " waits until " + until;
    return Answer.of(
        posted,
        Stream.concat(
                Stream.of("Item " + item + how),
                left.stream().map(one -> "  not to %s: %s".formatted(one.who(), one.rule())))
            .toList());
  }

  record Posted(
      String item, String outcome, @Nullable String until, List<Left> excluded, String key) {}

  record Left(String who, String why, String rule) {}
}
