package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryKey.Of;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes back what is counted, wherever it is kept. */
public final class Reprieve {

  private final Unit unit;
  private final Optional<TryStore> store;

  public Reprieve(Unit unit) {
    this.unit = unit;
    this.store = StoredTries.store(unit);
  }

  /** Forget all that is counted against {@code pupils} with cards. */
  public void ofPupils(List<PersonId> pupils) {
    store.ifPresentOrElse(
        other -> forget(other, Of.CARD, pupils.stream().map(PersonId::value).toList()),
        () -> new JpaThrottle(unit).forget(pupils));
  }

  /** Forget what is counted against {@code pupils} with words, in {@code table} if in any. */
  public void ofWords(TryTable table, List<UUID> pupils) {
    store.ifPresentOrElse(other -> forget(other, Of.WORDS, pupils), () -> table.forget(pupils));
  }

  /** Forget what is counted against the device with this hash: somebody who teaches has tapped. */
  public void ofDevice(String deviceHash) {
    store.ifPresentOrElse(
        other -> forget(other, Of.DEVICE, Set.of(Subjects.ofDevice(deviceHash))),
        () -> new JpaThrottle(unit).reopen(deviceHash));
  }

  private void forget(TryStore other, Of of, Collection<UUID> subjects) {
    other.forget(
        unit.tenantId(),
        subjects.stream().map(subject -> new TryKey(of, subject)).collect(Collectors.toSet()));
  }
}
