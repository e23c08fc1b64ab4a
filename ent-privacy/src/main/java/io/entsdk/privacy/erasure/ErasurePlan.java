package io.entsdk.privacy.erasure;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.privacy.request.ErasureGround;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says what an erasure would do; nothing is erased before another person has approved its hash.
 *
 * @param ground why the one person in it has asked for it; empty where limits are past
 * @param hash stands for everything in the plan: people, tables, rules and inventory; base64url
 * @param people how many people it takes, and nobody who is not among them will ever be taken
 * @param accounts how many accounts the school has
 * @param newestActivity when the directory last told something of any of them; a recent moment
 *     deserves a look
 * @param brakes whether so many are taken that the approval has to name their number
 * @param tables where they stand, rows without anybody left out; in the order of erasing
 */
public record ErasurePlan(
    ErasureId id,
    DueOn scope,
    Optional<ErasureGround> ground,
    String hash,
    int people,
    int accounts,
    Optional<Instant> newestActivity,
    boolean brakes,
    List<PlannedTable> tables) {

  public ErasurePlan {
    tables = List.copyOf(tables);
  }

  /** Return how many rows come to {@code method}. */
  public long rows(ErasureMethod method) {
    return tables.stream()
        .filter(table -> table.method() == method)
        .mapToLong(PlannedTable::rows)
        .sum();
  }
}
