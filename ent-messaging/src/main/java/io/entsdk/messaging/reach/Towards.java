package io.entsdk.messaging.reach;

/** Names what a recipient is to a sender: one of the columns of a school's table. */
public enum Towards {
  /** The sender's own child. */
  OWN_CHILD,
  /** The sender's own child, who is of age. */
  CHILD_OF_AGE,
  /** A pupil of the sender's class or activity. */
  CLASS_PUPIL,
  /** Another pupil of the school. */
  OTHER_PUPIL,
  /** Another delegate of pupils. */
  PUPIL_DELEGATE,
  /** A pupil's own guardian, the guardian of a pupil of one's class, a guardian of one's child. */
  OWN_FAMILY,
  /** A guardian in the class, as one of many. */
  CLASS_PARENT,
  /** A delegate of the parents of the class. */
  PARENT_DELEGATE,
  /** A guardian of a pupil elsewhere in the school. */
  OTHER_PARENT,
  /** A teacher of one's class. */
  OWN_TEACHER,
  /** Another teacher of the school. */
  OTHER_TEACHER,
  /** The <em>professeur principal</em> of one's class. */
  HEAD_TEACHER,
  /** <em>Vie scolaire</em>, its <em>CPE</em> included. */
  SCHOOL_LIFE,
  /** Other staff of the school. */
  OTHER_STAFF,
  /** The head, and whoever stands in. */
  HEAD,
  /** Nurse, social worker, psychologist, RASED, referent against bullying. */
  CARE,
  /** An agent of the commune or of another local authority. */
  LOCAL_AUTHORITY,
  /** Anybody else from outside. */
  EXTERNAL
}
