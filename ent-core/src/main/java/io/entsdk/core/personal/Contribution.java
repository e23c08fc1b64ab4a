package io.entsdk.core.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a {@link SubjectRef} that the rows are contributions of that person to a place of others,
 * as {@link TableBuilder#contribution} does; what {@link Kept} says of its erasure is not asked.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Contribution {

  /** Return what they stay for, without the name. */
  ContributionPurpose value();
}
