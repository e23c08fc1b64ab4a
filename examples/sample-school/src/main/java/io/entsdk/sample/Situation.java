package io.entsdk.sample;

/**
 * What makes a school hard to import, with the number of pupils from which it is certainly there.
 *
 * <p>{@link SampleSchool#listOf} finds the cases, all of them; smaller schools may hold some by
 * chance.
 */
public enum Situation {
  /** A class with pupils of several levels. */
  MULTI_LEVEL_CLASS(16),
  /** Brothers and sisters at different levels, in different classes where there are several. */
  SIBLINGS(16),
  /** Two children born on one day, in the same class. */
  TWINS(16),
  /** Two guardians of one child with two addresses and two surnames. */
  SEPARATED_PARENTS(16),
  /** A child with one guardian. */
  SINGLE_PARENT(16),
  /** A pupil with a usage name. */
  USAGE_NAME(16),
  /** A guardian without e-mail. */
  NO_EMAIL(16),
  /** Two guardians with one e-mail. */
  SHARED_EMAIL(16),
  /** A head who also has a class; see {@link #isGuaranteedFor}. */
  TEACHING_HEAD(1),
  /** Half siblings: a common guardian and each another one. */
  BLENDED_FAMILY(60),
  /** Two unrelated pupils of one name, born on different days, in different classes. */
  HOMONYM_PUPILS(60),
  /** Two unrelated guardians of one name, with different addresses. */
  HOMONYM_ADULTS(60),
  /** A child in the care of a couple with another name. */
  FOSTER_FAMILY(60),
  /** Unrelated children in the care of one home. */
  FOSTER_HOME(60),
  /** Two teachers who share a class. */
  TEACHER_PAIR(60),
  /** A teacher who is a guardian of a pupil in another class: one name, one address, two rows. */
  TEACHER_PARENT(60),
  /** A class with CP and CE1, named CP-CE1, or GS-CP-CE1 and the like in small schools. */
  CP_CE1_CLASS(100),
  /** The group named ULIS, of pupils from CP to CM2. */
  ULIS(100),
  /** A pupil for whom no guardian has a row. */
  NO_GUARDIAN(200);

  private static final int LAST_TEACHING_HEAD = 260;

  private final int from;

  Situation(int from) {
    this.from = from;
  }

  /** Tell whether every school of that many pupils has a case; heads teach up to 260 pupils. */
  public boolean isGuaranteedFor(int pupils) {
    return pupils >= from && (this != TEACHING_HEAD || pupils <= LAST_TEACHING_HEAD);
  }
}
