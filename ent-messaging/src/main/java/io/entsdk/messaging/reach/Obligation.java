package io.entsdk.messaging.reach;

import java.time.Instant;

/** Says what whoever delivers must keep to when somebody may be reached. */
public sealed interface Obligation {

  /** Needs no more to be said. */
  enum Duty implements Obligation {
    /** A member of staff is in the thread, shown to all; without one it freezes. */
    SUPERVISOR_PRESENT,
    /** Somebody of the school reads it before it is released. */
    PRE_MODERATE,
    /** Nothing is attached. */
    NO_ATTACHMENT,
    /** The guardians of the pupil get a copy. */
    COPY_GUARDIANS,
    /** Answers go to the sender alone. */
    NO_REPLY_ALL,
    /** The other teachers of the class see it. */
    SHOWN_TO_CO_TEACHERS,
    /** The register of adults who write to a pupil alone lists it, without content. */
    KEPT_IN_REGISTER,
    /** It is said with pictures, for a child who does not write yet. */
    WITHOUT_TEXT,
    /** It is shown within the hours of the school. */
    SCHOOL_HOURS
  }

  /** Shows nothing before {@code until}; it is kept, never dropped. */
  record HoldUntil(Instant until) implements Obligation {}
}
