package io.entsdk.messaging.reach;

/** Names what a sender is in the table of a school: one of its rows. */
public enum From {
  /** A pupil of a primary school from CE2 on. */
  PUPIL,
  /** A pupil below CE2, who has no mailbox. */
  YOUNG_PUPIL,
  /** A pupil of a <em>collège</em>. */
  COLLEGE_PUPIL,
  /** A pupil of a <em>lycée</em>. */
  LYCEE_PUPIL,
  /** A pupil of age. */
  ADULT_PUPIL,
  /** A pupil whom the class has elected, beside what a pupil is. */
  PUPIL_DELEGATE,
  /** A guardian. */
  PARENT,
  /** A guardian whom the parents of the class have for a delegate, beside what a guardian is. */
  PARENT_DELEGATE,
  /** A teacher. */
  TEACHER,
  /** A teacher for a day, on a pass. */
  SUBSTITUTE,
  /** A <em>professeur principal</em>. */
  HEAD_TEACHER,
  /** The <em>conseiller principal d'éducation</em>. */
  LIFE_OFFICER,
  /** The head, and whoever stands in. */
  HEAD,
  /** An AESH, an ATSEM, an agent of an activity, administrative staff. */
  ASSISTANT,
  /** An <em>assistant d'éducation</em> and other staff who sign as a team. */
  SUPERVISOR,
  /** An agent of an organisation without an activity of pupils. */
  PARTNER
}
