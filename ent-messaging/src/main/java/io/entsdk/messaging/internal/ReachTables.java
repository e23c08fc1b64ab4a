package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what is kept about who may write to whom. */
final class ReachTables {

  private static final String KEYS = "technical key or counter";
  private static final String ACCOUNT = "ent-account";

  private ReachTables() {}

  static List<TableDescription> all() {
    return List.of(profile(), office(), opening(), measure(), preference());
  }

  private static TableDescription profile() {
    return table("ent_messaging_reach_profile")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, UNLINK)
        .subject("adopted_by", TRACE)
        .notPersonal(KEYS, "tenant", "id", "school_id")
        .notPersonal("what a school has chosen", "profile", "adopted_at")
        .build();
  }

  private static TableDescription office() {
    return table("ent_messaging_office")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .subject("person_id", SCHOOLING)
        .personal(SCHOOLING, "school_id", "class_id", "office", "first_day", "last_day")
        .personal(SCHOOLING, "appointed_at", "ended_at")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, UNLINK)
        .subject("appointed_by", TRACE)
        .subject("ended_by", TRACE)
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription opening() {
    return table("ent_messaging_opening")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, UNLINK)
        .subject("decided_by", TRACE)
        .subject("ended_by", TRACE)
        .notPersonal(KEYS, "tenant", "id")
        .notPersonal(
            "what a school has opened, and names nobody",
            "school_id",
            "opening",
            "mode",
            "duties",
            "class_id",
            "group_id",
            "first_day",
            "last_day",
            "reason",
            "pairs",
            "decided_at",
            "ended_at")
        .build();
  }

  private static TableDescription measure() {
    return table("ent_messaging_measure")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .subject("other_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "kind", "school_id", "first_day", "last_day", "reason")
        .personal(CORRESPONDENCE, "placed_at", "lifted_at")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, UNLINK)
        .subject("placed_by", TRACE)
        .subject("lifted_by", TRACE)
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription preference() {
    return table("ent_messaging_preference")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .subject("person_id", ANSWER)
        .personal(ANSWER, "most", "days", "opens", "closes")
        .notPersonal(KEYS, "tenant")
        .build();
  }
}
