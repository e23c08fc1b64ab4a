package io.entsdk.privacy.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gives one reason for a decision, with the rule and so the legal source that it comes from.
 *
 * @param day the day that the reason turns on; empty where no clock runs
 */
public record RetentionReason(Code code, RetentionRule rule, @Nullable LocalDate day) {

  /** Names a reason. */
  public enum Code {
    /** The event that starts the clock has not happened, nor been announced. */
    EVENT_AWAITED,
    /** No text and no decision sets a limit: the school decides. */
    NO_LIMIT,
    /** The data are gone at the end of that day. */
    LIMIT,
    /** The time of ordinary use ended that day. */
    USE_OVER,
    /** The data must be kept until that day; without a day, until an event that has not come. */
    OBLIGATION
  }
}
