package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;

/** Declares what elimination slips keep, for ever; who prepared and signed them goes, they stay. */
final class SlipTables {

  private static final String KEYS = "technical key or counter";
  private static final String FOR_EVER =
      "categories and dates, and nobody: a slip is kept for ever, as the proof that the archives agreed (code du patrimoine L214-3)";

  private static final String NUMBERED = "slips stay, and no number is given twice";

  private SlipTables() {}

  static List<TableDescription> describe() {
    return List.of(slip(), line(), count());
  }

  private static TableDescription slip() {
    return table("ent_privacy_slip")
        .school("school_id")
        .staysAtClosing(FOR_EVER)
        .keeps(ACCOUNTABILITY, RetentionRules.ERASURE_PROOF, ErasureMethod.UNLINK)
        .doneBy("drafted_by")
        .doneBy("signed_by")
        .doneBy("attested_by")
        .doneBy("withdrawn_by")
        .notPersonal(KEYS, "tenant", "id", "school_id", "drafted_year", "serial")
        .notPersonal(FOR_EVER, "service", "state", "drafted_on", "signed_on", "submitted_on")
        .notPersonal(FOR_EVER, "answered_on", "visa", "executed_on", "destroyed", "attested_on")
        .notPersonal(FOR_EVER, "withdrawn_on", "withdrawn_visa", "withdrawn_because")
        .build();
  }

  private static TableDescription line() {
    return table("ent_privacy_slip_line")
        .staysAtClosing(FOR_EVER)
        .key(KeyType.UUID, "slip_id")
        .key(KeyType.INT, "place")
        .parent("ent_privacy_slip", "slip_id")
        .notPersonal(KEYS, "tenant", "slip_id", "place")
        .notPersonal(FOR_EVER, "rule_key", "typology", "first_day", "last_day", "useful_for")
        .notPersonal(FOR_EVER, "row_count", "byte_count", "reference", "fate", "remark", "visa")
        .build();
  }

  private static TableDescription count() {
    return table("ent_privacy_slip_count")
        .school("school_id")
        .staysAtClosing(NUMBERED)
        .key(KeyType.UUID, "school_id")
        .key(KeyType.INT, "drafted_year")
        .notPersonal(KEYS, "tenant", "school_id", "drafted_year", "last_serial")
        .build();
  }
}
