package io.entsdk.core.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a field of an entity tells something about a person; {@link Kept} says how long. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {

  /** Return what kind of data it is. */
  DataCategory value();

  /**
   * Return the field with the person whom this one tells about; empty for the first {@link
   * SubjectRef} of the entity.
   */
  String about() default "";

  /** Tell whether a copy under GDPR Art. 15 holds it; the hash of a secret, for one, is in none. */
  boolean exported() default true;

  /**
   * Return, as a single text, what stands for nothing where the value is redacted and the column is
   * never null; none where it becomes null.
   */
  String[] emptied() default {};
}
