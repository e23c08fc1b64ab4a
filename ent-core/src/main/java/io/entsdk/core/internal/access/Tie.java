package io.entsdk.core.internal.access;

import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Ground;
import io.entsdk.core.access.Reason;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * States that a person has, had or will have something that gives a right over what a call is
 * about.
 *
 * @param hat empty for a right over oneself, which holds under every hat
 * @param trouble why it gives nothing now; null while it holds
 */
record Tie(Reason reason, @Nullable Hat hat, @Nullable Reason trouble, List<Evidence> evidence) {

  static Tie of(Reason reason, @Nullable Hat hat, Period period, LocalDate day, Evidence... facts) {
    return new Tie(reason, hat, troubleOn(day, period, Reason.RELATION_ENDED), List.of(facts));
  }

  /** Return why a fact of {@code period} gives nothing on {@code day}, or null if it does. */
  static @Nullable Reason troubleOn(LocalDate day, Period period, Reason ended) {
    if (period.covers(day)) {
      return null;
    }
    return day.isBefore(period.firstDay()) ? Reason.NOT_BEGUN : ended;
  }

  boolean holds() {
    return trouble == null;
  }

  /** Tell whether this tie counts for somebody who acts under {@code worn}. */
  boolean countsUnder(Hat worn) {
    return hat == null || hat.equals(worn);
  }

  /** Return why this tie grants, or why it does not. */
  Ground ground() {
    return new Ground(trouble == null ? reason : trouble, evidence);
  }
}
