package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.messaging.MessagingPermissions.MANAGE_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.Appointment;
import io.entsdk.messaging.reach.OfficeId;
import java.util.List;
import java.util.UUID;

/** Keeps who holds which office, within one unit of work. */
public final class OfficeBook {

  private static final String CLASS =
      """
      select c.id from ent_core_class c
      where c.tenant = cast(?1 as int) and c.id = cast(?2 as uuid)
        and c.school_id = cast(?3 as uuid)""";

  private static final String OF =
      """
      select o.person_id, o.school_id from ent_messaging_office o
      where o.tenant = cast(?1 as int) and o.id = cast(?2 as uuid)""";

  private static final String END =
      """
      update ent_messaging_office
      set ended_at = cast(?3 as bigint), ended_by = cast(nullif(cast(?4 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and ended_at is null""";

  private final Unit unit;
  private final Actor actor;

  public OfficeBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Let somebody hold an office, and return which one that is. */
  public OfficeId appoint(Appointment asked) {
    require(asked.school());
    ClassId schoolClass = asked.schoolClass();
    if (schoolClass != null && !isIn(schoolClass, asked.school())) {
      throw RejectedException.of(
          "schoolClass", "other-school", "class " + schoolClass + " is not of this school");
    }
    UUID id = unit.newId();
    unit.insertAll("ent_messaging_office", columns(id, asked), List.of(asked));
    record("appoint-reach-office", asked.person(), asked.school());
    return new OfficeId(id);
  }

  /** End what somebody holds; ending it again changes nothing. */
  public void end(OfficeId office) {
    Row found =
        unit.rows(readsAll(RECOGNISING, OF), unit.tenantId().value(), office.value()).stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("Office", office));
    SchoolId school = new SchoolId(found.uuid(1));
    require(school);
    int ended =
        unit.update(END, unit.tenantId().value(), office.value(), Micros.of(unit.now()), actorId());
    if (ended == 1) {
      record("end-reach-office", new PersonId(found.uuid(0)), school);
    }
  }

  private boolean isIn(ClassId schoolClass, SchoolId school) {
    return !unit.rows(CLASS, unit.tenantId().value(), schoolClass.value(), school.value())
        .isEmpty();
  }

  private List<Column<Appointment>> columns(UUID id, Appointment asked) {
    ClassId schoolClass = asked.schoolClass();
    return List.of(
        Column.integer("tenant", any -> unit.tenantId().value()),
        Column.uuid("id", any -> id),
        Column.uuid("person_id", one -> one.person().value()),
        Column.uuid("school_id", one -> one.school().value()),
        Column.uuid("class_id", any -> schoolClass == null ? null : schoolClass.value()),
        Column.text("office", one -> one.office().name()),
        Column.date("first_day", one -> one.period().firstDay()),
        Column.date("last_day", one -> one.period().lastDay()),
        Column.bigint("appointed_at", any -> Micros.of(unit.now())),
        Column.uuid("appointed_by", any -> actor.person().map(PersonId::value).orElse(null)));
  }

  private void require(SchoolId school) {
    new AccessCheck(unit).require(actor, MANAGE_REACH, new Scope.OfSchool(school));
  }

  private void record(String action, PersonId person, SchoolId school) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, school.value()).about(person));
  }

  private String actorId() {
    return actor.person().map(PersonId::toString).orElse("");
  }
}
