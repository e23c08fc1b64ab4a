package io.entsdk.core.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a field of an entity holds the key of a row of another entity of the part, by a foreign
 * key: that row goes after those of this entity, and stays as long as one of them does.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefersTo {

  /** Return the other entity. */
  Class<?> value();
}
