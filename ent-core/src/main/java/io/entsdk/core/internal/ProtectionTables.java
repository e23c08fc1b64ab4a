package io.entsdk.core.internal;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
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

  private static TableDescription hold() {
    return table("ent_core_hold")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .subject("subject_id", TRACE)
        .subject("placed_by", TRACE)
        .subject("release_asked_by", TRACE)
        .subject("released_by", TRACE)
        .personal(TRACE, "basis", "placed_at", "review_on", "release_asked_at", "released_at")
        .withheld(TRACE, "reference", "release_reason")
        .notPersonal(KEYS, "tenant", "id", "subject_kind")
        .build();
  }

  private static TableDescription held() {
    return table("ent_core_held")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .subject("subject_id", TRACE)
        .notPersonal(KEYS, "tenant", "hold_id")
        .build();
  }

  private static TableDescription turn() {
    return table("ent_core_hold_turn").notPersonal(KEYS, "tenant", "placed").build();
  }

  private static TableDescription restriction() {
    return table("ent_core_restriction")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .subject("person_id", TRACE)
        .subject("placed_by", TRACE)
        .subject("lifted_by", TRACE)
        .personal(TRACE, "categories", "basis", "placed_at", "lifted_at")
        .withheld(TRACE, "reference", "lift_reason")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription restricted() {
    return table("ent_core_restricted")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .subject("person_id", TRACE)
        .personal(TRACE, "category")
        .notPersonal(KEYS, "tenant", "restriction_id")
        .build();
  }
}
