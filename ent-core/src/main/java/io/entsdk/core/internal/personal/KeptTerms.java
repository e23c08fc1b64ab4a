package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Kept;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Is what {@link Kept} says of a column, by its fields and, where they are silent, by its class.
 */
record KeptTerms(String purpose, String rule, ErasureMethod erasure, String because) {

  static KeptTerms of(MappedColumn column, Class<?> entity) {
    Optional<Kept> own = column.said(Kept.class);
    Optional<Kept> around = Optional.ofNullable(around(entity));
    Optional<Kept> nearest = own.or(() -> around);
    return new KeptTerms(
        said(own, around, Kept::purpose),
        said(own, around, Kept::rule),
        nearest.map(Kept::erasure).orElse(ErasureMethod.DELETE_ROW),
        said(own, around, Kept::because));
  }

  /** Return what the class says or, where it is silent, those above it. */
  static @Nullable Kept around(Class<?> entity) {
    Class<?> type = entity;
    while (type != null && !type.isAnnotationPresent(Kept.class)) {
      type = type.getSuperclass();
    }
    return type == null ? null : type.getAnnotation(Kept.class);
  }

  /** Return what is wrong, as the end of a sentence. */
  Optional<String> problem() {
    if (purpose.isEmpty() || rule.isEmpty()) {
      return Optional.of("serves nothing, or no rule ends it: add @Kept to it or to its class");
    }
    return erasure == ErasureMethod.KEEP && because.isBlank()
        ? Optional.of("outlives the person and does not say why: add because to @Kept")
        : Optional.empty();
  }

  private static String said(
      Optional<Kept> own, Optional<Kept> around, Function<Kept, String> part) {
    return own.map(part).filter(text -> !text.isEmpty()).or(() -> around.map(part)).orElse("");
  }
}
