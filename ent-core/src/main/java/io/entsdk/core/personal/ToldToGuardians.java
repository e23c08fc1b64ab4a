package io.entsdk.core.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an entity what {@link TableBuilder#toldToGuardians} says of a table: whoever acts in a
 * child's name is given what its rows tell about the child. It holds for the entities that extend
 * this one, too.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ToldToGuardians {}
