package io.entsdk.auth.pupil;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.CardIssue;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Issues and voids the cards of pupils. Each method is one unit of work. */
public final class Cards {

  private final Tenant tenant;

  public Cards(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return the tenant of the card that a camera has seen, before anything is asked of a database;
   * empty when it is no card of ours, or was altered on its way.
   */
  public static Optional<TenantId> tenantOf(CharSequence scan) {
    return CardCode.read(scan).map(CardCode::tenant);
  }

  /**
   * Make a card and assign a story for each pupil of the class today, and void the cards that they
   * had, with all that these had opened.
   *
   * <p>A card is good until a fortnight after the end of the class's school year, and 395 days at
   * most. The sheet is of no use if the caller's transaction rolls back.
   *
   * @throws io.entsdk.core.RejectedException if that day has passed
   */
  public CardSheet issue(SchoolClass schoolClass, Actor actor) {
    Scope scope = new Scope.OfClass(schoolClass.id());
    return guarded(
        actor,
        AuthPermissions.ISSUE_CARDS,
        scope,
        unit -> CardSheet.of(new CardIssue(unit).forClass(schoolClass)));
  }

  /**
   * Void the cards of {@code pupil} with all that these had opened, and return how many were live.
   */
  public int voidCard(PersonId pupil, Actor actor) {
    return guarded(
        actor,
        AuthPermissions.VOID_CARDS,
        new Scope.OfPerson(pupil),
        unit -> new CardIssue(unit).voidAllOf(List.of(pupil)));
  }

  /**
   * Void the cards of every pupil of the class today with all that these had opened, and return how
   * many were live.
   */
  public int voidAllOf(SchoolClass schoolClass, Actor actor) {
    Scope scope = new Scope.OfClass(schoolClass.id());
    return guarded(
        actor,
        AuthPermissions.VOID_CARDS,
        scope,
        unit -> {
          JpaPeople people = new JpaPeople(unit);
          LocalDate today = people.dayIn(schoolClass.school(), unit.now());
          return new CardIssue(unit)
              .voidAllOf(
                  people.pupilsOf(schoolClass.id(), today).stream().map(Person::id).toList());
        });
  }

  /** Check {@code actor}, record what is about to be done, and do it. */
  private <T> T guarded(
      Actor actor, Permission permission, Scope scope, Function<Unit, T> command) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, permission, scope);
          if (actor.kind() != Actor.Kind.SYSTEM) {
            new AuditTrail(unit).record(AuditEntry.done(actor, permission.code(), scope.id()));
          }
          return command.apply(unit);
        });
  }
}
