package io.entsdk.auth.internal.window;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.window.ClassWindow;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;

/**
 * Asks for two factors before somebody helps a pupil in: those of now, or those with which the same
 * person has opened a window that is open and lets this pupil in.
 */
public final class StepUp {

  private final Unit unit;
  private final Actor actor;
  private final Permission permission;

  public StepUp(Unit unit, Actor actor, Permission permission) {
    this.unit = unit;
    this.actor = actor;
    this.permission = permission;
  }

  /** Pass if {@code actor} may help the pupils of {@code window}. */
  public void require(ClassWindow window) {
    Scope scope = new Scope.OfClass(window.schoolClass());
    new AccessCheck(unit).require(actor, permission, scope);
    boolean own = actor.person().filter(window.openedBy()::equals).isPresent();
    if (!isStrong() && !(own && window.isStepUp())) {
      throw refused(scope);
    }
  }

  /**
   * Pass as {@link #require(PersonId)} does, and record the act about the pupil, in this unit with
   * it.
   */
  public void requireAct(PersonId pupil) {
    require(pupil);
    actor
        .person()
        .ifPresent(
            any ->
                new AuditTrail(unit)
                    .record(AuditEntry.done(actor, permission.code(), pupil.value()).about(pupil)));
  }

  /** Pass if {@code actor} may help {@code pupil}, in a window of one's own or as of right. */
  public void require(PersonId pupil) {
    Optional<ClassId> own = ownWindow(pupil);
    Scope scope = own.<Scope>map(Scope.OfClass::new).orElseGet(() -> new Scope.OfPerson(pupil));
    new AccessCheck(unit).require(actor, permission, scope);
    if (!isStrong() && own.isEmpty()) {
      throw refused(scope);
    }
  }

  private boolean isStrong() {
    return actor.assurance().atLeast(Assurance.TWO_FACTORS);
  }

  private RuntimeException refused(Scope scope) {
    return new AccessCheck(unit)
        .refused(actor, permission, scope, Denied.of(Reason.ASSURANCE_TOO_LOW));
  }

  /** Return the class of an open window that this person opened with two factors. */
  private Optional<ClassId> ownWindow(PersonId pupil) {
    String sql =
        """
        select w.class_id from ent_auth_window w where w.tenant = cast(?1 as int)
          and w.opened_by = cast(?2 as uuid) and w.assurance = cast(?3 as varchar)
          and %s and exists (select 1 from (select cast(?1 as int) as tenant, cast(?5 as uuid) as id) as p where %s)
        order by w.ends_at desc, w.id"""
            .formatted(WindowSql.open("w", 4), WindowSql.admits("w", "p.id"));
    return actor.person().stream()
        .flatMap(
            person ->
                unit
                    .rows(
                        readsAll(DECIDING, sql),
                        unit.tenantId().value(),
                        person.value(),
                        Assurance.TWO_FACTORS.name(),
                        Micros.of(unit.now()),
                        pupil.value())
                    .stream())
        .map(row -> new ClassId(row.uuid(0)))
        .findFirst();
  }
}
