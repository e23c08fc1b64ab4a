package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.spi.TryChange;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A store of the host's keeps the contract, and one that loses an update does not. */
class MemoryTryStoreContractTest extends TryStoreContract {

  private final MemoryTryStore memory = new MemoryTryStore();

  @Override
  protected TryStore open() {
    return memory;
  }

  @Test
  void aStoreThatLosesAnUpdateIsFoundOut() {
    Hasty hasty = new Hasty();
    TryStoreContract contract = contractOf(hasty);

    assertThrows(
        AssertionFailedError.class, contract::eightNodesAtOnceGetNoMoreTriesThanOneWouldInTurn);
  }

  @Test
  void aStoreThatMakesHalfOfAChangeIsFoundOut() {
    assertThrows(AssertionFailedError.class, contractOf(new Halving())::allChangesAreMadeOrNone);
  }

  private static TryStoreContract contractOf(TryStore store) {
    return new TryStoreContract() {
      @Override
      protected TryStore open() {
        return store;
      }
    };
  }

  /** Looks first and writes later, in two steps. */
  private static final class Hasty extends MemoryTryStore {

    @Override
    public boolean change(TenantId tenant, List<TryChange> changes, Instant at) {
      for (TryChange one : changes) {
        if (!read(tenant, Set.of(one.key())).getOrDefault(one.key(), "").equals(one.expected())) {
          return false;
        }
      }
      LockSupport.parkNanos(200_000);
      synchronized (this) {
        changes.forEach(one -> put(tenant, one, at));
      }
      return true;
    }
  }

  /** Writes each key whose expected text stands. */
  private static final class Halving extends MemoryTryStore {

    @Override
    public synchronized boolean change(TenantId tenant, List<TryChange> changes, Instant at) {
      return changes.stream().map(one -> super.change(tenant, List.of(one), at)).toList().stream()
          .allMatch(made -> made);
    }
  }
}
