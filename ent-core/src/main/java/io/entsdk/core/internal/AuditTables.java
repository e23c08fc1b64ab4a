package io.entsdk.core.internal;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what the audit keeps about people, and what its seals do not. */
final class AuditTables {

  private static final String KEYS = "technical key or counter";
  private static final String PROOF =
      "proof of who did and who saw what; it goes on the day that its rule gives, salt and all";
  private static final String SEAL =
      "seals entries by salted hashes, which tell nothing once the salts are gone";

  private AuditTables() {}

  static List<TableDescription> all() {
    return List.of(entry(), block(), witness());
  }

  /**
   * The rows are proof until their day, and go as a whole. Of a child's acts a copy would tell the
   * guardian who asks for it; who saw what is answered by a question of its own.
   */
  private static TableDescription entry() {
    return table("ent_core_audit")
        .staysAtClosing(PROOF)
        .outlives(ACCOUNTABILITY, "audit-trail", PROOF)
        .subject("actor_id", TRACE)
        .subject("subject_id", TRACE)
        .withheld(TRACE, "happened_at", "action", "outcome", "actor_kind", "purpose")
        .withheld(TRACE, "scope_id", "reason", "profile", "basis", "telling", "salt")
        .notPersonal(KEYS, "tenant", "id", "erasable_from", "block_number", "block_position")
        .build();
  }

  private static TableDescription block() {
    return table("ent_core_audit_block")
        .staysAtClosing(SEAL)
        .notPersonal(KEYS, "tenant", "block_number", "sealed_count", "sealed_at", "key_id")
        .notPersonal(SEAL, "previous_root", "tree_root", "signature", "leaves")
        .build();
  }

  private static TableDescription witness() {
    return table("ent_core_audit_witness")
        .staysAtClosing(SEAL)
        .notPersonal("tells how far a witness was told", "tenant", "witness", "block_number")
        .build();
  }
}
