package io.entsdk.messaging.reach;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Is what a school puts upon somebody, or between two people: dated, motivated, to be lifted again.
 * None closes a pupil's road to the adults to be trusted but a separation from one of them.
 *
 * @param other the second person of a separation; absent otherwise
 */
public record Measure(
    SchoolId school,
    Kind kind,
    PersonId person,
    @Nullable PersonId other,
    Period period,
    String reason) {

  private static final int LONGEST_REASON = 200;

  /** Says what it does. */
  public enum Kind {
    /** Writes to nobody, and is written to. */
    MUTED,
    /** Likewise, and is reached by what is official alone. */
    SUSPENDED,
    /** Two people share nothing. */
    SEPARATION
  }

  public Measure {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
    if ((kind == Kind.SEPARATION) != (other != null) || person.equals(other)) {
      throw RejectedException.of("other", "pair", "a separation is between two people");
    }
  }

  /** Return that somebody writes to nobody for a time. */
  public static Measure muting(PersonId person, SchoolId school, Period period, String reason) {
    return new Measure(school, Kind.MUTED, person, null, period, reason);
  }

  /** Return that somebody is suspended for a time. */
  public static Measure suspending(PersonId person, SchoolId school, Period period, String reason) {
    return new Measure(school, Kind.SUSPENDED, person, null, period, reason);
  }

  /** Return that two people share nothing for a time. */
  public static Measure separating(
      PersonId one, PersonId other, SchoolId school, Period period, String reason) {
    return new Measure(school, Kind.SEPARATION, one, other, period, reason);
  }

  @Override
  public String toString() {
    return "Measure[" + kind + " " + person + "]";
  }
}
