package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.personal.DataCategory.CONTACT;
import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.KeyType.INT;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what is kept about how people are told that something new waits. */
final class NoticeTables {

  private static final String KEYS = "technical key or counter";

  private NoticeTables() {}

  static List<TableDescription> all() {
    return List.of(notice(), preference(), language(), address());
  }

  private static TableDescription notice() {
    return table("ent_messaging_notice")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "item_id", "person_id")
        .key(TEXT, "channel")
        .key(INT, "reminder")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, "school-correspondence", DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "channel", "reminder", "due_at", "state", "settled_at")
        .notPersonal(
            KEYS, "tenant", "item_id", "attempts", "notice_id", "claim_id", "claimed_until")
        .build();
  }

  private static TableDescription preference() {
    return table("ent_messaging_notice_preference")
        .key(UUID, "person_id")
        .key(TEXT, "channel")
        .keeps(SCHOOL_COMMUNICATION, "ent-account", DELETE_ROW)
        .subject("person_id", ANSWER)
        .personal(ANSWER, "channel", "rhythm")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription language() {
    return table("ent_messaging_language")
        .key(UUID, "person_id")
        .keeps(SCHOOL_COMMUNICATION, "ent-account", DELETE_ROW)
        .subject("person_id", ANSWER)
        .personal(ANSWER, "language", "chosen_at")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription address() {
    return table("ent_messaging_address")
        .keeps(SCHOOL_COMMUNICATION, "ent-account", DELETE_ROW)
        .subject("person_id", CONTACT)
        .personal(CONTACT, "channel", "address", "state", "failures", "registered_at", "failed_at")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }
}
