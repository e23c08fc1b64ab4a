package io.entsdk.core.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Knows the settings of a persistence unit with which the SDK would not be safe, and why. */
final class UnfitProperties {

  private static final Set<String> MAKES_TABLES =
      Set.of(
          "create",
          "create-only",
          "create-drop",
          "drop-and-create",
          "update",
          "drop",
          "create-tables",
          "drop-and-create-tables",
          "create-or-extend-tables");

  private static final String WHY_NO_TABLES =
      "makes or changes tables without their history; run the migrations in the jars instead";

  private final Map<String, Object> properties;

  UnfitProperties(Map<String, Object> properties) {
    this.properties = properties;
  }

  /** Return one sentence for each setting that must go. */
  List<String> found() {
    return Stream.of(
            refuse(
                "jakarta.persistence.sharedCache.mode",
                Set.of("all"),
                "caches rows that say who may sign in: another node's change would not be seen"),
            refuse("hibernate.hbm2ddl.auto", MAKES_TABLES, WHY_NO_TABLES),
            refuse(
                "jakarta.persistence.schema-generation.database.action",
                MAKES_TABLES,
                WHY_NO_TABLES),
            refuse("eclipselink.ddl-generation", MAKES_TABLES, WHY_NO_TABLES),
            refuse(
                "hibernate.globally_quoted_identifiers",
                Set.of("true"),
                "quotes the names of our tables, which H2 then does not find"))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> refuse(String property, Set<String> values, String why) {
    Object set = properties.get(property);
    boolean unfit = set != null && values.contains(set.toString().toLowerCase(Locale.ROOT));
    return unfit ? List.of("remove %s=%s: it %s".formatted(property, set, why)) : List.of();
  }
}
