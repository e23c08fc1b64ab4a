package io.entsdk.core.personal;

import java.util.Locale;

/** Says what a key column holds; every value travels as text and is cast by the database. */
public enum KeyType {
  /** A {@code uuid}. */
  UUID,
  /** A {@code bigint}. */
  BIGINT,
  /** An {@code int} or a {@code smallint}. */
  INT,
  /** A {@code varchar}. */
  TEXT,
  /** A {@code date}. */
  DATE;

  /** Return the name of the type in SQL, alike on every database. */
  public String sql() {
    return this == TEXT ? "varchar" : name().toLowerCase(Locale.ROOT);
  }
}
