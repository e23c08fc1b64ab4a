package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.internal.persistence.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * Holds the counts against one subject as they were read, with the version that they had.
 *
 * @param version {@link #NO_ROW} when nothing was kept yet
 * @param refused what is to go into the figures
 */
public record Tries(UUID subject, long version, TryCounts counts, RefusedText refused) {

  /** How many columns {@link #read} takes. */
  public static final int COLUMNS = 5;

  static final long NO_ROW = -1;

  /** Holds counts of which no figures are made here. */
  public Tries(UUID subject, long version, TryCounts counts) {
    this(subject, version, counts, RefusedText.NONE);
  }

  /**
   * Read {@value #COLUMNS} columns from {@code first} on: version, streaks, recent, mistakes and
   * refused.
   */
  public static Tries read(UUID subject, Row row, int first) {
    if (row.isNull(first)) {
      return new Tries(subject, NO_ROW, TryCounts.NONE);
    }
    TryCountsText texts =
        new TryCountsText(row.text(first + 1), row.text(first + 2), row.text(first + 3));
    RefusedText refused = new RefusedText(row.text(first + 4));
    return new Tries(subject, row.bigint(first), texts.counts(), refused);
  }

  /** Return the same with one more refusal to go into the figures. */
  Tries refusing(Refusal why, Instant now) {
    return new Tries(subject, version, counts, refused.plus(why, now));
  }
}
