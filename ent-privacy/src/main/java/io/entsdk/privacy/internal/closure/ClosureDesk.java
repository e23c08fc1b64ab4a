package io.entsdk.privacy.internal.closure;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.internal.SecondPerson;
import io.entsdk.privacy.internal.closure.ClosureRow.Approval;
import io.entsdk.privacy.internal.erasure.OneSchool;
import io.entsdk.privacy.internal.erasure.SchoolErasure;
import io.entsdk.privacy.internal.retention.Controllership;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Carries the closing of a tenant from plan to approval, for one actor in one unit of work. */
public final class ClosureDesk {

  private static final Set<ClosureState> ENDED =
      Set.of(ClosureState.CERTIFIED, ClosureState.CANCELLED);

  private final Unit unit;
  private final Actor actor;
  private final RetentionRules rules;
  private final JpaClosures closures;

  public ClosureDesk(Unit unit, Actor actor, RetentionRules rules) {
    this.unit = unit;
    this.actor = actor;
    this.rules = rules;
    this.closures = new JpaClosures(unit);
  }

  /** Approve what {@code hash} stands for, and say that {@code people} are meant to go. */
  public ClosureReport approve(ClosureId id, String hash, int people, ErasurePolicy policy) {
    ClosureRow closure = locked(id, PrivacyPermissions.APPROVE_CLOSURE);
    if (closure.state() != ClosureState.PLANNED) {
      throw new ConflictException(
          "closure-" + closure.state().name().toLowerCase(Locale.ROOT),
          "Closing " + id + " is " + closure.state() + ", not PLANNED");
    }
    Optional<PersonId> approver = approver(closure);
    if (!closure.hash().equals(hash)) {
      throw new ConflictException("plan-differs", "This is not the hash of closing " + id);
    }
    if (closure.people() != people) {
      throw new ConflictException(
          "brake",
          "Closing %s takes %d people, not %d: look at the plan again"
              .formatted(id, closure.people(), people));
    }
    Instant begins =
        closure.school().isPresent()
            ? people(closure.school().get(), people, policy)
            : begins(closure, policy);
    closures.approve(id, new Approval(approver, unit.now(), begins, policy.backups()));
    if (closure.school().isPresent()) {
      closures.set(id, "told = true");
    }
    ClosureJob.announce(unit, unit.now());
    return report(id);
  }

  private Instant begins(ClosureRow closure, ErasurePolicy policy) {
    Instant grace = unit.now().plus(policy.grace());
    Instant begun = new TenantSchools(unit).beginningOf(closure.day());
    return begun.isAfter(grace) ? begun : grace;
  }

  /** Who approves the closing approves the erasure of its people, which tells them. */
  private Instant people(OneSchool school, int people, ErasurePolicy policy) {
    SchoolErasure erasure = new SchoolErasure(unit, school.erasure());
    return erasure.approve(erasure.hash(), people, policy, actor).beginsAt().orElseThrow();
  }

  /** Nobody is left to decide for nobody: a tenant without people is closed by its host. */
  private Optional<PersonId> approver(ClosureRow closure) {
    if (closure.people() == 0 && actor.person().isEmpty()) {
      return Optional.empty();
    }
    PersonId approver =
        new SecondPerson(unit, actor).than(closure.plannedBy(), "Closing " + closure.id());
    Controllership controller = new Controllership(unit, actor, PrivacyPermissions.APPROVE_CLOSURE);
    for (Scope scope : scopes(Optional.of(closure))) {
      if (scope instanceof Scope.OfSchool of) {
        controller.over(of.school());
      } else {
        controller.overAll();
      }
    }
    return Optional.of(approver);
  }

  public ClosureReport cancel(ClosureId id) {
    ClosureRow closure = locked(id, PrivacyPermissions.PLAN_CLOSURE);
    if (closure.state() != ClosureState.PLANNED && closure.state() != ClosureState.APPROVED) {
      throw new ConflictException("closure-begun", "Closing " + id + " is " + closure.state());
    }
    closures.set(id, "state = 'CANCELLED'");
    closure.school().ifPresent(one -> new SchoolErasure(unit, one.erasure()).cancel(actor));
    ClosureJob.announce(unit, unit.now());
    return report(id);
  }

  public ClosureReport read(ClosureId id) {
    require(closures.find(id));
    return report(id);
  }

  /** Look anew for rows of the tenant, or of the school, and return where there are any. */
  public List<ClosedTable> verify(ClosureId id) {
    require(closures.find(id));
    ClosureRow closure = closures.get(id);
    ClosingSteps steps =
        closure.school().isPresent() ? ClosingSteps.findOfSchool(unit) : ClosingSteps.find(unit);
    return steps.left(unit, closure);
  }

  private void require(Optional<ClosureRow> closure) {
    new AccessCheck(unit).requireEach(actor, PrivacyPermissions.PLAN_CLOSURE, scopes(closure));
  }

  private ClosureRow locked(ClosureId id, Permission permission) {
    AccessCheck check = new AccessCheck(unit);
    scopes(closures.find(id)).forEach(scope -> check.requireAct(actor, permission, scope));
    return closures.lock(id);
  }

  /**
   * Return where whoever decides of {@code closure} decides; of one that is not there, anywhere.
   */
  private List<Scope> scopes(Optional<ClosureRow> closure) {
    return closure
        .flatMap(ClosureRow::school)
        .map(one -> List.<Scope>of(new Scope.OfSchool(one.school())))
        .orElseGet(() -> new TenantSchools(unit).scopes());
  }

  private ClosureReport report(ClosureId id) {
    ClosureRow closure = closures.get(id);
    return new ClosureReport(
        id,
        closure.school().map(OneSchool::school),
        closure.school().map(OneSchool::erasure),
        closure.day(),
        closure.state(),
        closure.people(),
        closure.approval().map(Approval::beginsAt),
        closures.gone(id),
        obstacles(closure),
        closure.certificate());
  }

  private List<Obstacle> obstacles(ClosureRow closure) {
    if (ENDED.contains(closure.state())) {
      return List.of();
    }
    ClosureObstacles obstacles = new ClosureObstacles(unit);
    List<Obstacle> all = new ArrayList<>(obstacles.standing(closure.school()));
    closure.way().failed().ifPresent(all::add);
    if (closure.state() != ClosureState.RUNNING) {
      all.addAll(obstacles.unbegun(closure, RulesInForce.read(unit, rules)));
    }
    return all;
  }
}
