package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what is kept so that people find what they were sent, and what has changed. */
final class FindingTables {

  private static final String KEYS = "technical key or counter";
  private static final String RULE = "school-correspondence";

  private FindingTables() {}

  static List<TableDescription> all() {
    return List.of(folder(), sync(), line(), token());
  }

  private static TableDescription folder() {
    return table("ent_messaging_folder")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "name", "number", "made_at")
        .withheld(CORRESPONDENCE, "folded")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription sync() {
    return table("ent_messaging_sync")
        .key(UUID, "person_id")
        .key(TEXT, "hat")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "hat")
        .notPersonal(KEYS, "tenant", "last_change", "oldest")
        .build();
  }

  /** The text itself is in a copy; the words that it is found by tell nothing more. */
  private static TableDescription token() {
    return table("ent_messaging_token")
        .key(TEXT, "token")
        .key(UUID, "item_id")
        .parent("ent_messaging_item", "item_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, UNLINK)
        .subject("written_by", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "token")
        .notPersonal(KEYS, "tenant", "item_id")
        .build();
  }

  private static TableDescription line() {
    return table("ent_messaging_sync_line")
        .schoolOf("ent_messaging_item", "item_id")
        .key(UUID, "person_id")
        .key(TEXT, "hat")
        .key(UUID, "item_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "hat", "mark")
        .notPersonal(KEYS, "tenant", "item_id", "change_no")
        .build();
  }
}
