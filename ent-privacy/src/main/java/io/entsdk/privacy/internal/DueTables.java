package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;

/** Declares what the daily look at accounts keeps: for each, from when it is due. */
final class DueTables {

  private static final String KEYS = "technical key or counter";
  private static final String LOOKED = "tells when a school was last looked at";

  private DueTables() {}

  static List<TableDescription> describe() {
    return List.of(look(), account());
  }

  private static TableDescription look() {
    return table("ent_privacy_account_look")
        .school("school_id")
        .key(KeyType.UUID, "school_id")
        .notPersonal(KEYS, "tenant", "school_id")
        .notPersonal(LOOKED, "looked_on", "looked_at", "due_since", "waiting_since")
        .build();
  }

  /** What stands in the way may be a file of the police: it is in no copy. */
  private static TableDescription account() {
    return table("ent_privacy_due_account")
        .school("school_id")
        .key(KeyType.UUID, "school_id", "person_id")
        .keeps(ACCOUNTABILITY, RetentionRules.ENT_ACCOUNT, ErasureMethod.DELETE_ROW)
        .subject("person_id", TRACE)
        .personal(TRACE, "due_on")
        .withheld(TRACE, "waits_for")
        .notPersonal(KEYS, "tenant", "school_id", "rule_version", "computed_at")
        .build();
  }
}
