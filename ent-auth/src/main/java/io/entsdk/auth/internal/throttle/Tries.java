package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.internal.persistence.Row;
import java.util.UUID;

/**
 * Holds the counts against one subject as they were read, with the version that they had.
 *
 * @param version {@link #NO_ROW} when nothing was kept yet
 */
public record Tries(UUID subject, long version, TryCounts counts) {

  static final long NO_ROW = -1;

  /** Read the four columns from {@code first} on: version, streaks, recent and mistakes. */
  public static Tries read(UUID subject, Row row, int first) {
    if (row.isNull(first)) {
      return new Tries(subject, NO_ROW, TryCounts.NONE);
    }
    TryCountsText texts =
        new TryCountsText(row.text(first + 1), row.text(first + 2), row.text(first + 3));
    return new Tries(subject, row.bigint(first), texts.counts());
  }
}
