package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what is kept about when something new is shown. */
final class ReleaseTables {

  private static final String KEYS = "technical key or counter";

  private ReleaseTables() {}

  static List<TableDescription> all() {
    return List.of(terms());
  }

  private static TableDescription terms() {
    return table("ent_messaging_release_terms")
        .school("school_id")
        .keeps(SCHOOL_COMMUNICATION, "ent-account", DELETE_ROW)
        .doneBy("decided_by", "decided_at")
        .doneBy("ended_by", "ended_at")
        .notPersonal(KEYS, "tenant", "id")
        .notPersonal(
            "what a school has decided, and names nobody",
            "school_id",
            "kind",
            "readers",
            "class_id",
            "group_id",
            "days",
            "opens",
            "closes",
            "first_day",
            "last_day",
            "reason")
        .build();
  }
}
