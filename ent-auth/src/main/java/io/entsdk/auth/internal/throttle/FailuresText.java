package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.throttle.Failures;
import io.entsdk.auth.throttle.Mistake;
import java.time.Instant;
import java.util.List;

/**
 * Writes the failures of a device or a class in the texts of a row of tries, and reads them back.
 */
final class FailuresText {

  private FailuresText() {}

  /**
   * Return the texts: the failures stand in the place of streaks, the closing in that of moments.
   */
  static TryCountsText of(Failures failures) {
    String closed = TryCountsText.text(failures.closedAt());
    return new TryCountsText(TryCountsText.ofMistakes(failures.recent()), closed, "");
  }

  static Failures read(String streaks, String recent) {
    List<Mistake> mistakes = TryCountsText.mistakes(streaks);
    return new Failures(mistakes, recent.isEmpty() ? Instant.EPOCH : TryCountsText.instant(recent));
  }
}
