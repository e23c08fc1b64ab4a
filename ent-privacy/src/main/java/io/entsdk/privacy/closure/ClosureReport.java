package io.entsdk.privacy.closure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.erasure.ErasureCertificate;
import io.entsdk.privacy.erasure.ErasureId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells how far the closing of a tenant, or of one school, has come.
 *
 * @param school the one that is closed; empty where the whole tenant is
 * @param erasure that of the people whom the school alone knows
 * @param people how many people were planned
 * @param beginsAt the end of the grace period; empty before the approval
 * @param gone the tables of which rows went so far, and how many
 * @param obstacles what it waits for now; it goes on by itself once nothing stands in the way
 * @param certificate empty until all is gone and was looked for
 */
public record ClosureReport(
    ClosureId id,
    Optional<SchoolId> school,
    Optional<ErasureId> erasure,
    LocalDate day,
    ClosureState state,
    int people,
    Optional<Instant> beginsAt,
    List<ClosedTable> gone,
    List<Obstacle> obstacles,
    Optional<ErasureCertificate> certificate) {

  public ClosureReport {
    gone = List.copyOf(gone);
    obstacles = List.copyOf(obstacles);
  }

  /** Return how many rows went so far. */
  public long rowsGone() {
    return gone.stream().mapToLong(ClosedTable::rows).sum();
  }

  /**
   * Stands in the way.
   *
   * @param what a code: {@code held}, {@code claimed}, {@code erasure-under-way}, {@code
   *     erasure-cancelled}, {@code people-came}, {@code people-stay}, {@code archives-unknown},
   *     {@code visa-awaited}, {@code administrative-use}, {@code awaits-job}, {@code
   *     unacknowledged}, {@code rows-left}, or the name of an exception's class
   * @param where a table, a store, a job or a school; empty where it stands for all; of {@code
   *     administrative-use} the table, and the first day on which the newest of its rows is due
   */
  public record Obstacle(String what, String where, long count) {}
}
