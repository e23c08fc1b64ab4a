package io.entsdk.privacy.internal.closure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.internal.Accounts;
import io.entsdk.privacy.internal.archive.Clearances;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.internal.sweep.ArchivedRows;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which public archives stand in the way of a closing on one day, within one unit of work.
 *
 * <p>Two clocks run: a closing takes what the archives have agreed to and whose administrative use
 * is over. Whatever is of use for longer is not due for them: it waits, or it is handed over to the
 * controller, who then answers by a version of the rule that what is left here is no archive.
 */
record ArchiveObstacles(Unit unit, RulesInForce rules, LocalDate day, Clearances clearances) {

  private static final String UNKNOWN = "archives-unknown";
  private static final String AWAITED = "visa-awaited";
  private static final String IN_USE = "administrative-use";

  ArchiveObstacles(Unit unit, RulesInForce rules, LocalDate day) {
    this(unit, rules, day, new Clearances(unit));
  }

  /** Ask of {@code school}, or of all of the tenant where it is absent. */
  List<Obstacle> of(Optional<SchoolId> school) {
    List<SchoolId> schools = school.map(List::of).orElseGet(() -> new TenantSchools(unit).all());
    ArchivedRows rows = new ArchivedRows(unit, rules, day, school.orElse(null));
    Stream<Obstacle> answers =
        schools.stream().flatMap(each -> asked(each).flatMap(rule -> of(rule, each)));
    Stream<Obstacle> unvisaed =
        rows.unvisaed().stream().map(one -> new Obstacle(AWAITED, one.table(), one.rows()));
    Stream<Obstacle> inUse =
        rows.inUse().stream()
            .map(one -> new Obstacle(IN_USE, one.table() + " until " + one.until(), one.rows()));
    return Stream.of(answers, unvisaed, inUse).flatMap(all -> all).distinct().toList();
  }

  private Stream<RetentionRule> asked(SchoolId school) {
    Stream<RetentionRule> accounts = rules.find(RetentionRules.ENT_ACCOUNT, school, day).stream();
    Stream<RetentionRule> adopted =
        rules
            .keys()
            .filter(key -> !key.equals(RetentionRules.ENT_ACCOUNT))
            .flatMap(key -> rules.adopted(key, school, day).stream());
    return Stream.concat(accounts, adopted);
  }

  private Stream<Obstacle> of(RetentionRule rule, SchoolId school) {
    if (rule.blocks().contains(Block.ARCHIVES_UNKNOWN)) {
      return Stream.of(new Obstacle(UNKNOWN, school.toString(), 1));
    }
    if (!rule.blocks().contains(Block.VISA)) {
      return Stream.empty();
    }
    if (isUncovered(rule, school, day)) {
      return Stream.of(new Obstacle(AWAITED, school.toString(), 1));
    }
    long accounts =
        rule.key().equals(RetentionRules.ENT_ACCOUNT) ? accountsWithout(rule, school) : 0;
    return Stream.of(new Obstacle(AWAITED, school.toString(), accounts))
        .filter(obstacle -> obstacle.count() > 0);
  }

  /** Whoever has left before goes by the day of that, and everybody else by that of the closing. */
  private long accountsWithout(RetentionRule rule, SchoolId school) {
    return new Accounts(unit, rules)
        .decideAll(school, day).stream()
            .map(AccountRetention::entitlement)
            .filter(
                entitlement ->
                    entitlement instanceof Entitlement.Until until
                        && until.lastDay().isBefore(day)
                        && isUncovered(rule, school, until.lastDay()))
            .count();
  }

  private boolean isUncovered(RetentionRule rule, SchoolId school, LocalDate event) {
    return clearances.covering(rule.key(), school, event).isEmpty();
  }
}
