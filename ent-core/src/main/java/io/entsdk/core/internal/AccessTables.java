package io.entsdk.core.internal;

import static io.entsdk.core.personal.DataCategory.ACCOUNT;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.Purpose.ENT_ACCOUNT;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what rights keep about people. */
final class AccessTables {

  private static final String KEYS = "technical key or counter";

  private AccessTables() {}

  static List<TableDescription> all() {
    return List.of(role(), grant(), supportSession(), substitutePass());
  }

  private static TableDescription role() {
    return table("ent_core_role")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .key(TEXT, "code")
        .doneBy("defined_by", "defined_at")
        .notPersonal(KEYS, "tenant", "code")
        .notPersonal("describes a role, not a person", "name", "permissions", "retired_at")
        .build();
  }

  private static TableDescription grant() {
    return table("ent_core_grant")
        .school("school_id")
        .mentionsSchool("giver_school_id")
        .parent("ent_core_person", "person_id")
        .keeps(ENT_ACCOUNT, "ent-account", DELETE_ROW)
        .subject("person_id", SCHOOLING)
        .personal(SCHOOLING, "profile", "school_id", "kind", "code", "first_day", "last_day")
        .withheld(SCHOOLING, "scope_kind", "scope_id")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .doneBy("given_by", "given_at")
        .doneBy("ended_by", "ended_at")
        .withheld(TRACE, "giver_profile", "giver_school_id", "reason", "end_reason")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  /** Without the one who was expected, a pass would be anybody's: it goes with that person too. */
  private static TableDescription substitutePass() {
    return table("ent_core_substitute_pass")
        .school("school_id")
        .parent("ent_core_person", "substitute_id")
        .parent("ent_core_person", "expected_id")
        .keeps(ENT_ACCOUNT, "ent-account", DELETE_ROW)
        .subject("substitute_id", SCHOOLING)
        .subject("expected_id", SCHOOLING)
        .personal(SCHOOLING, "class_id", "school_id", "pass_day", "activated_at", "ends_at")
        .withheld(ACCOUNT, "selector", "code_hash", "key_id", "tries")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .doneBy("given_by", "given_at")
        .doneBy("revoked_by", "revoked_at")
        .notPersonal(KEYS, "tenant", "id", "function_id", "assignment_id")
        .build();
  }

  private static TableDescription supportSession() {
    return table("ent_core_support_session")
        .school("school_id")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .doneBy("granted_by", "granted_at")
        .doneBy("ended_by", "ended_at")
        .notPersonal(KEYS, "tenant", "id")
        .notPersonal(
            "tells of a vendor's ticket, by codes",
            "school_id",
            "ticket",
            "agent",
            "minutes",
            "asked_at",
            "expires_at")
        .build();
  }
}
