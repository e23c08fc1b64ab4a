package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.INT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.AtSchoolClosing;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what is kept about whom something was for, who sees a thread, and what was urgent. */
final class ThreadTables {

  private static final String KEYS = "technical key or counter";
  private static final String RULE = "school-correspondence";
  private static final String TEAM = "names a team, which is no person";

  private ThreadTables() {}

  static List<TableDescription> all() {
    return List.of(
        space(),
        member(),
        audience(),
        excluded(),
        urgent(),
        expansion(),
        decided(),
        contactRequest());
  }

  private static TableDescription space() {
    return table("ent_messaging_space")
        .school("school_id")
        .whenSchoolCloses(
            new AtSchoolClosing.GoesUnreferred("ent_messaging_item", List.of("space_id")))
        .heldWith("id")
        .keeps(SCHOOL_COMMUNICATION, RULE, UNLINK)
        .subject("opened_by", CORRESPONDENCE)
        .subject("aside_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "opened_at", "school_id")
        .notPersonal(KEYS, "tenant", "id", "last_seq", "about_id")
        .build();
  }

  private static TableDescription member() {
    return table("ent_messaging_space_member")
        .schoolOf("ent_messaging_space", "space_id")
        .key(UUID, "space_id", "person_id")
        .key(INT, "joined_seq")
        .heldWith("space_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "joined_seq", "left_seq")
        .notPersonal(KEYS, "tenant", "space_id")
        .notPersonal(TEAM, "team_id")
        .build();
  }

  private static TableDescription audience() {
    return table("ent_messaging_audience")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id")
        .key(INT, "seq")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "blind")
        .notPersonal(KEYS, "tenant", "item_id", "seq")
        .notPersonal("names a class, an activity or a team, not a person", "selector", "target_id")
        .build();
  }

  /** A copy shows none: why somebody was not written to concerns the sender too. */
  private static TableDescription excluded() {
    return table("ent_messaging_excluded")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id")
        .key(INT, "seq")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "shortfall", "rule")
        .notPersonal(KEYS, "tenant", "item_id", "seq")
        .notPersonal(TEAM, "team_id")
        .build();
  }

  private static TableDescription contactRequest() {
    return table("ent_messaging_contact_request")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id", "person_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .subject("sender_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "asked_at", "lapses_at")
        .withheld(CORRESPONDENCE, "decided_id", "answer", "answered_at")
        .notPersonal(KEYS, "tenant", "item_id")
        .build();
  }

  private static TableDescription decided() {
    return table("ent_messaging_decided")
        .notPersonal(KEYS, "tenant", "id")
        .notPersonal("roles, rights and rules of nobody in particular", "rule", "noted")
        .build();
  }

  private static TableDescription urgent() {
    return table("ent_messaging_urgent")
        .schoolOf("ent_messaging_item", "item_id")
        .mentionsSchool("school_id")
        .key(UUID, "item_id")
        .parent("ent_messaging_item", "item_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, UNLINK)
        .subject("sent_by", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "sent_at", "school_id", "reason", "words")
        .notPersonal(KEYS, "tenant", "item_id", "recipients")
        .build();
  }

  private static TableDescription expansion() {
    return table("ent_messaging_expansion")
        .mentionsSchool("hat_school_id")
        .key(UUID, "item_id")
        .parent("ent_messaging_item", "item_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, UNLINK)
        .subject("author_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "hat_profile", "hat_school_id", "stage", "because")
        .withheld(CORRESPONDENCE, "assurance")
        .notPersonal(KEYS, "tenant", "item_id", "class_at", "after_id", "shown_from", "due_at")
        .build();
  }
}
