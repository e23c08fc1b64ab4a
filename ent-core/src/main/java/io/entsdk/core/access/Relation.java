package io.entsdk.core.access;

import io.entsdk.core.directory.Profile;

/**
 * Names a tie between the actor and what a call is about; it grants by itself and ends with the
 * fact.
 */
public enum Relation {
  /** The call is about the actor. */
  SELF,
  /** The actor works with the class, or with a class of the pupil. */
  TEACHES,
  /** The actor heads the school. */
  HEADS,
  /** The actor works in the school, under any profile of school staff. */
  WORKS_IN,
  /** The actor oversees the school for the academy. */
  OVERSEES,
  /** The actor answers for the pupil. */
  GUARDS;

  /** Tell whether a person of {@code profile} can stand in this relation. */
  public boolean wornAs(Profile profile) {
    return switch (this) {
      case SELF -> true;
      case TEACHES -> profile.isSchoolStaff();
      case HEADS -> profile == Profile.DIR;
      case WORKS_IN -> profile.isSchoolStaff();
      case OVERSEES -> profile == Profile.ACA;
      case GUARDS -> profile == Profile.TUT;
    };
  }

  /**
   * Tell whether it comes from work in or for a school. A right over oneself, or that of a
   * guardian, is nobody's to hand on.
   */
  public boolean isOfStaff() {
    return switch (this) {
      case SELF, GUARDS -> false;
      case TEACHES, HEADS, WORKS_IN, OVERSEES -> true;
    };
  }
}
