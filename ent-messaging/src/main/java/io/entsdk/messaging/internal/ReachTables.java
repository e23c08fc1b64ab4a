package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.AtSchoolClosing;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what is kept about who may write to whom. */
final class ReachTables {

  private static final String KEYS = "technical key or counter";
  private static final String ACCOUNT = "ent-account";

  private ReachTables() {}

  static List<TableDescription> all() {
    return List.of(
        profile(),
        office(),
        opening(),
        measure(),
        preference(),
        team(),
        mandate(),
        incident(),
        relay());
  }

  private static TableDescription profile() {
    return table("ent_messaging_reach_profile")
        .school("school_id")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .doneBy("adopted_by", "adopted_at")
        .notPersonal(KEYS, "tenant", "id", "school_id")
        .notPersonal("what a school has chosen", "profile")
        .build();
  }

  private static TableDescription office() {
    return table("ent_messaging_office")
        .school("school_id")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .subject("person_id", SCHOOLING)
        .personal(SCHOOLING, "school_id", "class_id", "office", "first_day", "last_day")
        .doneBy("appointed_by", "appointed_at")
        .doneBy("ended_by", "ended_at")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription relay() {
    return table("ent_messaging_relay_wish")
        .schoolOf("ent_core_class", "class_id")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .subject("person_id", ANSWER)
        .personal(ANSWER, "class_id", "first_day", "last_day", "asked_at", "ended_at")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription opening() {
    return table("ent_messaging_opening")
        .school("school_id")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .doneBy("decided_by", "decided_at")
        .doneBy("ended_by", "ended_at")
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
            "pairs")
        .build();
  }

  /** A copy shows none: it would tell a family of the other's case, a pupil of a report. */
  private static TableDescription measure() {
    return table("ent_messaging_measure")
        .school("school_id")
        .whenSchoolCloses(
            new AtSchoolClosing.Stays("protects whoever stays, in another school, too"))
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .subject("other_id", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "kind", "school_id", "first_day", "last_day", "reason")
        .doneBy("placed_by", "placed_at")
        .doneBy("lifted_by", "lifted_at")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription preference() {
    return table("ent_messaging_preference")
        .key(UUID, "person_id")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .subject("person_id", ANSWER)
        .personal(ANSWER, "most", "days", "opens", "closes")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription team() {
    return table("ent_messaging_team")
        .school("school_id")
        .whenSchoolCloses(
            new AtSchoolClosing.Stays(
                "what a team was for, and nobody: letters that stay were written in its name"))
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .doneBy("opened_by", "opened_at")
        .doneBy("closed_by", "closed_at")
        .notPersonal(KEYS, "tenant", "id", "school_id")
        .notPersonal("tells of a team, which is no person", "role")
        .build();
  }

  private static TableDescription mandate() {
    return table("ent_messaging_mandate")
        .school("school_id")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .subject("principal_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "school_id", "team_id", "first_day", "last_day", "reason")
        .doneBy("given_by", "given_at")
        .doneBy("ended_by", "ended_at")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription incident() {
    return table("ent_messaging_incident")
        .school("school_id")
        .keeps(SCHOOL_COMMUNICATION, ACCOUNT, DELETE_ROW)
        .doneBy("began_by", "began_at")
        .doneBy("ended_by", "ended_at")
        .notPersonal(KEYS, "tenant", "id", "school_id")
        .notPersonal("why a school has closed its sending, and names nobody", "reason")
        .build();
  }
}
