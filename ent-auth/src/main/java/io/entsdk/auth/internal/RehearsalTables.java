package io.entsdk.auth.internal;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SIGN_IN;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what rehearsals keep about people. */
final class RehearsalTables {

  private static final String RULE = "sign-in";
  private static final String KEYS = "technical key or counter";

  private RehearsalTables() {}

  static List<TableDescription> all() {
    return List.of(rehearsal(), count());
  }

  private static TableDescription rehearsal() {
    return table("ent_auth_rehearsal")
        .schoolOf("ent_core_class", "class_id")
        .keeps(SIGN_IN, RULE, UNLINK)
        .subject("opened_by", CONNECTION)
        .personal(CONNECTION, "opened_at", "ends_at")
        .withheld(CONNECTION, "key_hash")
        .notPersonal(KEYS, "tenant", "id", "class_id")
        .build();
  }

  private static TableDescription count() {
    return table("ent_auth_rehearsal_count")
        .schoolOf("ent_auth_rehearsal", "rehearsal_id")
        .key(UUID, "rehearsal_id", "subject_id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("subject_id", CONNECTION)
        .personal(CONNECTION, "answers")
        .notPersonal(KEYS, "tenant", "rehearsal_id")
        .build();
  }
}
