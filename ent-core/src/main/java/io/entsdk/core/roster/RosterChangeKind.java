package io.entsdk.core.roster;

/** Names what a plan does to the directory. */
public enum RosterChangeKind {
  /** A class opens for the school year. */
  CLASS_OPENS,
  /** A pupil whom the school did not know becomes a person of the directory. */
  PUPIL_ARRIVES,
  /** A guardian whom the school did not know becomes a person of the directory. */
  GUARDIAN_ARRIVES,
  /** A member of staff whom the school did not know becomes a person of the directory. */
  TEACHER_ARRIVES,
  /** A person's name or address is told otherwise than before. */
  PERSON_CHANGES,
  /** A pupil enters a class, on arrival or from another one. */
  PUPIL_ENROLS,
  /** A pupil who was entered by hand is told by the source, which follows the pupil from now on. */
  PUPIL_LINKED,
  /** A pupil leaves a class for another one, or changes level. */
  PUPIL_MOVES,
  /** A pupil leaves the school. */
  PUPIL_LEAVES,
  /** A member of staff takes up a function. */
  STAFF_JOINS,
  /** A member of staff gives a function up. */
  STAFF_LEAVES,
  /** A member of staff begins to work with a class. */
  CLASS_ASSIGNED,
  /** A member of staff no longer works with a class. */
  CLASS_UNASSIGNED,
  /** A guardian is linked to a child, unverified. */
  GUARDIAN_LINKED,
  /** An unverified link that the source no longer tells ends. */
  GUARDIAN_UNLINKED,
  /** What tells a guardian from a namesake is kept, without the address. */
  GUARDIAN_MARKED;

  /** Tell whether this takes somebody's place in the school away. */
  public boolean isDeparture() {
    return switch (this) {
      case PUPIL_LEAVES, STAFF_LEAVES, CLASS_UNASSIGNED, GUARDIAN_UNLINKED -> true;
      default -> false;
    };
  }
}
