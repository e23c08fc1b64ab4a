package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.DATE;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what guardians are asked for their children, and what they have answered. */
final class AnswerTables {

  private static final String KEYS = "technical key or counter";

  private AnswerTables() {}

  static List<TableDescription> all() {
    return List.of(request(), answer(), reminder(), paper());
  }

  private static TableDescription request() {
    return table("ent_messaging_request")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id")
        .notPersonal(KEYS, "tenant", "item_id")
        .notPersonal("says what an item asks of everybody", "rule", "closes_at")
        .build();
  }

  private static TableDescription reminder() {
    return table("ent_messaging_reminder")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id")
        .key(DATE, "remind_on")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, "school-correspondence", UNLINK)
        .doneBy("asked_by", "asked_at")
        .notPersonal(KEYS, "tenant", "item_id", "n")
        .notPersonal("says when an item is reminded of", "remind_on")
        .build();
  }

  private static TableDescription paper() {
    return table("ent_messaging_paper")
        .key(UUID, "person_id")
        .keeps(SCHOOL_COMMUNICATION, "ent-account", DELETE_ROW)
        .subject("person_id", ANSWER)
        .doneBy("noted_by")
        .personal(ANSWER, "asked_at", "by_school")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription answer() {
    return table("ent_messaging_answer")
        .schoolOf("ent_messaging_item", "item_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, "school-correspondence", DELETE_ROW)
        .subject("person_id", ANSWER)
        .subject("child_id", FAMILY_LINK)
        .doneBy("recorded_by")
        .personal(
            ANSWER, "revision", "revision_hash", "answer", "method", "given_on", "answered_at")
        .withheld(FAMILY_LINK, "organisation_id")
        .notPersonal(KEYS, "tenant", "id", "item_id")
        .build();
  }
}
