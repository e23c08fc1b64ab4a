package io.entsdk.privacy.erasure;

import io.entsdk.core.spi.Extension;
import java.time.Duration;

/**
 * Says how long a part may take to find, or to erase, what it has of one person in one table; given
 * to the runtime as an extension.
 *
 * @param step a part that takes longer is woken by an interrupt; one that takes twice as long loses
 *     its session of the database, so that nobody waits for its locks (on PostgreSQL, if the role
 *     may end its own sessions, as roles may by default)
 */
public record SourcePatience(Duration step) implements Extension {

  /** Stands before the constant, which it checks. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * Our own choice, no text asks for it: a step is 500 rows at most, for which a part that has an
   * index needs less than a second.
   */
  public static final SourcePatience DEFAULT = new SourcePatience(Duration.ofMinutes(2));

  public SourcePatience {
    if (step.compareTo(Duration.ofMillis(100)) < 0 || step.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A step may take 100 ms to an hour, not " + step);
    }
  }

  @Override
  public String id() {
    return "source-patience";
  }
}
