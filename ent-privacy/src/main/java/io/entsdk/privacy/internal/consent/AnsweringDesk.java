package io.entsdk.privacy.internal.consent;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentEntry;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentStanding;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.consent.OwnConsent;
import io.entsdk.privacy.consent.RecordedAnswer;
import java.time.LocalDate;
import java.util.Optional;

/** Takes answers to consents, for one actor in one unit of work. */
public final class AnsweringDesk {

  private final Unit unit;
  private final Actor actor;
  private final JpaConsents rows;

  public AnsweringDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.rows = new JpaConsents(unit);
  }

  public OwnConsent answer(ConsentId id, ConsentAnswer answer) {
    Consent consent = rows.get(id);
    ConsentVoice voice = new ConsentVoice(unit, actor, consent.person());
    voice.requireAct();
    ConsentFold fold = locked(consent);
    LocalDate today = today(consent);
    ConsentParty party = voice.party(fold.subject(), consent.rule(), today);
    requireVoice(fold, party, today);
    boolean agent =
        party instanceof ConsentParty.Holder holder && holder.guardian().person().isEmpty();
    ConsentEvent event =
        new ConsentEvent(party, answer, today, ConsentMethod.OWN_ACCOUNT, fold.next(unit.now()));
    ConsentFold after =
        taken(fold, new ConsentEntry(event, agent ? actor.person() : Optional.empty()), today);
    return new OwnConsent(consent, after.last(party, today));
  }

  public ConsentStanding record(ConsentId id, RecordedAnswer answer) {
    Consent consent = rows.get(id);
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.RECORD_CONSENT, new Scope.OfPerson(consent.person()));
    ConsentFold fold = locked(consent);
    LocalDate today = today(consent);
    new RecordingRules(unit, actor, fold).require(answer, today);
    requireVoice(fold, answer.party(), answer.day());
    ConsentEvent event =
        new ConsentEvent(
            answer.party(), answer.answer(), answer.day(), answer.method(), fold.next(unit.now()));
    ConsentState state = taken(fold, new ConsentEntry(event, actor.person()), today).on(today);
    return new ConsentStanding(consent.person(), state, Optional.of(consent));
  }

  /** Fold what was said so far, to which nobody adds until this unit ends. */
  private ConsentFold locked(Consent consent) {
    rows.lock(new JpaIdentities(unit).allOf(consent.person()));
    ConsentBook book = new Ledger(unit).of(consent.person());
    Consent newest = book.newest(consent);
    if (!newest.id().equals(consent.id())) {
      throw new ConflictException(
          "asked-again",
          "Consent %s was asked for again as %s; answer that".formatted(consent.id(), newest.id()));
    }
    return book.fold(consent.id());
  }

  /**
   * From the age on at which a minor agrees alone, nobody says anything new in the child's name.
   */
  private static void requireVoice(ConsentFold fold, ConsentParty party, LocalDate day) {
    if (!party.equals(ConsentParty.oneself())
        && fold.subject().isAtLeast(fold.consent().rule().aloneFrom(), day)) {
      throw RejectedException.of(
          "party",
          "for-the-pupil",
          "from %d on the pupil answers alone".formatted(fold.consent().rule().aloneFrom()));
    }
  }

  /** Add an answer unless it is what the party has said last, and tell if it changes anything. */
  private ConsentFold taken(ConsentFold fold, ConsentEntry entry, LocalDate today) {
    ConsentEvent event = entry.event();
    Optional<ConsentAnswer> last = fold.last(event.party(), event.day());
    if (last.filter(event.answer()::equals).isPresent()) {
      return fold;
    }
    requireOpen(fold, event, last, today);
    ConsentFold after = fold.and(event);
    ConsentWriting writing = new ConsentWriting(unit);
    writing.answered(fold.consent(), entry);
    if (after.on(today) != fold.on(today)) {
      writing.changed(after, today);
    }
    return after;
  }

  /** A no is always taken: it is what nobody may be late for. */
  private static void requireOpen(
      ConsentFold fold, ConsentEvent event, Optional<ConsentAnswer> last, LocalDate today) {
    Consent consent = fold.consent();
    if (event.answer() == ConsentAnswer.GIVEN && today.isAfter(consent.lastDay())) {
      throw new ConflictException(
          "consent-over",
          "Consent %s ended on %s; ask for another".formatted(consent.id(), consent.lastDay()));
    }
    if (event.answer() == ConsentAnswer.WITHDRAWN
        && last.filter(ConsentAnswer.GIVEN::equals).isEmpty()) {
      throw new ConflictException(
          "nothing-given",
          "Nothing was given to consent %s that could be taken back; refuse it"
              .formatted(consent.id()));
    }
  }

  private LocalDate today(Consent consent) {
    return new Known(unit).today(consent.school());
  }
}
