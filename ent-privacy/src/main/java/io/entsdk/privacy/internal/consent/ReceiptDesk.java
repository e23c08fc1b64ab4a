package io.entsdk.privacy.internal.consent;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Responsibility;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.directory.School;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaOrganisations;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.ResponsibilityBook;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyReads;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentReceipt;
import io.entsdk.privacy.consent.ConsentReceipt.Parties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Makes receipts of what one party has answered, for one actor in one unit of work. */
public final class ReceiptDesk {

  private static final String NAMELESS = "–";

  private final Unit unit;
  private final Actor actor;

  public ReceiptDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Make one for the actor, who answers as that party. */
  public ConsentReceipt own(ConsentId id) {
    Consent consent = new JpaConsents(unit).get(id);
    ConsentVoice voice = new ConsentVoice(unit, actor, consent.person());
    voice.require();
    ConsentFold fold = fold(consent);
    LocalDate today = new Known(unit).today(consent.school());
    return receipt(fold, voice.party(fold.subject(), consent.rule(), today));
  }

  /** Make one to hand over to {@code party}, who has answered on paper or aloud. */
  public ConsentReceipt of(ConsentId id, ConsentParty party) {
    Consent consent = new JpaConsents(unit).get(id);
    return new AccessCheck(unit)
        .requireRead(actor, PrivacyReads.CONSENT_HISTORY, new Scope.OfPerson(consent.person()))
        .of(() -> receipt(fold(consent), party), any -> List.of(consent.person()));
  }

  private ConsentFold fold(Consent consent) {
    return new Ledger(unit).of(consent.person()).fold(consent.id());
  }

  private ConsentReceipt receipt(ConsentFold fold, ConsentParty party) {
    Consent consent = fold.consent();
    List<ConsentEvent> answers =
        fold.events().stream()
            .filter(event -> event.party().equals(party))
            .filter(event -> !(event.party() instanceof ConsentParty.Erased))
            .sorted(ConsentEvent.IN_ORDER)
            .toList();
    if (answers.isEmpty()) {
      throw new ConflictException(
          "nothing-said", "Nothing was said to consent %s by this party".formatted(consent.id()));
    }
    return new ConsentReceipt(consent, parties(consent, party), answers, unit.now());
  }

  private Parties parties(Consent consent, ConsentParty party) {
    School school = new Known(unit).school(consent.school());
    List<Responsibility> held =
        new ResponsibilityBook(unit).listOf(school.id(), school.dayOf(unit.now()));
    return new Parties(
        school.name(),
        titles(held, Set.of(ResponsibilityRole.CONTROLLER, ResponsibilityRole.JOINT_CONTROLLER)),
        titles(held, Set.of(ResponsibilityRole.DPO)),
        name(consent.person()),
        signatory(consent, party));
  }

  private String signatory(Consent consent, ConsentParty party) {
    return party instanceof ConsentParty.Holder holder
        ? name(holder.guardian())
        : name(consent.person());
  }

  private String name(Guardian guardian) {
    return guardian instanceof Guardian.OfOrganisation of
        ? new JpaOrganisations(unit).get(new OrganisationId(of.id())).name()
        : guardian.person().map(this::name).orElse(NAMELESS);
  }

  private String name(PersonId person) {
    return new JpaPeople(unit).find(person).map(Person::displayName).orElse(NAMELESS);
  }

  private static List<String> titles(List<Responsibility> held, Set<ResponsibilityRole> roles) {
    return held.stream()
        .filter(one -> roles.contains(one.role()))
        .map(one -> one.holder().title())
        .toList();
  }
}
