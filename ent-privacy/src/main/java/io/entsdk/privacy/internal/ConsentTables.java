package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;

/**
 * Declares what people were asked to agree to, and what they have said: it goes with whom it is
 * about, or by a rule of its own once it is over, and of whoever answered for a child and is erased
 * the answer stays without the name.
 */
final class ConsentTables {

  private static final String KEYS = "technical key or counter";
  private static final String DECIDED = "what was decided for a school, and nobody in it";

  private ConsentTables() {}

  static List<TableDescription> describe() {
    return List.of(consent(), event(), imageRule());
  }

  private static TableDescription consent() {
    return table("ent_privacy_consent")
        .school("school_id")
        .keeps(ACCOUNTABILITY, RetentionRules.CONSENT_PROOF, ErasureMethod.DELETE_ROW)
        .datedOn("over_on")
        .heldWhole()
        .subject("person_id", ANSWER)
        .personal(ANSWER, "purpose", "medium", "audience", "rule", "asked_on", "last_day")
        .personal(ANSWER, "text_version", "text_language", "text_hash")
        .doneBy("asked_by", "asked_at")
        .withheld(ANSWER, "told")
        .notPersonal(KEYS, "tenant", "id", "school_id", "look_at", "look_failures", "over_on")
        .build();
  }

  /**
   * Who answered is not told to another who answers for the same child: it is in their own copy.
   */
  private static TableDescription event() {
    return table("ent_privacy_consent_event")
        .parent("ent_privacy_consent", "consent_id")
        .keeps(ACCOUNTABILITY, RetentionRules.CONSENT_PROOF, ErasureMethod.DELETE_ROW)
        .subject("person_id", ANSWER)
        .keeps(ACCOUNTABILITY, RetentionRules.CONSENT_PROOF, ErasureMethod.UNLINK)
        .subject("party_id", ANSWER)
        .about("party_id")
        .personal(ANSWER, "answer", "method", "said_on", "told_at")
        .doneBy("recorded_by")
        .notPersonal(KEYS, "tenant", "id", "consent_id")
        .notPersonal("an organisation, and nobody in it", "organisation_id")
        .build();
  }

  private static TableDescription imageRule() {
    return table("ent_privacy_image_rule")
        .school("school_id")
        .keeps(ACCOUNTABILITY, RetentionRules.ERASURE_PROOF, ErasureMethod.UNLINK)
        .doneBy("decided_by")
        .notPersonal(KEYS, "tenant", "id", "school_id")
        .notPersonal(DECIDED, "rule", "valid_from", "because", "decided_as", "decided_at")
        .build();
  }
}
