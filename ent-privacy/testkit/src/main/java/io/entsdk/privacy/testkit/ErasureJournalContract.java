package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.TenantId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.spi.ErasureJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Proves that a journal keeps every entry whole, apart by tenant and across restarts, and forgets
 * an erasure when told to.
 */
public abstract class ErasureJournalContract {

  private static final TenantId HERE = TenantId.of(1);
  private static final TenantId ELSEWHERE = TenantId.of(2);

  private final ErasureId june = new ErasureId(new UUID(1, 1));
  private final ErasureId july = new ErasureId(new UUID(1, 2));

  /**
   * Return the journal as a node opens it: nothing is kept before the first call of a test, and
   * each further call returns another node's view of the same.
   */
  protected abstract ErasureJournal open() throws IOException;

  @Test
  void itIsEmptyAtFirst() throws IOException {
    ErasureJournal journal = open();

    assertEquals(Set.of(), journal.tenants());
    assertEquals(Set.of(), read(journal, HERE));
  }

  @Test
  void whatItWasGivenAnotherNodeReads() throws IOException {
    ErasureJournal journal = open();
    String longest = "k.".concat("aB3-_".repeat(2_000));
    journal.append(HERE, june, longest);
    journal.append(HERE, june, "k.second");
    journal.append(HERE, july, "k.third");
    journal.append(ELSEWHERE, june, "k.fourth");

    ErasureJournal other = open();
    assertEquals(Set.of(longest, "k.second", "k.third"), read(other, HERE));
    assertEquals(Set.of("k.fourth"), read(other, ELSEWHERE));
    assertEquals(Set.of(HERE, ELSEWHERE), other.tenants());
  }

  @Test
  void whatItIsGivenTwiceIsThere() throws IOException {
    ErasureJournal journal = open();
    journal.append(HERE, june, "k.once");
    journal.append(HERE, june, "k.once");

    assertEquals(Set.of("k.once"), read(journal, HERE));
  }

  @Test
  void itForgetsOneErasureOfOneTenantWhicheverNodeWroteIt() throws IOException {
    open().append(HERE, june, "k.first");
    ErasureJournal journal = open();
    journal.append(HERE, june, "k.second");
    journal.append(HERE, july, "k.third");
    journal.append(ELSEWHERE, june, "k.fourth");

    journal.forget(HERE, june);
    journal.forget(HERE, june);

    assertEquals(Set.of("k.third"), read(open(), HERE));
    assertEquals(Set.of("k.fourth"), read(open(), ELSEWHERE));
  }

  @Test
  void nodesThatWriteTogetherLoseNothing() throws IOException {
    ErasureJournal one = open();
    ErasureJournal other = open();
    CompletableFuture<?>[] writers =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.runAsync(
                        () ->
                            IntStream.range(0, 25)
                                .forEach(
                                    i -> append(n % 2 == 0 ? one : other, "k." + n + "-" + i))))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(writers).join();

    Set<String> all =
        IntStream.range(0, 200)
            .mapToObj(i -> "k." + i / 25 + "-" + i % 25)
            .collect(Collectors.toSet());
    assertEquals(all, read(open(), HERE));
  }

  @Test
  void itHasAnIdOfItsOwn() throws IOException {
    assertTrue(open().id().matches("[a-z][a-z0-9-]{1,59}"), open().id());
  }

  private void append(ErasureJournal journal, String entry) {
    try {
      journal.append(HERE, june, entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> read(ErasureJournal journal, TenantId tenant) throws IOException {
    Set<String> entries = new HashSet<>();
    journal.read(tenant, entries::add);
    return entries;
  }
}
