package io.entsdk.quickstart;

import static io.entsdk.core.personal.ConsentAudience.ENT;
import static io.entsdk.core.personal.ConsentMedium.PHOTO;
import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static io.entsdk.privacy.consent.ConsentRule.ONE_HOLDER;
import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentStanding;
import io.entsdk.privacy.consent.ConsentText;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.privacy.consent.ImageChoice;
import io.entsdk.privacy.consent.RecordedAnswer;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Who agrees to be photographed, as the README of ent-privacy tells it. */
final class Depicting {

  private Depicting() {}

  static Consent ask(
      Privacy privacy,
      School school,
      PersonId ada,
      Actor alan,
      Actor grace,
      Actor adaHerself,
      Consumer<String> show) {
    Consents consents = privacy.consents();
    Purpose museum = new Purpose("museum-photos");
    ConsentScope onTheEnt = new ConsentScope(PHOTO, ENT);
    ConsentText text = ConsentText.of("museum-1", FRENCH, "Photos de la sortie au musée …");

    Consent asked = consents.ask(ConsentRequest.of(ada, school.id(), museum, onTheEnt, text), alan);
    consents.answer(asked.id(), GIVEN, grace); // for herself; Charles is asked, too
    consents.answer(asked.id(), REFUSED, adaHerself); // a child's own no counts at any age
    consents.withdraw(asked.id(), grace); // as easily as it was given
    show.accept(consents.receipt(asked.id(), grace).html(FRENCH)); // what she has said, to keep
    return asked;
  }

  static void look(
      Consents consents,
      Consent asked,
      SchoolClass cp,
      PersonId charles,
      LocalDate signedOn,
      Actor alan,
      Consumer<Object> show) {
    ConsentParty father = ConsentParty.of(Guardian.of(charles));
    consents.record(asked.id(), RecordedAnswer.onPaper(father, GIVEN, signedOn), alan);
    for (ConsentStanding one : consents.standings(cp.id(), asked.purpose(), asked.scope(), alan)) {
      show.accept(one.person() + " " + one.state()); // and never who has said what
    }
  }

  static void decide(
      Consents consents,
      School school,
      LocalDate today,
      Actor delegate,
      Actor head,
      Consumer<Object> show) {
    ImageChoice one = new ImageChoice(school.id(), ONE_HOLDER, today, "circulaire académique 2026");
    consents.decideImages(one, delegate); // before that: everybody with parental authority
    show.accept(consents.imageRules(school.id(), head).on(today));
  }
}
