package io.entsdk.core.internal.roster;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.roster.RosterPlanId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries a plan out, whole, within one unit of work. */
public final class RosterApplication {

  private final Unit unit;
  private final JpaRosterPlans plans;

  public RosterApplication(Unit unit) {
    this.unit = unit;
    this.plans = new JpaRosterPlans(unit);
  }

  /** Apply the plan unless it was applied before, is braked, or is out of date; say which. */
  public RosterOutcome apply(RosterPlanId id, Actor actor) {
    return apply(id, actor, null);
  }

  /** Apply the plan although it is braked; the audit keeps {@code reason}. */
  public RosterOutcome applyDespiteBrakes(RosterPlanId id, String reason, Actor actor) {
    return apply(id, actor, reason);
  }

  private RosterOutcome apply(RosterPlanId id, Actor actor, @Nullable String reason) {
    RosterPlanHead head = plans.lock(id).orElseThrow(() -> new NotFoundException("RosterPlan", id));
    if (head.status() == RosterPlan.Status.APPLIED) {
      return new RosterOutcome.Applied(plans.plan(head));
    }
    if (reason == null && !head.brakes().isEmpty()) {
      return new RosterOutcome.Braked(id, head.brakes());
    }
    if (!advance(head)) {
      return new RosterOutcome.Stale(id);
    }
    RosterPlan plan = plans.plan(head);
    new RosterStatements(unit, plan).run();
    tell(id.value());
    plans.markApplied(id, actor);
    new AuditTrail(unit)
        .record(
            reason == null
                ? AuditEntry.done(actor, "roster-apply", id.value())
                : AuditEntry.done(actor, "roster-apply-despite-brakes", id.value())
                    .because(reason));
    return new RosterOutcome.Applied(plan.applied());
  }

  /**
   * Move the school's roster on, if it stands where it stood when the plan was made and the plan
   * still knows whom it was about.
   */
  private boolean advance(RosterPlanHead plan) {
    return unit.update(
            """
            update ent_core_school set roster_revision = roster_revision + 1, version = version + 1
            where tenant = cast(?1 as int) and id = cast(?2 as uuid) and roster_revision = cast(?3 as bigint)
              and exists (select 1 from ent_core_roster_plan p where p.tenant = ent_core_school.tenant
                and p.id = cast(?4 as uuid) and p.forgotten_at is null)""",
            unit.tenantId().value(),
            plan.school().value(),
            plan.rosterRevision(),
            plan.id().value())
        == 1;
  }

  /** Tell each person's changes, in the order of the plan. */
  private void tell(UUID plan) {
    List<EventDraft> drafts =
        unit
            .rows(
                readsAll(
                    CARRYING_ON,
                    """
                    select kind, person_id, fact_id from ent_core_roster_change
                    where tenant = cast(?1 as int) and plan_id = cast(?2 as uuid)
                      and person_id is not null and kind <> 'GUARDIAN_MARKED'
                    order by seq"""),
                unit.tenantId().value(),
                plan)
            .stream()
            .map(row -> draft(row.text(0), row.uuid(1), row.uuid(2)))
            .toList();
    new Outbox(unit).emit(drafts);
  }

  private static EventDraft draft(String kind, UUID person, UUID fact) {
    EventType type = new EventType(kind.toLowerCase(Locale.ROOT).replace('_', '-'));
    return new EventDraft(type, new PersonId(person), Map.of("fact", fact.toString()));
  }
}
