package io.entsdk.quickstart;

import static io.entsdk.core.agreement.Agreement.AUTHORISED;
import static io.entsdk.core.agreement.Answer.ACCEPT;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ChildAuthorisation;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** How a class is asked to agree to a trip, as the README of ent-messaging tells it. */
final class Agreeing {

  private Agreeing() {}

  static void tell(
      Messaging messaging,
      School school,
      SchoolClass cp,
      Actor alan,
      Actor grace,
      PersonId ada,
      LocalDate friday,
      UUID key,
      Consumer<Object> screen) {
    Announcement trip =
        messaging
            .as(alan)
            .announce(school)
            .to(Audience.guardiansOf(cp))
            .subject("Sortie au musée")
            .text("Jeudi, prévoir un pique-nique.")
            .askToAuthorise() // one parent agrees for both, while nobody refuses
            .until(friday);
    screen.accept(trip.preview().gaps()); // whom it would not get through to
    SendResult sent = trip.send(SendKey.of(key));

    OpenItem shown = messaging.as(grace).open(sent.item());
    AnswerResult given =
        messaging.as(grace).answers(sent.item()).give(shown.revision(), ada, ACCEPT);
    if (given instanceof AnswerResult.Taken taken) {
      screen.accept(taken.agreement().outcome()); // and never who else has answered
    }

    for (ChildAuthorisation one : messaging.as(alan).answers(sent.item()).byChild()) {
      if (one.outcome() != AUTHORISED) {
        screen.accept(one.waitingFor());
      }
    }
  }
}
