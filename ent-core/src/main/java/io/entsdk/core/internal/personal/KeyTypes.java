package io.entsdk.core.internal.personal;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.KeyType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says by what a value of Java is a key to the database. */
final class KeyTypes {

  private static final Map<Class<?>, KeyType> ALL =
      Map.of(
          UUID.class, KeyType.UUID,
          PersonId.class, KeyType.UUID,
          String.class, KeyType.TEXT,
          LocalDate.class, KeyType.DATE,
          long.class, KeyType.BIGINT,
          Long.class, KeyType.BIGINT,
          int.class, KeyType.INT,
          Integer.class, KeyType.INT,
          short.class, KeyType.INT,
          Short.class, KeyType.INT);

  private KeyTypes() {}

  /** Return the type of a key; empty where such values are none. */
  static Optional<KeyType> of(Class<?> type) {
    return Optional.ofNullable(ALL.get(type));
  }
}
