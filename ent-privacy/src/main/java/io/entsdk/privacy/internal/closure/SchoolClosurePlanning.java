package io.entsdk.privacy.internal.closure;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.JpaSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.closure.Fate;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.internal.SchoolPeople;
import io.entsdk.privacy.internal.closure.ClosureRow.Way;
import io.entsdk.privacy.internal.erasure.Certifying;
import io.entsdk.privacy.internal.erasure.OneSchool;
import io.entsdk.privacy.internal.erasure.SchoolPlan;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the closing of one school, with the erasure of the people whom it alone knows. */
public final class SchoolClosurePlanning {

  private final Unit unit;
  private final Actor actor;
  private final RetentionRules rules;
  private final ErasurePolicy policy;
  private final JpaClosures closures;

  public SchoolClosurePlanning(Unit unit, Actor actor, RetentionRules rules, ErasurePolicy policy) {
    this.unit = unit;
    this.actor = actor;
    this.rules = rules;
    this.policy = policy;
    this.closures = new JpaClosures(unit);
  }

  /** Plan; a plan of the same school that nobody has approved is taken back. */
  public ClosurePlan plan(SchoolId school, LocalDate asked) {
    LocalDate day = CalendarDays.checked("day", asked);
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.PLAN_CLOSURE, new Scope.OfSchool(school));
    if (new JpaSchools(unit).find(school).isEmpty()) {
      throw new NotFoundException("School", school);
    }
    Certifying.key(unit.kernel());
    if (!new TenantSchools(unit).hasOthers(school)) {
      throw new ConflictException(
          "last-school", "School " + school + " is the last one of its tenant: close that");
    }
    List<ClosedTable> counts = counts(school);
    if (counts.stream().allMatch(table -> table.fate() == Fate.STAYS)
        && new SchoolPeople(unit, school).alone().standing().isEmpty()) {
      throw new ConflictException(
          "nothing-to-close", "Nothing of school " + school + " is there to go");
    }
    replaceOthers(school);
    RulesInForce inForce = RulesInForce.read(unit, rules);
    List<Obstacle> standing = new ArrayList<>(new SchoolObstacles(unit, school).standing());
    standing.addAll(new ArchiveObstacles(unit, inForce, day).of(Optional.of(school)));
    ClosureObstacles.refuse(standing, "this school");
    RetentionRule accounts = inForce.get(RetentionRules.ENT_ACCOUNT, school, day);
    ErasurePlan people = new SchoolPlan(unit, actor, policy).plan(DueOn.of(school, day), accounts);
    return written(new OneSchool(school, people.id()), day, accounts, people, counts);
  }

  private List<ClosedTable> counts(SchoolId school) {
    ClosingSteps.OfOne tables = ClosingSteps.findOfSchool(unit).school().orElseThrow();
    SchoolCounts counts = new SchoolCounts(unit, school);
    List<ClosedTable> all = new ArrayList<>(counts.of(tables.going()));
    all.addAll(counts.of(tables.staying()));
    return all;
  }

  private void replaceOthers(SchoolId school) {
    for (ClosureRow other : closures.open()) {
      boolean same = other.school().filter(one -> one.school().equals(school)).isPresent();
      if (other.state() != ClosureState.PLANNED && (same || other.school().isEmpty())) {
        throw new ConflictException(
            "closure-under-way",
            "Closing %s, which takes this school, is %s".formatted(other.id(), other.state()));
      }
      if (same) {
        closures.set(other.id(), "state = 'CANCELLED'");
      }
    }
  }

  private ClosurePlan written(
      OneSchool school,
      LocalDate day,
      RetentionRule accounts,
      ErasurePlan people,
      List<ClosedTable> counts) {
    ClosureId id = new ClosureId(unit.newId());
    var archives = Map.of(school.school(), accounts.archives());
    String inventory = TenantTables.of(unit.kernel()).fingerprint();
    String hash =
        ClosurePlanning.hash(
            id + "/" + day + "/" + inventory + "/" + people.hash(), archives, counts);
    closures.add(
        new ClosureRow(
            id,
            day,
            ClosureState.PLANNED,
            hash,
            inventory,
            1,
            people.people(),
            actor.person(),
            unit.now(),
            Optional.empty(),
            Way.START,
            Optional.empty(),
            Optional.empty(),
            Optional.of(school)));
    closures.add(id, counts);
    return new ClosurePlan(
        id,
        Optional.of(school.school()),
        Optional.of(people.id()),
        day,
        hash,
        people.people(),
        archives,
        people.newestActivity(),
        counts);
  }
}
