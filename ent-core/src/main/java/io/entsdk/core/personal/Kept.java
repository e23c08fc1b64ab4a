package io.entsdk.core.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of the personal fields of an entity, or of one of them, what they serve, which rule ends
 * them, and what becomes of them when the person is erased. What a field says goes before what its
 * class says; where it leaves purpose or rule out, those of the class hold.
 */
@Documented
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {

  /** Return the code of a {@link Purpose}, such as {@code notebook}. */
  String purpose() default "";

  /** Return the key of the retention rule that says how long, such as {@code ent-account}. */
  String rule() default "";

  /** Return what happens when the person is erased. */
  ErasureMethod erasure() default ErasureMethod.DELETE_ROW;

  /** Return why it outlives the person; owed by {@link ErasureMethod#KEEP}. */
  String because() default "";
}
