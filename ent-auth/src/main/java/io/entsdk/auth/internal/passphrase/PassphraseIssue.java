package io.entsdk.auth.internal.passphrase;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.session.Epochs;
import io.entsdk.auth.internal.throttle.Reprieve;
import io.entsdk.auth.internal.throttle.TryTable;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;

/** Gives pupils new words, and takes away what they had opened with the former ones. */
public final class PassphraseIssue {

  private final Unit unit;

  public PassphraseIssue(Unit unit) {
    this.unit = unit;
  }

  public void put(List<NewPassphrase> words) {
    JpaPassphrases table = new JpaPassphrases(unit);
    words.forEach(table::put);
    List<PersonId> pupils = words.stream().map(one -> new PersonId(one.pupil())).toList();
    new Reprieve(unit)
        .ofWords(
            new TryTable(unit, PassphraseTables.TRIES),
            pupils.stream().map(PersonId::value).toList());
    new Epochs(unit).advance(pupils);
    tell(AuthEvents.PASSPHRASE_ISSUED, pupils);
    AuthTidy.announce(unit);
  }

  /** Void the words of {@code pupil} and return how many there were: one or none. */
  public int end(PersonId pupil) {
    int ended = new JpaPassphrases(unit).end(pupil.value());
    new Epochs(unit).advance(List.of(pupil));
    tell(AuthEvents.PASSPHRASE_VOIDED, List.of(pupil));
    return ended;
  }

  private void tell(EventType type, List<PersonId> pupils) {
    new Outbox(unit)
        .emit(pupils.stream().map(pupil -> new EventDraft(type, pupil, Map.of())).toList());
  }
}
