package io.entsdk.privacy.internal.consent;

import static io.entsdk.privacy.PrivacyReads.CONSENT;
import static io.entsdk.privacy.PrivacyReads.CONSENT_HISTORY;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentEntry;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentStanding;
import io.entsdk.privacy.consent.OwnConsent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows consents to those who may see them, for one actor in one unit of work. */
public final class ConsentViews {

  private final Unit unit;
  private final Actor actor;

  public ConsentViews(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public ConsentStanding standing(PersonId person, Purpose purpose, ConsentScope scope) {
    return new AccessCheck(unit)
        .requireRead(actor, CONSENT, new Scope.OfPerson(person))
        .of(
            () ->
                new Ledger(unit)
                    .of(person)
                    .standing(
                        purpose,
                        scope,
                        new JpaFacts(unit).placeOf(person, unit.now()).dayOf(unit.now())),
            one -> List.of(one.person()));
  }

  public List<ConsentStanding> standings(ClassId schoolClass, Purpose purpose, ConsentScope scope) {
    return new AccessCheck(unit)
        .requireRead(actor, CONSENT, new Scope.OfClass(schoolClass))
        .of(
            () -> {
              Known known = new Known(unit);
              LocalDate today = known.today(known.schoolClass(schoolClass).school());
              List<PersonId> pupils =
                  new JpaFacts(unit)
                      .enrolmentsIn(schoolClass, today).stream().map(Enrolment::pupil).toList();
              return new Ledger(unit)
                  .of(pupils).stream().map(book -> book.standing(purpose, scope, today)).toList();
            },
            all -> all.stream().map(ConsentStanding::person).toList());
  }

  public List<OwnConsent> own(PersonId person) {
    ConsentVoice voice = new ConsentVoice(unit, actor, person);
    voice.require();
    List<ConsentFold> asked = new Ledger(unit).of(person).newest();
    Map<SchoolId, LocalDate> days =
        asked.stream()
            .map(fold -> fold.consent().school())
            .distinct()
            .collect(toMap(Function.identity(), new Known(unit)::today));
    List<OwnConsent> own =
        asked.stream()
            .flatMap(
                fold ->
                    Stream.ofNullable(days.get(fold.consent().school()))
                        .flatMap(today -> own(voice, fold, today).stream()))
            .toList();
    if (own.isEmpty() && !asked.isEmpty()) {
      throw voice.refused(Reason.NO_RELATION);
    }
    return own;
  }

  private static Optional<OwnConsent> own(ConsentVoice voice, ConsentFold fold, LocalDate today) {
    Consent consent = fold.consent();
    return voice
        .find(fold.subject(), consent.rule(), today)
        .map(party -> new OwnConsent(consent, fold.last(party, today)));
  }

  public List<ConsentEntry> history(ConsentId id) {
    JpaConsents rows = new JpaConsents(unit);
    Consent consent = rows.get(id);
    return new AccessCheck(unit)
        .requireRead(actor, CONSENT_HISTORY, new Scope.OfPerson(consent.person()))
        .of(
            () ->
                rows
                    .events(List.of(consent), new JpaIdentities(unit).of(List.of(consent.person())))
                    .stream()
                    .map(JpaConsents.Told::entry)
                    .toList(),
            all -> List.of(consent.person()));
  }
}
