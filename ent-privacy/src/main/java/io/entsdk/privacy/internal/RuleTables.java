package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;

/**
 * Declares what the tables of adopted rules keep: who adopted them, and nothing else of anybody.
 */
final class RuleTables {

  private static final String KEYS = "technical key or counter";
  private static final String RULE = "says what holds for all data of a kind";
  private static final String WHY = "a decision in words, which name nobody";

  private RuleTables() {}

  static List<TableDescription> describe() {
    return List.of(rule(), settlement(), use());
  }

  private static TableDescription rule() {
    return table("ent_privacy_rule")
        .school("school_id")
        .keeps(ACCOUNTABILITY, RetentionRules.ERASURE_PROOF, ErasureMethod.UNLINK)
        .doneBy("adopted_by")
        .notPersonal(KEYS, "tenant", "id", "school_id", "version")
        .notPersonal(RULE, "rule_key", "valid_from", "ends", "title_fr", "title_en", "adopted_as")
        .notPersonal(RULE, "source_text", "source_article", "source_reference", "source_date")
        .notPersonal(RULE, "confidence", "starts_with", "keep_for", "restrict_after")
        .notPersonal(RULE, "erase_after", "final_action", "archives", "awaits", "adopted_at")
        .notPersonal(WHY, "because")
        .build();
  }

  private static TableDescription settlement() {
    return table("ent_privacy_rule_settlement")
        .key(KeyType.UUID, "rule_id")
        .key(KeyType.TEXT, "conflict")
        .parent("ent_privacy_rule", "rule_id")
        .notPersonal(KEYS, "tenant", "rule_id")
        .notPersonal(WHY, "conflict", "because")
        .build();
  }

  private static TableDescription use() {
    return table("ent_privacy_rule_use")
        .school("school_id")
        .key(KeyType.TEXT, "rule_key")
        .key(KeyType.UUID, "school_id")
        .notPersonal(KEYS, "tenant", "rule_key", "school_id")
        .notPersonal(RULE, "used_on")
        .build();
  }
}
