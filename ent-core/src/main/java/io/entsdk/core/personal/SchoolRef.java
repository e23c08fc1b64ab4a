package io.entsdk.core.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a field of an entity holds the id of a school, as a UUID, and that the row belongs to
 * that school. A row that {@link RefersTo} another one of the part belongs to its school without
 * this.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SchoolRef {

  /**
   * Return the table whose key the field holds instead, such as {@code ent_core_class}: the row
   * belongs to the school of that one.
   */
  String through() default "";

  /**
   * Tell whether the row belongs to that school; not so where the school is merely named, as that
   * of whoever decided.
   */
  boolean belongs() default true;
}
