package io.entsdk.core.audit;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;

/**
 * Says how long an entry of the audit is kept whose action begins with {@code prefix}, and why so
 * long.
 *
 * @param prefix the beginning of the action's code; empty for all
 * @param text what the number rests on, with its reference in {@code reference} and its date
 */
public record AuditPeriod(
    String prefix,
    Period period,
    String text,
    String reference,
    LocalDate textDate,
    Confidence confidence) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{0,60}");

  public AuditPeriod {
    if (!SHAPE.matcher(prefix).matches()) {
      throw new IllegalArgumentException("A prefix is at most 60 of a-z, 0-9 and -, not " + prefix);
    }
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("Entries are kept for a positive time, not " + period);
    }
  }

  /** Says how sure the source is. */
  public enum Confidence {
    /** The official text was read. */
    VERIFIED,
    /** A reliable account of the text was read. */
    VERIFIED_SECOND_HAND,
    /** No text says it: a choice of ours. */
    OWN_CHOICE
  }
}
