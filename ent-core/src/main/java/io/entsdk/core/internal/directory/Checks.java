package io.entsdk.core.internal.directory;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.directory.Period;
import java.util.ArrayList;
import java.util.List;

/** Gathers all that is wrong with a call, so that it is told at once. */
public final class Checks {

  private final List<Violation> violations = new ArrayList<>();

  /** Note a violation unless {@code fine}. */
  public Checks that(boolean fine, String field, String code, String message) {
    if (!fine) {
      violations.add(new Violation(field, code, message));
    }
    return this;
  }

  /** Note the days of {@code period} that no database keeps, and a period without days. */
  public Checks days(Period period) {
    that(!period.isEmpty(), "period", "ends-before-it-begins", "a fact lasts for a day at least");
    CalendarDays.violation("firstDay", period.firstDay()).ifPresent(violations::add);
    if (period.lastDay() != null) {
      CalendarDays.violation("lastDay", period.lastDay()).ifPresent(violations::add);
    }
    return this;
  }

  /** Note a text that is blank, too long or holds control characters. */
  public Checks text(String field, String text, int longest) {
    that(
        !text.isBlank() && text.length() <= longest,
        field,
        "length",
        "this text has 1 to " + longest + " characters");
    return that(
        text.chars().noneMatch(Character::isISOControl),
        field,
        "control-character",
        "this text has no line breaks or other control characters");
  }

  /** Refuse if anything was noted. */
  public void pass() {
    if (!violations.isEmpty()) {
      throw new RejectedException(violations);
    }
  }
}
