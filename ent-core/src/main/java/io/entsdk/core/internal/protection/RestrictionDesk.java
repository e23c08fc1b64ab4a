package io.entsdk.core.internal.protection;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.directory.Hand;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.protection.ProtectionEvents;
import io.entsdk.core.protection.ProtectionPermissions;
import io.entsdk.core.protection.Restriction;
import io.entsdk.core.protection.RestrictionId;
import io.entsdk.core.protection.RestrictionRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Places and lifts restrictions, for one actor in one unit of work. */
public final class RestrictionDesk {

  private static final int LONGEST = 200;

  private final Unit unit;
  private final Actor actor;
  private final JpaRestrictions restrictions;

  public RestrictionDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.restrictions = new JpaRestrictions(unit);
  }

  public Restriction restrict(RestrictionRequest request) {
    require(request.person());
    new Checks()
        .text("reference", request.reference(), LONGEST)
        .that(!request.categories().isEmpty(), "categories", "empty", "name what is restricted")
        .that(
            !request.categories().contains(DataCategory.TRACE),
            "categories",
            "not-restrictable",
            "what proves an act stays as it is: GDPR Art. 5(2)")
        .pass();
    if (!new JpaPeople(unit).isThere(request.person())) {
      throw new NotFoundException("Person", request.person());
    }
    new HoldGuard(unit).place(); // as a merge does, so that neither misses the other
    moveRostersOn(request.person());
    Restriction placed = restrictions.add(request, actor.person());
    new SharedMarks(unit).spreadFrom(request.person());
    tell(ProtectionEvents.DATA_RESTRICTED, placed);
    return placed;
  }

  public Restriction lift(RestrictionId id, String reason) {
    Restriction standing = restrictions.get(id);
    require(standing.what().person());
    new Checks().text("reason", reason, LONGEST).pass();
    if (restrictions.lift(standing, actor.person(), reason)) {
      moveRostersOn(standing.what().person());
      tell(ProtectionEvents.RESTRICTION_LIFTED, standing);
    }
    return restrictions.get(id);
  }

  public List<Restriction> listOf(PersonId person) {
    new AccessCheck(unit)
        .require(actor, ProtectionPermissions.READ_PROTECTION, new Scope.OfPerson(person));
    return restrictions.listOf(person);
  }

  private void require(PersonId person) {
    new AccessCheck(unit)
        .requireAct(actor, ProtectionPermissions.RESTRICT_DATA, new Scope.OfPerson(person));
  }

  /** A plan that was made before would touch what is restricted now. */
  private void moveRostersOn(PersonId person) {
    Hand hand = new Hand(unit, actor);
    new TiedSchools(unit)
        .of(person).stream().sorted(Comparator.comparing(SchoolId::value)).forEach(hand::touch);
  }

  private void tell(EventType type, Restriction restriction) {
    Map<String, String> refs =
        Map.of(
            "restriction", restriction.id().toString(), "basis", restriction.what().basis().name());
    new Outbox(unit).emit(List.of(new EventDraft(type, restriction.what().person(), refs)));
  }
}
