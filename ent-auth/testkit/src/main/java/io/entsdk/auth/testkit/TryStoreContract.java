package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.spi.TryChange;
import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryKey.Of;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Proves that a store counts every try once, on all nodes, and mixes nothing up; extend it beside
 * yours.
 *
 * <p>How it keeps through a power cut is for you to see to: no test can.
 */
@Timeout(60)
public abstract class TryStoreContract {

  private static final TenantId HERE = TenantId.of(1);
  private static final TenantId ELSEWHERE = TenantId.of(2);
  private static final Instant NOW = Instant.parse("2026-09-15T06:30:00Z");
  private static final int NODES = 8;

  private final UUID ada = UUID.randomUUID();
  private final TryKey card = new TryKey(Of.CARD, ada);
  private final TryKey device = new TryKey(Of.DEVICE, UUID.randomUUID());

  /** Return the store as another node, or a restart, would make it: over what was kept so far. */
  protected abstract TryStore open();

  /** Run {@code work} within a transaction of the host's that rolls back, if there are any. */
  protected void rolledBack(Runnable work) {
    work.run();
  }

  @Test
  void itsKeyIsTheSameOnEachNode() {
    assertEquals(open().id(), open().id());
    assertTrue(open().id().matches("[a-z][a-z0-9-]{1,59}"), open().id());
  }

  @Test
  void anotherNodeReadsWhatWasKept() {
    assertEquals("", kept(card));
    assertTrue(change(card, "", "1"));

    assertEquals("1", kept(card));
    assertTrue(change(card, "1", "2"));
    assertEquals("2", kept(card));
  }

  @Test
  void whoeverWasOvertakenChangesNothing() {
    change(card, "", "1");

    assertFalse(change(card, "", "mine"));
    assertFalse(change(card, "0", "mine"));
    assertEquals("1", kept(card));
  }

  @Test
  void allChangesAreMadeOrNone() {
    change(device, "", "1");

    assertFalse(change(new TryChange(card, "", "1"), new TryChange(device, "", "2")));
    assertEquals("", kept(card));
    assertEquals("1", kept(device));

    assertTrue(change(new TryChange(card, "", "1"), new TryChange(device, "1", "2")));
    assertEquals("1", kept(card));
    assertEquals("2", kept(device));
  }

  @Test
  void aChangeToTheSameTextIsOneLikeAnyOther() {
    change(card, "", "1");

    assertTrue(change(card, "1", "1"));
    assertEquals("1", kept(card));
  }

  @Test
  void eightNodesAtOnceGetNoMoreTriesThanOneWouldInTurn()
      throws InterruptedException, ExecutionException {
    assertEquals(25, AtOnce.sum(NODES, () -> new Guesser(open(), HERE, card, device).guess(25)));
    assertEquals("25", kept(card));
    assertEquals("25", kept(device));
  }

  @Test
  void eightNodesThatBeginAtOnceGetOneFirstTry() throws InterruptedException, ExecutionException {
    for (int i = 0; i < NODES; i++) {
      TryKey first = new TryKey(Of.WORDS, UUID.randomUUID());
      assertEquals(1, AtOnce.sum(NODES, () -> new Guesser(open(), HERE, first, first).guess(1)));
    }
  }

  @Test
  void tenantsWithTheSameIdsNeverMeet() {
    change(card, "", "1");

    assertEquals("", kept(ELSEWHERE, card));
    assertTrue(open().change(ELSEWHERE, List.of(new TryChange(card, "", "theirs")), NOW));
    open().forget(ELSEWHERE, Set.of(card));
    assertEquals("1", kept(card));
  }

  @Test
  void aCardAndWordsOfTheSamePupilAreCountedApart() {
    TryKey words = new TryKey(Of.WORDS, ada);
    change(card, "", "1");

    assertEquals("", kept(words));
    assertTrue(change(words, "", "2"));
    open().forget(HERE, Set.of(words));
    assertEquals("1", kept(card));
  }

  @Test
  void whatIsCountedStaysCountedWhenTheHostRollsBack() {
    rolledBack(() -> change(card, "", "1"));

    assertEquals("1", kept(card));
  }

  @Test
  void aClockThatGoesBackLosesNothing() {
    change(card, "", "1");
    assertTrue(open().change(HERE, List.of(new TryChange(card, "1", "2")), ago(1)));

    open().forgetBefore(HERE, ago(2), 1_000);

    assertEquals("2", kept(card));
  }

  @Test
  void whatIsForgottenBeginsAnewForWhoeverIsUnderWay() {
    change(card, "", "1");
    change(device, "", "1");

    open().forget(HERE, Set.of(card));
    open().forget(HERE, Set.of(card));

    assertEquals("", kept(card));
    assertFalse(change(card, "1", "2"));
    assertTrue(change(card, "", "1"));
    assertEquals("1", kept(device));
  }

  @Test
  void whatIsOldIsForgottenInBatches() {
    TryKey old = new TryKey(Of.CARD, UUID.randomUUID());
    TryKey older = new TryKey(Of.WORDS, UUID.randomUUID());
    TryChange first = new TryChange(old, "", "1");
    TryChange second = new TryChange(older, "", "1");
    assertTrue(open().change(HERE, List.of(first), ago(91)));
    assertTrue(open().change(HERE, List.of(second), ago(92)));
    change(card, "", "1");

    while (open().forgetBefore(HERE, ago(90), 1) == 1) {
      assertEquals("1", kept(card));
    }

    assertEquals("", kept(old));
    assertEquals("", kept(older));
    assertEquals("1", kept(card));
  }

  @Test
  void theLongestTextIsKeptWhole() {
    String longest = "s".repeat(2_000) + "|" + "r".repeat(600) + "|" + "m".repeat(200);
    assertTrue(change(card, "", longest));

    assertEquals(longest, kept(card));
    assertTrue(change(card, longest, "1"));
  }

  private boolean change(TryKey key, String expected, String next) {
    return change(new TryChange(key, expected, next));
  }

  private boolean change(TryChange... changes) {
    return open().change(HERE, List.of(changes), NOW);
  }

  private String kept(TryKey key) {
    return kept(HERE, key);
  }

  private String kept(TenantId tenant, TryKey key) {
    return open().read(tenant, Set.of(key)).getOrDefault(key, "");
  }

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }
}
