package io.entsdk.core.internal.persistence;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A column type that our tables use, with the Java values that fill it. */
public enum ColumnType {
  /** {@link java.util.UUID}. */
  UUID,
  /** {@link Integer}. */
  INT,
  /** {@link Short} or {@link Integer}. */
  SMALLINT,
  /** {@link Long}. */
  BIGINT,
  /** {@link String}, or any value whose {@code toString()} is what the column holds. */
  TEXT,
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link java.time.LocalDate}. */
  DATE,
  /** {@code byte[]}. */
  BYTES;

  /**
   * Return {@code values} as the one array parameter that every provider binds alike, to be cast by
   * {@link Dialect#arrayOf}.
   */
  public Object toParameter(Collection<? extends @Nullable Object> values) {
    if (this == BYTES) {
      return values.toArray(byte[][]::new);
    }
    return values.stream()
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}
