package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.personal.Purpose.ENT_ACCOUNT;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;

/** Declares what people answer about their contributions; it goes with their account. */
final class ContributionTables {

  private ContributionTables() {}

  static List<TableDescription> describe() {
    return List.of(
        table("ent_privacy_contribution_wish")
            .keeps(ENT_ACCOUNT, RetentionRules.ENT_ACCOUNT, ErasureMethod.DELETE_ROW)
            .subject("person_id", ANSWER)
            .toldToGuardians()
            .personal(ANSWER, "wish")
            .doneBy("answered_by", "answered_at")
            .notPersonal("technical key or counter", "tenant", "id")
            .build());
  }
}
