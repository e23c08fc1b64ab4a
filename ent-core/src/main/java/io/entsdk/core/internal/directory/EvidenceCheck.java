package io.entsdk.core.internal.directory;

import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.MergeConflict;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.MergePreview;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collections;

/** Looks whether what is given as evidence shows that the two of a preview are one. */
record EvidenceCheck(Unit unit, MergePreview seen) {

  void require(MergeEvidence evidence) {
    if (seen.isBlocked()) {
      throw new ConflictException(
          "cannot-be-one",
          "Persons %s and %s cannot be one: %s"
              .formatted(
                  seen.person(),
                  seen.into(),
                  seen.conflicts().stream().filter(MergeConflict::blocks).sorted().toList()));
    }
    MergeSide one = new MergeFacts(unit, seen.person()).load();
    MergeSide other = new MergeFacts(unit, seen.into()).load();
    if (evidence instanceof MergeEvidence.SameUser same
        && !one.users().contains(same.user())
        && !other.users().contains(same.user())) {
      throw rejected("not-bound", "neither of them is bound to that user of the other system");
    }
    if (evidence instanceof MergeEvidence.SameBirth && !isBirthSame(one, other)) {
      throw rejected(
          "names-alone",
          "names and date of birth are not the same, or something tells them apart; see a paper");
    }
  }

  /**
   * Tell whether names and dates of birth agree; of adults no date is kept, so that they never do.
   */
  private boolean isBirthSame(MergeSide one, MergeSide other) {
    return one.births().size() == 1
        && one.births().equals(other.births())
        && !Collections.disjoint(one.names(), other.names())
        && seen.conflicts().stream().noneMatch(MergeConflict::tellsApart);
  }

  private static RejectedException rejected(String code, String message) {
    return RejectedException.of("evidence", code, message);
  }
}
