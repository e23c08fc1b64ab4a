package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.TenantId;
import io.entsdk.core.audit.SignedRoot;
import io.entsdk.core.spi.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Proves a {@link Witness}; extend it beside yours.
 *
 * <p>That nobody with rights on the database can change what it keeps is for you to see to: no test
 * can.
 */
@Timeout(60)
public abstract class WitnessContract {

  private static final int NODES = 4;
  private static final int ROOTS = 25;

  /** Return the witness as another node, or a restart, would make it: over what was kept so far. */
  protected abstract Witness open();

  /** Return everything that was kept, in any order, repetitions or not. */
  protected abstract List<SignedRoot> kept();

  @Test
  void itsKeyIsTheSameOnEachNode() {
    assertEquals(open().id(), open().id());
    assertTrue(open().id().matches("[a-z][a-z0-9-]{1,59}"), open().id());
  }

  @Test
  void aRootIsKeptWholeOnceItWasNoted() {
    SignedRoot root = root(1, 1);
    open().note(root);

    assertEquals(List.of(root), kept());
  }

  @Test
  void anotherNodeLosesNothingOfWhatWasKept() {
    List<SignedRoot> roots = List.of(root(1, 1), root(1, 2), root(1, 3));
    roots.forEach(root -> open().note(root));

    assertEquals(new HashSet<>(roots), new HashSet<>(kept()));
  }

  @Test
  void theSameRootMayComeTwice() {
    Witness witness = open();
    witness.note(root(1, 1));
    witness.note(root(1, 2));
    witness.note(root(1, 1));

    assertEquals(Set.of(root(1, 1), root(1, 2)), new HashSet<>(kept()));
  }

  @Test
  void twoRootsOfOneNumberAreBothKept() {
    SignedRoot other = root(1, 1).signed("b3RoZXI");
    open().note(root(1, 1));
    open().note(other);

    assertEquals(Set.of(root(1, 1), other), new HashSet<>(kept()));
  }

  @Test
  void tenantsAreKeptApart() {
    open().note(root(1, 1));
    open().note(root(2, 1));

    assertEquals(Set.of(root(1, 1), root(2, 1)), new HashSet<>(kept()));
  }

  @Test
  void nodesThatNoteAtOnceLoseNothing() throws InterruptedException, ExecutionException {
    Set<SignedRoot> all = new HashSet<>();
    List<Callable<Boolean>> nodes = new ArrayList<>();
    for (int tenant = 1; tenant <= NODES; tenant++) {
      List<SignedRoot> own = new ArrayList<>();
      for (int number = 1; number <= ROOTS; number++) {
        own.add(root(tenant, number));
      }
      all.addAll(own);
      nodes.add(
          () -> {
            Witness witness = open();
            own.forEach(witness::note);
            return true;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(NODES);
    try {
      for (Future<Boolean> node : threads.invokeAll(nodes)) {
        assertTrue(node.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertEquals(all, new HashSet<>(kept()));
  }

  private static SignedRoot root(int tenant, long number) {
    String hash = "A".repeat(43);
    return new SignedRoot(
        TenantId.of(tenant),
        number,
        1,
        number == 1 ? SignedRoot.NONE : hash,
        hash,
        Instant.parse("2026-09-15T06:30:00.123456Z").plusSeconds(number),
        "2026",
        "c2lnbmF0dXJl");
  }
}
