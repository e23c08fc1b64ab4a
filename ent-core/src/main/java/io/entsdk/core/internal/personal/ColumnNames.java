package io.entsdk.core.internal.personal;

import java.util.Locale;

/** Is what a host's persistence unit makes of the names in a mapping, in lower case. */
public enum ColumnNames {
  /** Names stay as they are written, as the specification has it. */
  AS_WRITTEN {
    @Override
    String of(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  },
  /** Words that are told apart by capitals are told apart by underscores. */
  SNAKE_CASE {
    @Override
    String of(String name) {
      return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
          .replace('.', '_')
          .toLowerCase(Locale.ROOT);
    }
  };

  abstract String of(String name);
}
