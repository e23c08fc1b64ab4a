package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.throttle.Failures;
import io.entsdk.core.internal.persistence.Row;
import java.util.UUID;

/** Holds the failures of a device or a class as they were read, with the version that they had. */
record Kept(UUID subject, long version, Failures failures) {

  private static final String FIELD = "[|]";

  /** Read one column with {@code version|streaks|recent}; null when nothing was kept yet. */
  static Kept read(UUID subject, Row row, int column) {
    if (row.isNull(column)) {
      return new Kept(subject, Tries.NO_ROW, Failures.NONE);
    }
    String[] fields = row.text(column).split(FIELD, -1);
    return new Kept(subject, Long.parseLong(fields[0]), FailuresText.read(fields[1], fields[2]));
  }

  Move to(TryKey.Of of, TryCountsText next) {
    return new Move(key(of), version, next);
  }

  TryKey key(TryKey.Of of) {
    return new TryKey(of, subject);
  }
}
