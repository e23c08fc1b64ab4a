package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.consent.ConsentText;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.testkit.Ent;

/** A class that is photographed, and Ada's parents, who both exercise parental authority. */
record Photos(Ent ent) {

  static final Purpose PURPOSE = new Purpose("class-photos");
  static final ConsentScope ON_THE_ENT = new ConsentScope(ConsentMedium.PHOTO, ConsentAudience.ENT);
  static final ConsentText TEXT =
      ConsentText.of("photos-1", FRENCH, "Photos de la sortie au musée, sur l’ENT.");

  static Photos of(Ent ent) {
    Jdbc.execute(ent, "update ent_core_guardianship set state = 'FULL'");
    return new Photos(ent);
  }

  Consents consents() {
    return Privacy.of(ent.tenant()).consents();
  }

  ConsentRequest request(PersonId person) {
    return ConsentRequest.of(person, ent.school().id(), PURPOSE, ON_THE_ENT, TEXT);
  }

  Consent ask() {
    return consents().ask(request(ent.ada()), alan());
  }

  /** Let both parents agree. */
  void agree(Consent consent) {
    consents().answer(consent.id(), GIVEN, grace());
    consents().answer(consent.id(), GIVEN, charles());
  }

  ConsentState state() {
    return consents().standing(ent.ada(), PURPOSE, ON_THE_ENT, alan()).state();
  }

  long answers() {
    return Jdbc.count(ent, "select count(*) from ent_privacy_consent_event");
  }

  ConsentParty party(PersonId person) {
    return ConsentParty.of(Guardian.of(person));
  }

  Actor alan() {
    return ent.as(ent.alan(), Assurance.PASSWORD);
  }

  Actor grace() {
    return ent.as(ent.grace(), Assurance.PASSWORD);
  }

  Actor charles() {
    return ent.as(ent.charles(), Assurance.PASSWORD);
  }

  Actor ada() {
    return ent.as(ent.ada(), Assurance.CARD_AND_PICTURES);
  }
}
