package io.entsdk.core.roster;

import java.util.Locale;

/**
 * Says why a plan would take away more than a school year usually does, so that somebody looks
 * before it is applied.
 *
 * <p>Pupils of the final level are expected to leave and are not counted.
 */
public enum Brake {
  /** More than 10 % of the pupils, and more than 5 of them, would leave. */
  TOO_MANY_PUPILS_LEAVE,
  /** 30 % of a class, and at least 3 of it, would leave. */
  A_CLASS_EMPTIES,
  /** Nobody would be left to teach. */
  NO_TEACHER_LEFT,
  /** No link between a guardian and a child would be left. */
  NO_GUARDIAN_LEFT;

  /** Return a sentence in French or English. */
  public String sentence(Locale locale) {
    return PlanTexts.in(locale).text("brake." + name());
  }
}
