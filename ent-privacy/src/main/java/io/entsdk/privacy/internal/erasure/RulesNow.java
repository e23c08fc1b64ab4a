package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.archive.Clearances;
import io.entsdk.privacy.internal.erasure.ErasurePeople.Claim;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.RetentionCase;
import io.entsdk.privacy.retention.RetentionFacts;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.Trigger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks once more, in the transaction that deletes, whether what controllers have adopted by now
 * lets a person go; where nobody has adopted anything the plan stands.
 */
final class RulesNow {

  private static final String KEY = RetentionRules.ENT_ACCOUNT;

  private final Unit unit;
  private final SchoolId school;

  RulesNow(Unit unit, SchoolId school) {
    this.unit = unit;
    this.school = school;
  }

  boolean letGo(Claim one) {
    RulesInForce rules = RulesInForce.read(unit);
    LocalDate today = new Known(unit).today(school);
    Map<SchoolId, RetentionRule> adopted = new HashMap<>();
    for (SchoolId each : schools(rules, one)) {
      rules.adopted(KEY, each, today).ifPresent(rule -> adopted.put(each, rule));
    }
    if (adopted.isEmpty()) {
      return true;
    }
    List<SchoolId> asking =
        adopted.entrySet().stream()
            .filter(rule -> rule.getValue().blocks().contains(Block.VISA))
            .map(Map.Entry::getKey)
            .toList();
    return new RetentionCase(
                List.copyOf(new HashSet<>(adopted.values())),
                RetentionFacts.of(Trigger.ENTITLEMENT_ENDED, one.lastDay()),
                Set.of(),
                new Clearances(unit).covering(KEY, asking, one.lastDay()))
            .decide(today)
            .outcome()
        == RetentionOutcome.DUE;
  }

  private Set<SchoolId> schools(RulesInForce rules, Claim one) {
    Set<SchoolId> schools = new HashSet<>(Set.of(school));
    if (!rules.versions().isEmpty()) {
      schools.addAll(new TiedSchools(unit).of(one.standing()));
    }
    return schools;
  }
}
