package io.entsdk.privacy.internal;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.archive.Clearances;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Clearance;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the rules under which an account stands, and what was granted for it: those of every school
 * to which facts tie the person, for a school's own rule does not end at its gate.
 *
 * @param schools of each person, where schools differ or a visa is needed; otherwise empty
 * @param otherwise of whoever is tied to none of {@code schools}
 */
record AccountRules(
    RulesInForce rules,
    LocalDate day,
    Map<PersonId, Set<SchoolId>> schools,
    RetentionRule otherwise,
    Clearances clearances) {

  private static final String KEY = RetentionRules.ENT_ACCOUNT;

  /** Find those of one person. */
  static AccountRules of(Unit unit, RulesInForce rules, PersonId person, LocalDate day) {
    RetentionRule otherwise = rules.ofAllSchools(KEY, day);
    boolean alike = rules.schoolsWithOwn(KEY).isEmpty() && !needsVisa(otherwise);
    Map<PersonId, Set<SchoolId>> schools =
        alike ? Map.of() : Map.of(person, Set.copyOf(new TiedSchools(unit).of(person)));
    return new AccountRules(rules, day, schools, otherwise, new Clearances(unit));
  }

  /** Find those of everybody tied to {@code school}, by one statement at most. */
  static AccountRules of(Unit unit, RulesInForce rules, SchoolId school, LocalDate day) {
    RetentionRule here = rules.get(KEY, school, day);
    boolean elsewhere = rules.schoolsWithOwn(KEY).stream().anyMatch(owner -> !owner.equals(school));
    Map<PersonId, Set<SchoolId>> schools =
        elsewhere || needsVisa(here) ? new TiedSchools(unit).ofThoseOf(school) : Map.of();
    return new AccountRules(rules, day, schools, here, new Clearances(unit));
  }

  /** Let {@code person} stand under the rules of {@code school} if tied to none. */
  AccountRules orAt(PersonId person, SchoolId school) {
    return schools.getOrDefault(person, Set.of(school)).isEmpty()
        ? new AccountRules(rules, day, Map.of(person, Set.of(school)), otherwise, clearances)
        : this;
  }

  List<RetentionRule> of(PersonId person) {
    Set<SchoolId> tied = schools.getOrDefault(person, Set.of());
    Stream<RetentionRule> each = tied.stream().map(this::ruleOf);
    return tied.isEmpty() ? List.of(otherwise) : each.distinct().toList();
  }

  /**
   * Return the visas for an account that was last needed on {@code last}: none, unless every school
   * whose rule needs one has one that covers it.
   */
  Set<Clearance> granted(PersonId person, LocalDate last) {
    List<SchoolId> asking =
        schools.getOrDefault(person, Set.of()).stream()
            .filter(school -> needsVisa(ruleOf(school)))
            .toList();
    return clearances.covering(KEY, asking, last);
  }

  private RetentionRule ruleOf(SchoolId school) {
    return rules.get(KEY, school, day);
  }

  private static boolean needsVisa(RetentionRule rule) {
    return rule.blocks().contains(Block.VISA);
  }
}
