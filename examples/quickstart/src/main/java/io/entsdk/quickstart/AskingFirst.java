package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.messaging.ContactRequests;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ContactRequest;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.Verdict;
import java.util.function.Consumer;

/** Who wishes to be asked before a first letter, as the README of ent-messaging tells it. */
final class AskingFirst {

  private AskingFirst() {}

  static void tell(
      Messaging messaging,
      School school,
      Actor grace,
      Actor alan,
      PersonId teacher,
      SendKey key,
      Consumer<String> screen) {
    messaging.reach().prefer(new ReachPreference(Verdict.REQUEST, null), alan);
    SendResult sent =
        messaging
            .as(grace)
            .write(school)
            .to(Audience.of(teacher))
            .subject("Le carnet d’Ada")
            .text("Il est resté en classe.")
            .send(key);
    if (sent instanceof SendResult.Waiting waiting) {
      screen.accept(waiting.because().sentence(FRENCH)); // Alan is asked, for thirty days
    }

    ContactRequests requests = messaging.as(alan).requests();
    for (ContactRequest one : requests.list()) {
      requests.accept(one.item()); // or decline: Grace is not told so
    }
  }
}
