package io.entsdk.core.directory;

/** Names what a guardian may receive, do, sign or see because of one child. */
public enum GuardianshipRight {
  /** What is said to all families of the child's class. */
  CLASS_INFORMATION,
  /** The child's results and the major events of the child's schooling. */
  RESULTS,
  /** The child's days: homework, absences, what the class did. */
  DAILY_LIFE,
  /** Where the child is: school, class, outings, timetable. */
  WHEREABOUTS,
  /** Say that something was seen. */
  ACKNOWLEDGE,
  /** Sign a usual act, such as an outing near the school (code civil 372-2). */
  SIGN_USUAL_ACT,
  /** Sign an act that is not usual, such as publishing the child's image (code civil 372-1). */
  SIGN_UNUSUAL_ACT,
  /** Write to the head of the school. */
  WRITE_TO_HEAD,
  /** Write to the teacher who is in charge of the class. */
  WRITE_TO_HEAD_TEACHER,
  /** Write to any teacher of the child. */
  WRITE_TO_TEACHERS,
  /** See the names of the child's other guardians, where both share something. */
  SEE_OTHER_GUARDIANS,
  /** Collect the child from school. */
  COLLECT_CHILD,
  /** Open a session for the child at home. */
  OPEN_HOME_SESSION;

  /** Tell whether having this right gives away where the child is. */
  public boolean tellsThePlace() {
    return switch (this) {
      case CLASS_INFORMATION, DAILY_LIFE, WHEREABOUTS, COLLECT_CHILD, OPEN_HOME_SESSION -> true;
      default -> false;
    };
  }
}
