package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.messaging.MessagingPermissions.PLACE_MEASURE;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.MeasureId;
import java.util.List;

/** Keeps what schools put upon people, within one unit of work. */
public final class MeasureBook {

  private static final String FOUND =
      """
      select m.person_id, m.school_id from ent_messaging_measure m
      where m.tenant = cast(?1 as int) and m.id = cast(?2 as uuid) and m.school_id is not null""";

  private static final String LIFT =
      """
      update ent_messaging_measure
      set lifted_at = cast(?3 as bigint), lifted_by = cast(nullif(cast(?4 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and lifted_at is null""";

  private final Unit unit;
  private final Actor actor;

  public MeasureBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Place {@code measure}, and return which one that is. */
  public MeasureId place(Measure measure) {
    require(measure.school());
    PersonId other = measure.other();
    Situation situation =
        new SituationLoader(unit)
            .of(other == null ? List.of(measure.person()) : List.of(measure.person(), other));
    if (!situation.belongsTo(measure.person(), measure.school())) {
      throw RejectedException.of(
          "person", "not-of-school", "person " + measure.person() + " is not of this school");
    }
    MeasureId id = new MeasureId(unit.newId());
    MeasureRows.add(unit, actor, id, measure);
    record("place-reach-measure", measure.person(), measure.school());
    return id;
  }

  public void lift(MeasureId measure) {
    Row found =
        unit.rows(readsAll(RECOGNISING, FOUND), unit.tenantId().value(), measure.value()).stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("Measure", measure));
    SchoolId school = new SchoolId(found.uuid(1));
    require(school);
    int lifted =
        unit.update(
            LIFT,
            unit.tenantId().value(),
            measure.value(),
            Micros.of(unit.now()),
            actor.person().map(PersonId::toString).orElse(""));
    if (lifted == 1) {
      record("lift-reach-measure", new PersonId(found.uuid(0)), school);
    }
  }

  private void require(SchoolId school) {
    new AccessCheck(unit).require(actor, PLACE_MEASURE, new Scope.OfSchool(school));
  }

  private void record(String action, PersonId person, SchoolId school) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, school.value()).about(person));
  }
}
