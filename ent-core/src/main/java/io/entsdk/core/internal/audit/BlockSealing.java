package io.entsdk.core.internal.audit;

import io.entsdk.core.ConflictException;
import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.Tenant;
import io.entsdk.core.audit.SignedRoot;
import io.entsdk.core.internal.audit.SealedBlocks.Block;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.KeySource.SigningKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Seals the next block of a tenant: looks, signs without a connection in hand, then appends.
 *
 * <p>What keeps the chain from forking is the key of the table of blocks: of all who append the
 * same number one succeeds, and the others have done nothing. Looking at the last block comes
 * before looking for entries, so that what a block has sealed meanwhile is not seen again.
 */
final class BlockSealing {

  /** The most entries of a block. */
  static final int MOST = 1_000;

  /** What became of a try. */
  enum Outcome {
    SEALED,
    NOTHING_TO_SEAL,
    ANOTHER_WAS_FASTER
  }

  private final Tenant tenant;
  private int count;

  BlockSealing(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Return how many entries the last try sealed. */
  int count() {
    return count;
  }

  Outcome next() {
    count = 0;
    Found found = Unit.independent(tenant, BlockSealing::look);
    if (found.entries().isEmpty()) {
      return Outcome.NOTHING_TO_SEAL;
    }
    List<String> leaves = found.entries().stream().map(entry -> entry.leaf().toString()).toList();
    SignedRoot root =
        new RootSigner(tenant.id(), key()).after(found.last(), leaves, tenant.kernel().now());
    if (!append(new Block(root, leaves), found.entries())) {
      return Outcome.ANOTHER_WAS_FASTER;
    }
    count = leaves.size();
    return Outcome.SEALED;
  }

  private static Found look(Unit unit) {
    Optional<SignedRoot> last = new SealedBlocks(unit).last();
    List<StoredEntry> entries =
        new StoredEntries(unit)
            .unsealed(StoredEntries.FIRST, MOST).stream()
                .sorted(Comparator.comparing(StoredEntry::at).thenComparing(StoredEntry::id))
                .toList();
    return new Found(last, entries);
  }

  private SigningKey key() {
    return tenant
        .kernel()
        .keys()
        .currentSigningKey(AuditSeal.PURPOSE)
        .orElseThrow(
            () ->
                new MisconfiguredException(
                    "Nothing signs the audit; answer currentSigningKey for "
                        + AuditSeal.PURPOSE.name()
                        + " in the KeySource"));
  }

  /** Append {@code block}; on H2, losing the race shows as an exception and a block that stands. */
  private boolean append(Block block, List<StoredEntry> entries) {
    try {
      return Unit.independent(tenant, unit -> append(unit, block, entries));
    } catch (RuntimeException e) {
      long number = block.root().number();
      if (Unit.independent(tenant, unit -> new SealedBlocks(unit).next(number - 1)).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private static boolean append(Unit unit, Block block, List<StoredEntry> entries) {
    if (!new SealedBlocks(unit).append(block)) {
      return false;
    }
    long number = block.root().number();
    if (number == 1) {
      AuditErasure.begin(unit);
    }
    if (new StoredEntries(unit).seal(number, entries) != entries.size()) {
      throw new ConflictException(
          "audit-touched",
          "Entries of the audit went while block " + number + " was sealed; who deletes there?");
    }
    return true;
  }

  private record Found(Optional<SignedRoot> last, List<StoredEntry> entries) {}
}
