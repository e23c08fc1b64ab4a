package io.entsdk.privacy.internal;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the rules under which an account stands: those of every school to which facts tie the
 * person, for a school's own rule does not end at its gate.
 *
 * @param schools of each person, where any school has an own rule; empty where none has
 * @param otherwise of whoever is tied to none of {@code schools}
 */
record AccountRules(
    RulesInForce rules,
    LocalDate day,
    Map<PersonId, Set<SchoolId>> schools,
    RetentionRule otherwise) {

  /** Find those of one person. */
  static AccountRules of(TiedSchools ties, RulesInForce rules, PersonId person, LocalDate day) {
    Map<PersonId, Set<SchoolId>> schools =
        owning(rules).isEmpty() ? Map.of() : Map.of(person, Set.copyOf(ties.of(person)));
    return new AccountRules(
        rules, day, schools, rules.ofAllSchools(RetentionRules.ENT_ACCOUNT, day));
  }

  /** Find those of everybody tied to {@code school}, by one statement at most. */
  static AccountRules of(TiedSchools ties, RulesInForce rules, SchoolId school, LocalDate day) {
    boolean elsewhere = owning(rules).stream().anyMatch(owner -> !owner.equals(school));
    Map<PersonId, Set<SchoolId>> schools = elsewhere ? ties.ofThoseOf(school) : Map.of();
    return new AccountRules(
        rules, day, schools, rules.get(RetentionRules.ENT_ACCOUNT, school, day));
  }

  List<RetentionRule> of(PersonId person) {
    Collection<SchoolId> tied = schools.getOrDefault(person, Set.of());
    Stream<RetentionRule> each =
        tied.stream().map(school -> rules.get(RetentionRules.ENT_ACCOUNT, school, day));
    return tied.isEmpty() ? List.of(otherwise) : each.distinct().toList();
  }

  private static Set<SchoolId> owning(RulesInForce rules) {
    return rules.schoolsWithOwn(RetentionRules.ENT_ACCOUNT);
  }
}
