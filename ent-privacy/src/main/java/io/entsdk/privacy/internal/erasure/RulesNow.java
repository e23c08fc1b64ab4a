package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.erasure.ErasurePeople.Claim;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.RetentionCase;
import io.entsdk.privacy.retention.RetentionFacts;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks once more, in the transaction that deletes, whether what controllers have adopted by now
 * lets a person go; where nobody has adopted anything the plan stands.
 */
final class RulesNow {

  private final Unit unit;
  private final SchoolId school;

  RulesNow(Unit unit, SchoolId school) {
    this.unit = unit;
    this.school = school;
  }

  boolean letGo(Claim one) {
    RulesInForce rules = RulesInForce.read(unit);
    LocalDate today = new Known(unit).today(school);
    List<RetentionRule> adopted =
        Stream.concat(Stream.of(school), elsewhere(rules, one))
            .flatMap(each -> rules.adopted(RetentionRules.ENT_ACCOUNT, each, today).stream())
            .distinct()
            .toList();
    RetentionFacts ended = RetentionFacts.of(Trigger.ENTITLEMENT_ENDED, one.lastDay());
    return adopted.isEmpty()
        || new RetentionCase(adopted, ended, Set.of(), Set.of()).decide(today).outcome()
            == RetentionOutcome.DUE;
  }

  private Stream<SchoolId> elsewhere(RulesInForce rules, Claim one) {
    return rules.schoolsWithOwn(RetentionRules.ENT_ACCOUNT).isEmpty()
        ? Stream.of()
        : new TiedSchools(unit).of(one.standing()).stream();
  }
}
