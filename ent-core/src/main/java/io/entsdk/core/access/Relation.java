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
  /** The actor answers for the pupil, as oneself or as an agent of an organisation that does. */
  GUARDS,
  /**
   * The actor is an agent to whom the activity is entrusted, or an activity of the pupil, while the
   * convention and all else holds.
   */
  ACCOMPANIES;

  /** Tell whether a person of {@code profile} can stand in this relation. */
  public boolean wornAs(Profile profile) {
    return switch (this) {
      case SELF -> true;
      case TEACHES -> profile.isSchoolStaff();
      case HEADS -> profile == Profile.DIR;
      case WORKS_IN -> profile.isSchoolStaff();
      case OVERSEES -> profile == Profile.ACA;
      case GUARDS -> profile == Profile.TUT || profile == Profile.COL;
      case ACCOMPANIES -> profile == Profile.COL;
    };
  }

  /**
   * Tell whether it comes from work in or for a school. A right over oneself, that of a guardian or
   * of an agent is nobody's to hand on.
   */
  public boolean isOfStaff() {
    return switch (this) {
      case SELF, GUARDS, ACCOMPANIES -> false;
      case TEACHES, HEADS, WORKS_IN, OVERSEES -> true;
    };
  }
}
