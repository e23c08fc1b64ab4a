package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/**
 * Declares what is kept about files that people send. A file goes with the last who got its item;
 * both within a day.
 */
final class AttachmentTables {

  private static final String KEYS = "technical key or counter";
  private static final String CONTENT = "tells about a content, whoever attached it";

  private AttachmentTables() {}

  static List<TableDescription> all() {
    return List.of(attachment(), blob(), room());
  }

  private static TableDescription attachment() {
    return table("ent_messaging_attachment")
        .schoolOf("ent_messaging_item", "item_id")
        .mentionsSchool("school_id")
        .parent("ent_messaging_blob", "blob_id")
        .heldWith("item_id")
        .keeps(SCHOOL_COMMUNICATION, "school-correspondence", UNLINK)
        .subject("author_id", CORRESPONDENCE)
        .personal(CORRESPONDENCE, "name", "state", "uploaded_at", "school_id")
        .notPersonal(KEYS, "tenant", "id", "blob_id", "item_id", "draft_id", "seq")
        .build();
  }

  private static TableDescription room() {
    return table("ent_messaging_room")
        .school("school_id")
        .key(UUID, "school_id")
        .notPersonal(KEYS, "tenant", "school_id")
        .build();
  }

  private static TableDescription blob() {
    return table("ent_messaging_blob")
        .goesByJob("attachment-sweep")
        .notPersonal(KEYS, "tenant", "id", "due_at", "attempts", "claim_id", "claimed_until")
        .notPersonal(CONTENT, "sha256", "bytes", "file_type", "state", "stored_at")
        .build();
  }
}
