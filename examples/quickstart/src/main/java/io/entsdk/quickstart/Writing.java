package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.ThreadId;
import java.util.UUID;
import java.util.function.Consumer;

/** Who writes to whom and is answered, as the README of ent-messaging tells it. */
final class Writing {

  private Writing() {}

  static void tell(
      Messaging messaging,
      School school,
      Actor alan,
      Actor grace,
      PersonId mother,
      PersonId colleague,
      PersonId head,
      UUID key,
      UUID otherKey,
      Consumer<String> screen) {
    SendResult sent =
        messaging
            .as(alan)
            .write(school)
            .to(Audience.of(mother, head))
            .blindCopy(Audience.of(colleague))
            .subject("Le carnet d’Ada")
            .text("Il est resté en classe.")
            .send(SendKey.of(key));
    for (Excluded one : sent.excluded()) {
      screen.accept(one.why().sentence(FRENCH)); // as much as Alan may know
    }

    messaging.as(grace).replyAll(sent.item()).text("Merci !").send(SendKey.of(otherKey));

    ThreadId thread = messaging.as(grace).open(sent.item()).entry().thread();
    if (thread != null) {
      for (OpenItem said : messaging.as(grace).thread(thread, PageRequest.first(25)).items()) {
        screen.accept(said.text());
      }
    }
  }
}
