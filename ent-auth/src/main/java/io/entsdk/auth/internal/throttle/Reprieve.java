package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.spi.TryKey.Of;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.UUID;

/**
 * Takes back what is counted, wherever it is kept: in the tables at once, in a store of the host's
 * once the unit of work is committed.
 */
public final class Reprieve {

  private final Unit unit;
  private final boolean elsewhere;

  public Reprieve(Unit unit) {
    this.unit = unit;
    this.elsewhere = StoredTries.isUsedBy(unit.kernel());
  }

  /** Forget all that is counted against {@code pupils} with cards. */
  public void ofPupils(List<PersonId> pupils) {
    if (elsewhere) {
      AskedReprieves.ask(unit, Of.CARD, pupils.stream().map(PersonId::value).toList());
    } else {
      new JpaThrottle(unit).forget(pupils);
    }
  }

  /** Forget what is counted against {@code pupils} with words, in {@code table} if in any. */
  public void ofWords(TryTable table, List<UUID> pupils) {
    if (elsewhere) {
      AskedReprieves.ask(unit, Of.WORDS, pupils);
    } else {
      table.forget(pupils);
    }
  }

  /** Forget what is counted against the device with this hash: somebody who teaches has tapped. */
  public void ofDevice(String deviceHash) {
    if (elsewhere) {
      AskedReprieves.ask(unit, Of.DEVICE, List.of(Subjects.ofDevice(deviceHash)));
    } else {
      new JpaThrottle(unit).reopen(deviceHash);
    }
  }
}
