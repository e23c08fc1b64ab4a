package io.entsdk.core.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a field of an entity holds the id of a person, as a UUID; the first one names whom the
 * row is about. What {@link Kept} says of it becomes of the row when that person is erased.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SubjectRef {

  /** Return what it tells of the person that the row names them. */
  DataCategory value();
}
