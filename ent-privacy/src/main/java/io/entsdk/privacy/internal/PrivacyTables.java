package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;
import java.util.stream.Stream;

/** Declares what erasures keep: who planned and approved, and for a while who was erased. */
final class PrivacyTables implements PersonalDataSource {

  private static final String KEYS = "technical key or counter";
  private static final String COUNTED = "counts rows, and tells of nobody";
  private static final String PLAN = "tells of a plan as a whole";
  private static final String SWEPT = "tells how far the work has come on a table";
  private static final String PROOF =
      "the proof that people were erased, which names nobody once they are gone";
  private static final String UNTIL_NO_BACKUP =
      "whoever was erased has to be erased again from a backup that is restored; it goes when the oldest backup is younger";

  @Override
  public String id() {
    return "ent-privacy";
  }

  @Override
  public List<TableDescription> describe() {
    return Stream.of(
            List.of(erasure(), person(), counted(), pieces(), sweep(), sweptTable(), service()),
            RuleTables.describe(),
            SlipTables.describe(),
            DueTables.describe(),
            ContributionTables.describe(),
            ConsentTables.describe(),
            RequestTables.describe(),
            ClosureTables.describe())
        .flatMap(List::stream)
        .toList();
  }

  private static TableDescription erasure() {
    return table("ent_privacy_erasure")
        .school("school_id")
        .staysAtClosing(PROOF)
        .keeps(ACCOUNTABILITY, RetentionRules.ERASURE_PROOF, ErasureMethod.DELETE_ROW)
        .doneBy("planned_by", "planned_at")
        .doneBy("approved_by", "approved_at")
        .notPersonal(KEYS, "tenant", "id", "school_id")
        .notPersonal(PLAN, "due_on", "ground", "state", "hash", "rule_print", "inventory_print")
        .notPersonal(PLAN, "people", "accounts", "brakes", "newest_at", "begins_at")
        .notPersonal(PLAN, "backup_seconds", "forget_at", "replayed_at", "certificate")
        .build();
  }

  private static TableDescription person() {
    return table("ent_privacy_erasure_person")
        .schoolOf("ent_privacy_erasure", "erasure_id")
        .staysAtClosing(UNTIL_NO_BACKUP)
        .key(KeyType.UUID, "erasure_id", "person_id")
        .outlives(ACCOUNTABILITY, RetentionRules.ERASURE_PROOF, UNTIL_NO_BACKUP)
        .subject("person_id", TRACE)
        .withheld(TRACE, "last_day", "newest_at", "replayed", "outcome", "journal")
        .withheld(TRACE, "contributions", "under_visa")
        .subject("standing_id", TRACE)
        .notPersonal(KEYS, "tenant", "erasure_id", "place", "after_key", "failures", "retry_at")
        .notPersonal("a table or a store, and a code", "failed_at", "failed")
        .build();
  }

  private static TableDescription counted() {
    return table("ent_privacy_erasure_table")
        .schoolOf("ent_privacy_erasure", "erasure_id")
        .staysAtClosing(PROOF)
        .key(KeyType.UUID, "erasure_id")
        .key(KeyType.INT, "place")
        .notPersonal(KEYS, "tenant", "erasure_id", "place")
        .notPersonal(
            COUNTED, "source", "table_name", "column_name", "method", "stays_for", "planned")
        .build();
  }

  private static TableDescription pieces() {
    return table("ent_privacy_erasure_count")
        .schoolOf("ent_privacy_erasure", "erasure_id")
        .staysAtClosing(PROOF)
        .notPersonal(KEYS, "tenant", "id", "erasure_id", "place")
        .notPersonal(COUNTED, "row_count", "effect")
        .build();
  }

  private static TableDescription sweep() {
    return table("ent_privacy_sweep")
        .notPersonal(SWEPT, "tenant", "started_at", "stopped_at", "finished_at")
        .notPersonal(SWEPT, "brake_percent", "brake_from")
        .build();
  }

  private static TableDescription service() {
    return table("ent_privacy_service")
        .key(KeyType.TEXT, "service")
        .key(KeyType.INT, "epoch")
        .notPersonal(
            "tells of a service, and of nobody whom it knows",
            "tenant",
            "service",
            "epoch",
            "key_id",
            "began_at")
        .build();
  }

  private static TableDescription sweptTable() {
    return table("ent_privacy_sweep_table")
        .key(KeyType.TEXT, "table_name", "columns_by")
        .notPersonal(KEYS, "tenant", "table_name", "columns_by", "after_key", "batch")
        .notPersonal(SWEPT, "state", "cutoff", "began_at", "ended_at", "failed")
        .notPersonal(COUNTED, "due", "taken", "emptied", "millis", "daily", "confirmed")
        .notPersonal(SWEPT, "due_since")
        .build();
  }
}
