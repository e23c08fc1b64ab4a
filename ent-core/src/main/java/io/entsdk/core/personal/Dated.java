package io.entsdk.core.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a row goes as a whole by the rule of its entity, counted from the moment in this field:
 * a {@code long} of microseconds since the epoch, an {@code Instant}, or the calendar day of a
 * {@code LocalDate}. A field whose {@link Kept} says {@link ErasureMethod#REDACT} by another rule
 * is taken from the row by that one, before it goes.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dated {

  /**
   * Tell whether the day is not the one on which the row was made, but the last on which it may be
   * there.
   */
  boolean lastDay() default false;
}
