package io.entsdk.quickstart;

import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Appointment;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.Verdict;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Who may write to whom, as the README of ent-messaging tells it. */
final class Reaching {

  private Reaching() {}

  static void tell(
      Messaging messaging,
      Actor grace,
      Actor head,
      PersonId alan,
      PersonId nurse,
      SchoolId school,
      LocalDate today,
      Consumer<String> screen) {
    Reach reach = messaging.reach();
    reach.appoint(Appointment.of(nurse, school, Office.NURSE, Period.from(today)), head);

    ReachDecision may = reach.decide(grace, alan, PRIVATE_MESSAGE);
    if (may.verdict() == Verdict.ALLOW) {
      screen.accept("Écrire à l’enseignant");
    } else {
      screen.accept(reach.explain(grace, alan, PRIVATE_MESSAGE, FRENCH));
    }
  }
}
