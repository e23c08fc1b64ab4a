package io.entsdk.messaging.internal;

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
    return List.of(profile(), office());
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
}
