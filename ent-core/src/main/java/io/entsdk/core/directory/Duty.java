package io.entsdk.core.directory;

import org.jspecify.annotations.Nullable;

/**
 * Says what somebody does with a class: a subject, as head teacher, in place of a colleague; in a
 * primary school usually nothing in particular.
 *
 * @param subject the subject as the school calls it; absent where it is all of them
 * @param replacing the colleague whose place is taken; that one's assignment goes on
 */
public record Duty(@Nullable String subject, boolean headTeacher, @Nullable PersonId replacing) {

  /** Return a duty without particulars. */
  public static Duty any() {
    return new Duty(null, false, null);
  }

  /** Return this duty for one subject. */
  public Duty in(String taught) {
    return new Duty(taught, headTeacher, replacing);
  }

  /** Return this duty as head teacher (<em>professeur principal</em>). */
  public Duty asHeadTeacher() {
    return new Duty(subject, true, replacing);
  }

  /** Return this duty in the place of {@code colleague}. */
  public Duty inPlaceOf(PersonId colleague) {
    return new Duty(subject, headTeacher, colleague);
  }
}
