package io.entsdk.core.internal;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what holds and restrictions keep about people: that they stood, and on what ground. */
final class ProtectionTables {

  private static final String KEYS = "technical key or counter";

  private ProtectionTables() {}

  static List<TableDescription> all() {
    return List.of(hold(), held(), turn(), restriction(), restricted());
  }

  /**
   * A hold that was released goes with the person: that it stood is in the audit. A copy shows
   * none: it would tell a guardian of a case about the child.
   */
  private static TableDescription hold() {
    return table("ent_core_hold")
        .keeps(ACCOUNTABILITY, "audit-trail", DELETE_ROW)
        .subject("subject_id", TRACE)
        .withheld(TRACE, "basis", "review_on", "called_on", "reference", "release_reason")
        .doneBy("placed_by", "placed_at")
        .doneBy("release_asked_by", "release_asked_at")
        .doneBy("released_by", "released_at")
        .notPersonal(KEYS, "tenant", "id", "subject_kind")
        .build();
  }

  private static TableDescription held() {
    return table("ent_core_held")
        .key(UUID, "subject_id", "hold_id")
        .parent("ent_core_hold", "hold_id")
        .keeps(ACCOUNTABILITY, "audit-trail", DELETE_ROW)
        .subject("subject_id", TRACE)
        .notPersonal(KEYS, "tenant", "hold_id")
        .build();
  }

  private static TableDescription turn() {
    return table("ent_core_hold_turn")
        .staysAtClosing("a counter by which deletions and holds wait for each other")
        .notPersonal(KEYS, "tenant", "placed")
        .build();
  }

  private static TableDescription restriction() {
    return table("ent_core_restriction")
        .keeps(ACCOUNTABILITY, "audit-trail", DELETE_ROW)
        .subject("person_id", TRACE)
        .personal(TRACE, "categories", "basis")
        .withheld(TRACE, "reference", "lift_reason")
        .doneBy("placed_by", "placed_at")
        .doneBy("lifted_by", "lifted_at")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription restricted() {
    return table("ent_core_restricted")
        .key(UUID, "person_id")
        .key(TEXT, "category")
        .key(UUID, "restriction_id")
        .parent("ent_core_restriction", "restriction_id")
        .keeps(ACCOUNTABILITY, "audit-trail", DELETE_ROW)
        .subject("person_id", TRACE)
        .personal(TRACE, "category")
        .notPersonal(KEYS, "tenant", "restriction_id")
        .build();
  }
}
