package io.entsdk.messaging.reach;

/** Says what a team of a school is written to for. */
public enum TeamRole {
  /** <em>Vie scolaire</em>. */
  SCHOOL_LIFE(Towards.SCHOOL_LIFE),
  /** The management of the school. */
  MANAGEMENT(Towards.HEAD),
  /** The school's secretariat and all other staff. */
  OFFICE(Towards.OTHER_STAFF),
  /** Nurse, social worker, psychologist, RASED. */
  CARE(Towards.CARE);

  private final Towards towards;

  TeamRole(Towards towards) {
    this.towards = towards;
  }

  /** Return the column of a school's table that the team stands in. */
  public Towards towards() {
    return towards;
  }
}
