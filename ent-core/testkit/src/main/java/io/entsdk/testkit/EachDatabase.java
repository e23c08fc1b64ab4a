package io.entsdk.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the tests of a class once on each {@link Database}, which a field {@code @Parameter
 * Database} receives; on one alone where {@code -Dent.databases} names it, {@code h2} or {@code
 * postgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "on {0}")
@MethodSource("io.entsdk.testkit.Database#tried")
public @interface EachDatabase {}
