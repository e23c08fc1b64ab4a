package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * States until when one ground entitles a person to an account, over all schools of the tenant.
 *
 * @param end the last day of entitlement, or {@link #NEVER}
 */
public record EntitlementFact(PersonId person, Ground ground, LocalDate end) {

  /** Stands for a last day that nobody has set. */
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** Names what entitles to an account. */
  public enum Ground {
    /** An enrolment. */
    PUPIL,
    /** A function or an assignment. */
    STAFF,
    /** Work for an organisation, whatever it does with a school just then. */
    AGENT,
    /** A link to a child, for as long as both the link and the child's enrolment last. */
    GUARDIAN
  }

  /** Return the last day of entitlement; empty while it goes on. */
  public Optional<LocalDate> lastDay() {
    return Optional.of(end).filter(day -> day.isBefore(NEVER));
  }
}
