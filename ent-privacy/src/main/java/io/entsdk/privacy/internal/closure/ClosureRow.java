package io.entsdk.privacy.internal.closure;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.erasure.ErasureCertificate;
import io.entsdk.privacy.internal.erasure.ClosureEntry;
import io.entsdk.privacy.internal.erasure.OneSchool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Is a closing as it is kept.
 *
 * @param inventory what was declared when places were last counted, as its fingerprint
 * @param school the one that is closed; empty where the whole tenant is
 * @param replayedAt when it was taken up once more, in a database that had come from a backup
 */
record ClosureRow(
    ClosureId id,
    LocalDate day,
    ClosureState state,
    String hash,
    String inventory,
    int schools,
    int people,
    Optional<PersonId> plannedBy,
    Instant plannedAt,
    Optional<Approval> approval,
    Way way,
    Optional<Instant> replayedAt,
    Optional<ErasureCertificate> certificate,
    Optional<OneSchool> school) {

  /** Return what the journal keeps of it, once it is approved. */
  ClosureEntry entry() {
    Approval given = approval.orElseThrow();
    return new ClosureEntry(
        id,
        day,
        hash,
        schools,
        people,
        plannedAt,
        given.at(),
        given.beginsAt(),
        given.backups(),
        school);
  }

  /** Says who approved, when it may begin, and how old backups get. */
  record Approval(Optional<PersonId> by, Instant at, Instant beginsAt, Duration backups) {}

  /**
   * Says how far it has come.
   *
   * @param place how many steps are done of this round; {@link #UNTOLD} before the journal knows
   * @param after the last row that was looked at in the step under way
   * @param taken how many rows went in this round
   * @param failed what failed or was waited for when it was last tried; empty as long as it goes on
   */
  record Way(int place, RecordKey after, long taken, int failures, Optional<Obstacle> failed) {

    static final int UNTOLD = -1;

    static final Way START = new Way(0, RecordKey.START, 0, 0, Optional.empty());
  }
}
