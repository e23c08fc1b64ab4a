package io.entsdk.core.internal.roster;

import io.entsdk.core.roster.ChildReference;
import io.entsdk.core.roster.Extent;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RejectionReason;
import java.util.List;
import java.util.Optional;

/** Whom a guardian's line means by a child's name and class. */
public sealed interface ChildMatch {

  /** Exactly one pupil. */
  record Found(PupilRecord pupil) implements ChildMatch {}

  /** Nobody in the pupils' file. */
  record None(ChildReference child) implements ChildMatch {}

  /**
   * Two pupils or more: a link is never guessed.
   *
   * @param lines their lines in the pupils' file, ascending
   */
  record Ambiguous(ChildReference child, List<Long> lines) implements ChildMatch {}

  /**
   * Return what to tell about the guardian's line at {@code origin}; empty if the child was found.
   */
  default Optional<Rejection> rejection(Origin origin) {
    if (this instanceof None none) {
      return Optional.of(
          rejection(
              origin,
              none.child(),
              RejectionReason.CHILD_NOT_FOUND,
              List.of(none.child().className())));
    }
    if (this instanceof Ambiguous ambiguous) {
      List<String> lines = ambiguous.lines().stream().map(line -> Long.toString(line)).toList();
      return Optional.of(
          rejection(origin, ambiguous.child(), RejectionReason.CHILD_AMBIGUOUS, lines));
    }
    return Optional.empty();
  }

  private static Rejection rejection(
      Origin origin, ChildReference child, RejectionReason reason, List<String> details) {
    return new Rejection(origin, child.column(), Extent.PART, reason, details);
  }
}
