package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.KeyType.INT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.AtSchoolClosing;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what is kept of what people have begun to write: all of it goes with its author. */
final class DraftTables {

  private static final String KEYS = "technical key or counter";
  private static final String RULE = "school-correspondence";

  private DraftTables() {}

  static List<TableDescription> all() {
    return List.of(audience(), draft());
  }

  private static TableDescription draft() {
    return table("ent_messaging_draft")
        .school("school_id")
        .whenSchoolCloses(
            new AtSchoolClosing.Stays(
                "what somebody who stays has begun to write; it goes with them"))
        .mentionsSchool("hat_school_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("author_id", CORRESPONDENCE)
        .personal(
            CORRESPONDENCE,
            "kind",
            "school_id",
            "subject",
            "body",
            "html",
            "replies",
            "important",
            "asked",
            "rule",
            "last_day",
            "remind_on",
            "to_all",
            "saved_at",
            "send_at",
            "not_sent",
            "hat_profile",
            "hat_school_id")
        .doneBy("principal_id")
        .withheld(CORRESPONDENCE, "send_key", "assurance")
        .notPersonal(KEYS, "tenant", "id", "version", "answers_id")
        .notPersonal("names a team, which is no person", "team_id")
        .build();
  }

  private static TableDescription audience() {
    return table("ent_messaging_draft_audience")
        .key(UUID, "draft_id")
        .key(INT, "seq")
        .parent("ent_messaging_draft", "draft_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("author_id", CORRESPONDENCE)
        .subject("person_id", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "blind")
        .notPersonal(KEYS, "tenant", "draft_id", "seq")
        .notPersonal("names a class, an activity or a team, not a person", "selector", "target_id")
        .build();
  }
}
