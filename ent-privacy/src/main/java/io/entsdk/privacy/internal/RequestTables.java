package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;

/** Declares the register of requests, which stays as proof and names nobody who is gone. */
final class RequestTables {

  private RequestTables() {}

  static List<TableDescription> describe() {
    return List.of(
        table("ent_privacy_request")
            .keeps(ACCOUNTABILITY, RetentionRules.ERASURE_PROOF, ErasureMethod.UNLINK)
            .subject("person_id", ANSWER)
            .personal(ANSWER, "ground", "channel", "asked_at", "asked_on", "due_on")
            .personal(ANSWER, "extended", "outcome", "refusal")
            .doneBy("asked_by")
            .notPersonal("technical key or counter", "tenant", "id", "school_id", "erasure_id")
            .school("school_id")
            .build());
  }
}
