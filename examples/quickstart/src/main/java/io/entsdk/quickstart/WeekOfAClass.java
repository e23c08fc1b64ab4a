package io.entsdk.quickstart;

import static io.entsdk.core.agreement.Answer.ACCEPT;
import static io.entsdk.messaging.help.AdultPicture.OTHER_ADULT;
import static io.entsdk.messaging.item.AnswerMethod.PAPER;
import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Answers;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.help.Call;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ChildAuthorisation;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.RecordedAnswer;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Slip;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Tells a week of a class, from its roster on Monday to the paper of Friday. */
final class WeekOfAClass {

  private final Directory directory;
  private final Messaging messaging;
  private final School school;
  private final SchoolClass cp;
  private final Consumer<Object> screen;

  WeekOfAClass(
      Directory directory,
      Messaging messaging,
      School school,
      SchoolClass cp,
      Consumer<Object> screen) {
    this.directory = directory;
    this.messaging = messaging;
    this.school = school;
    this.cp = cp;
    this.screen = screen;
  }

  /** Monday, 8:30. The roster is there; each family is asked to agree to a trip. */
  ItemId monday(Actor alan, LocalDate friday) {
    screen.accept(directory.people().listPupilsOf(cp, alan).size());
    Announcement trip =
        messaging
            .as(alan)
            .announce(school)
            .to(Audience.guardiansOf(cp))
            .subject("Sortie au musée")
            .text("Jeudi en huit, prévoir un pique-nique.")
            .askToAuthorise() // one parent agrees for both, while nobody refuses
            .until(friday);
    screen.accept(trip.preview().recipients());
    return trip.send(SendKey.of("sortie-au-musee")).item();
  }

  /** Tuesday. Grace agrees, asks whoever teaches Ada, and is answered. */
  void tuesday(ItemId trip, Actor grace, Actor alan, PersonId ada) {
    OpenItem shown = messaging.as(grace).open(trip);
    AnswerResult given = messaging.as(grace).answers(trip).give(shown.revision(), ada, ACCEPT);
    if (given instanceof AnswerResult.Taken taken) {
      screen.accept(taken.agreement().outcome()); // and never who else has answered
    }
    SendResult asked =
        messaging
            .as(grace)
            .write(school)
            .to(Audience.teachersOf(ada))
            .subject("Le pique-nique")
            .text("Ada ne mange pas d’œufs.")
            .send(SendKey.of("pique-nique"));
    messaging.as(alan).reply(asked.item()).text("C’est noté.").send(SendKey.of("c-est-note"));
    screen.accept(messaging.as(grace).unread());
  }

  /** Wednesday. Ada presses a picture: no text, no reason, and somebody of the school knows. */
  void wednesday(Actor ada, Actor head) {
    screen.accept(messaging.as(ada).askForAdult(OTHER_ADULT).sentence(FRENCH)); // 119 and 3018, too
    for (Call call : messaging.calls().listOf(head)) {
      messaging.calls().seen(call.id(), head);
    }
  }

  /** Thursday, 21:00. What is said in the evening waits for the morning; nobody has to. */
  void thursday(Actor alan, Actor grace) {
    SendResult sent =
        messaging
            .as(alan)
            .announce(school)
            .to(Audience.guardiansOf(cp))
            .subject("Piscine")
            .text("Demain, pensez au bonnet.")
            .send(SendKey.of("piscine-de-vendredi"));
    if (sent instanceof SendResult.Waiting waiting) {
      screen.accept(waiting.because().sentence(FRENCH));
    }
    screen.accept(messaging.as(grace).unread()); // as many as before
  }

  /** Friday. Whom nothing gets through to answers on paper, and then everybody is told. */
  void friday(ItemId trip, Actor alan, PersonId cleo, LocalDate today) {
    messaging.notices().notePaper(cleo, cp, true, alan); // she has said so at the gate
    Answers answers = messaging.as(alan).answers(trip);
    screen.accept(answers.told().percent());
    for (Slip slip : answers.slips()) { // printed as strips by examples/printing
      answers.record(
          new RecordedAnswer(slip.child(), slip.guardian(), slip.revision(), ACCEPT, PAPER, today));
    }
    for (ChildAuthorisation one : answers.byChild()) {
      screen.accept(one.outcome());
    }
    screen.accept(answers.told().isEverybody());
  }
}
