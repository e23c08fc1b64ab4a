package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.archive.Clearances;
import io.entsdk.privacy.internal.archive.Permit;
import io.entsdk.privacy.internal.archive.SlipUse;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import io.entsdk.privacy.internal.request.Admissibility;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Clearance;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.RetentionCase;
import io.entsdk.privacy.retention.RetentionFacts;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks once more, in the transaction that deletes, whether what controllers have adopted by now
 * lets a person go; where nobody has adopted anything the plan stands.
 *
 * <p>Whoever goes under a visa is counted on the slip once, by the transaction in which it begins:
 * from then on the visa cannot be withdrawn, and the account goes to its end.
 */
final class RulesNow {

  private static final String KEY = RetentionRules.ENT_ACCOUNT;

  private final Unit unit;
  private final ErasureRow erasure;
  private final SchoolId school;

  RulesNow(Unit unit, ErasureRow erasure) {
    this.unit = unit;
    this.erasure = erasure;
    this.school = erasure.school();
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
    List<RetentionRule> rulesNow = List.copyOf(new HashSet<>(adopted.values()));
    Clearances clearances = new Clearances(unit);
    Set<Clearance> granted = clearances.covering(KEY, asking, one.lastDay());
    boolean goes =
        erasure
            .ground()
            .map(ground -> new Admissibility(ground, left(one), rulesNow, granted))
            .map(asked -> asked.refusal(today).isEmpty())
            .orElseGet(() -> isDue(one, rulesNow, granted, today));
    if (goes) {
      count(one, clearances.permits(KEY, asking, one.lastDay()));
    }
    return goes;
  }

  private void count(Claim one, List<Permit> permits) {
    if (!permits.isEmpty()) {
      boolean first = new PeopleUnderWay(unit, erasure.id()).wentUnderVisa(one.standing());
      new SlipUse(unit).begins(permits, first ? 1 : 0);
    }
  }

  private static boolean isDue(
      Claim one, List<RetentionRule> rules, Set<Clearance> granted, LocalDate today) {
    RetentionFacts facts = left(one).facts();
    return new RetentionCase(rules, facts, Set.of(), granted).decide(today).outcome()
        == RetentionOutcome.DUE;
  }

  /** Whether anybody is entitled again is looked up apart. */
  private static Entitlement left(Claim one) {
    return new Entitlement.Until(Entitlement.Ground.PUPIL, one.lastDay());
  }

  private Set<SchoolId> schools(RulesInForce rules, Claim one) {
    Set<SchoolId> schools = new HashSet<>(Set.of(school));
    if (!rules.versions().isEmpty()) {
      schools.addAll(new TiedSchools(unit).of(one.standing()));
    }
    return schools;
  }
}
