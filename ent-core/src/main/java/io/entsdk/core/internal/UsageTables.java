package io.entsdk.core.internal;

import static io.entsdk.core.personal.KeyType.DATE;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares that usage figures tell of nobody. */
final class UsageTables {

  private static final String FIGURE = "counts five people at least, and names none";

  private UsageTables() {}

  static List<TableDescription> all() {
    return List.of(
        table("ent_core_usage_week")
            .key(UUID, "school_id")
            .key(DATE, "monday")
            .school("school_id")
            .notPersonal("tells which weeks were counted", "tenant", "school_id", "monday")
            .notPersonal("tells which weeks were counted", "counted_at")
            .build(),
        table("ent_core_usage")
            .key(UUID, "school_id")
            .key(DATE, "monday")
            .key(TEXT, "profile", "measure")
            .school("school_id")
            .notPersonal(FIGURE, "tenant", "school_id", "monday", "profile", "measure")
            .notPersonal(FIGURE, "people", "times")
            .build());
  }
}
