package io.entsdk.core.internal.protection;

import static io.entsdk.core.protection.ProtectionPermissions.PLACE_HOLD;
import static io.entsdk.core.protection.ProtectionPermissions.READ_PROTECTION;
import static io.entsdk.core.protection.ProtectionPermissions.RELEASE_HOLD;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.HeldSubject;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldId;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.ProtectionEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries a hold from its placing to its release, for one actor in one unit of work. */
public final class HoldDesk {

  private static final int LONGEST = 200;

  private final Unit unit;
  private final Actor actor;
  private final JpaHolds holds;

  public HoldDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.holds = new JpaHolds(unit);
  }

  public Hold place(HoldRequest request) {
    require(PLACE_HOLD, request.subject());
    Checks checks = new Checks().text("reference", request.reference(), LONGEST);
    CalendarDays.violation("reviewOn", request.reviewOn())
        .ifPresent(wrong -> checks.that(false, wrong.field(), wrong.code(), wrong.message()));
    checks.pass();
    if (request.subject() instanceof HeldSubject.OfPerson of
        && !new JpaPeople(unit).isThere(of.person())) {
      throw new NotFoundException("Person", of.person());
    }
    new HoldGuard(unit).place();
    Hold placed = holds.add(request, actor.person());
    if (request.subject() instanceof HeldSubject.OfPerson of) {
      new SharedMarks(unit).spreadFrom(of.person());
    }
    HoldReviews.announce(unit, request.reviewOn());
    tell(unit, ProtectionEvents.HOLD_PLACED, placed);
    return placed;
  }

  public Hold review(HoldId id, LocalDate next) {
    Hold hold = standing(id, PLACE_HOLD);
    holds.review(hold, CalendarDays.checked("reviewOn", next));
    HoldReviews.announce(unit, next);
    return holds.get(id);
  }

  public Hold askRelease(HoldId id, String reason) {
    Hold hold = standing(id, RELEASE_HOLD);
    new Checks().text("reason", reason, LONGEST).pass();
    holds.askRelease(hold, person(), reason);
    return holds.get(id);
  }

  public Hold confirmRelease(HoldId id) {
    Hold hold = standing(id, RELEASE_HOLD);
    PersonId second = person();
    Hold.ReleaseAsked asked =
        hold.asked()
            .orElseThrow(
                () ->
                    new ConflictException(
                        "release-not-asked", "Nobody has asked to release hold " + id));
    if (new JpaIdentities(unit).of(List.of(asked.by(), second)).isSame(asked.by(), second)) {
      throw new ConflictException(
          "second-person-needed",
          "Hold " + id + " is released by somebody else than who asked for it");
    }
    if (!holds.release(hold, asked.by(), second)) {
      throw new ConflictException(
          "release-not-asked", "Hold " + id + " has changed meanwhile; look at it again");
    }
    tell(unit, ProtectionEvents.HOLD_RELEASED, hold);
    return holds.get(id);
  }

  public List<Hold> listOf(PersonId person) {
    new AccessCheck(unit).require(actor, READ_PROTECTION, new Scope.OfPerson(person));
    return holds.listOf(person);
  }

  /** Return what of a school is to be looked at by {@code day}; of the whole tenant without one. */
  public Page<Hold> toReview(Optional<SchoolId> school, LocalDate day, PageRequest asked) {
    Scope scope = school.<Scope>map(Scope.OfSchool::new).orElseGet(Scope.OfTenant::new);
    new AccessCheck(unit).require(actor, READ_PROTECTION, scope);
    CursorSeal seal =
        new CursorSeal(unit.tenant(), "holds/" + school.map(SchoolId::toString).orElse(""));
    ReviewPosition after =
        asked.cursor().map(seal::open).map(ReviewPosition::read).orElse(ReviewPosition.BEGINNING);
    List<Hold> found =
        holds.toReview(school, CalendarDays.checked("day", day), after, asked.limit() + 1);
    boolean more = found.size() > asked.limit();
    List<Hold> page = more ? found.subList(0, asked.limit()) : found;
    return new Page<>(
        page, more ? seal.after(ReviewPosition.of(page.get(page.size() - 1)).parts()) : null);
  }

  private Hold standing(HoldId id, Permission permission) {
    Hold hold = holds.get(id);
    require(permission, hold.what().subject());
    if (!hold.stands()) {
      throw new ConflictException("hold-released", "Hold " + id + " has been released");
    }
    return hold;
  }

  private void require(Permission permission, HeldSubject subject) {
    Scope scope =
        subject instanceof HeldSubject.OfPerson of
            ? new Scope.OfPerson(of.person())
            : new Scope.OfTenant();
    new AccessCheck(unit).requireAct(actor, permission, scope);
  }

  private PersonId person() {
    return actor
        .person()
        .orElseThrow(
            () ->
                RejectedException.of(
                    "actor", "person-needed", "two people release a hold; the system is none"));
  }

  static void tell(Unit unit, EventType type, Hold hold) {
    if (hold.what().subject() instanceof HeldSubject.OfPerson of) {
      Map<String, String> refs =
          Map.of("hold", hold.id().toString(), "basis", hold.what().basis().name());
      new Outbox(unit).emit(List.of(new EventDraft(type, of.person(), refs)));
    }
  }
}
