package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;

/**
 * Declares what closings keep: who planned and approved, and who was told last, until they are
 * gone; and the proof.
 */
final class ClosureTables {

  private static final String KEYS = "technical key or counter";
  private static final String PLAN = "tells of a tenant as a whole";
  private static final String PROOF =
      "the closing itself, with its certificate: the proof that the tenant is gone";

  private ClosureTables() {}

  static List<TableDescription> describe() {
    return List.of(closure(), closedTable());
  }

  private static TableDescription closure() {
    return table("ent_privacy_closure")
        .staysAtClosing(PROOF)
        .school("school_id")
        .keeps(ACCOUNTABILITY, RetentionRules.ERASURE_PROOF, ErasureMethod.UNLINK)
        .doneBy("planned_by")
        .doneBy("approved_by")
        .doneBy("told_after")
        .doneBy("back_after")
        .notPersonal(KEYS, "tenant", "id", "told", "place", "after_key", "school_id", "erasure_id")
        .notPersonal(PLAN, "closes_on", "state", "hash", "inventory_print", "schools", "people")
        .notPersonal(PLAN, "planned_at", "approved_at", "begins_at", "backup_seconds")
        .notPersonal(PLAN, "round_taken", "failures", "failed_at", "failed", "failed_count")
        .notPersonal(PLAN, "retry_at", "forget_at", "replayed_at", "certificate")
        .build();
  }

  private static TableDescription closedTable() {
    return table("ent_privacy_closure_table")
        .staysAtClosing(PROOF)
        .key(KeyType.UUID, "closure_id")
        .key(KeyType.TEXT, "table_name")
        .parent("ent_privacy_closure", "closure_id")
        .notPersonal(KEYS, "tenant", "closure_id", "table_name")
        .notPersonal(PLAN, "source", "fate", "because", "planned", "taken")
        .build();
  }
}
