package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaEntitlements;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.SchoolPeople;
import io.entsdk.privacy.internal.erasure.ErasurePeople.Planned;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.retention.RetentionRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the erasure of everybody whom a school alone knows, because it is closed. */
public record SchoolPlan(Unit unit, Actor actor, ErasurePolicy policy) {

  /** Plan for {@code scope}; a plan of the same school that nobody has approved is taken back. */
  public ErasurePlan plan(DueOn scope, RetentionRule rule) {
    replaceOthers(scope);
    SchoolPeople people = new SchoolPeople(unit, scope.school());
    SchoolPeople.Identified alone = people.alone();
    Map<PersonId, Instant> newest = new JpaEntitlements(unit).newestEventsOf(scope.school());
    List<Planned> planned =
        alone.standing().stream()
            .flatMap(
                standing ->
                    alone.same().allOf(standing).stream()
                        .map(id -> new Planned(id, standing, scope.day(), newest.get(id))))
            .toList();
    return new PlanWriting(unit, actor, policy)
        .write(
            new ErasureId(unit.newId()),
            scope,
            Optional.of(ErasureGround.SCHOOL_CLOSED),
            rule,
            planned,
            alone.standing().size());
  }

  private void replaceOthers(DueOn scope) {
    JpaErasures erasures = new JpaErasures(unit);
    List<ErasureRow> open = erasures.openOf(scope.school());
    open.stream()
        .filter(one -> one.state() != ErasureState.PLANNED)
        .findFirst()
        .ifPresent(
            other -> {
              throw new ConflictException(
                  "erasure-under-way",
                  "Erasure %s of school %s is %s; plan again when it has ended"
                      .formatted(other.id(), scope.school(), other.state()));
            });
    open.forEach(one -> erasures.cancel(one.id()));
  }
}
