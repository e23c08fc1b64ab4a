package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureCertificate;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.PlannedTable;
import io.entsdk.privacy.request.ErasureGround;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is an erasure as it is kept.
 *
 * @param ground why one person has asked for it; empty where a school's limit is past
 * @param rule the rule that the plan went by, as its fingerprint
 * @param inventory what was declared then, as its fingerprint
 * @param replayedAt when it was taken up once more, in a database that had come from a backup
 */
record ErasureRow(
    ErasureId id,
    DueOn scope,
    Optional<ErasureGround> ground,
    ErasureState state,
    String hash,
    String rule,
    String inventory,
    int people,
    int accounts,
    boolean brakes,
    @Nullable Instant newestAt,
    Optional<PersonId> plannedBy,
    Instant plannedAt,
    Optional<Approval> approval,
    Optional<Instant> replayedAt,
    Optional<ErasureCertificate> certificate) {

  /** Says who approved, when it may begin, and how old backups get. */
  record Approval(Optional<PersonId> by, Instant at, Instant beginsAt, Duration backups) {}

  SchoolId school() {
    return scope.school();
  }

  /** Return what was planned, with the rows of each table. */
  ErasurePlan plan(List<PlannedTable> tables) {
    return new ErasurePlan(
        id, scope, ground, hash, people, accounts, Optional.ofNullable(newestAt), brakes, tables);
  }
}
