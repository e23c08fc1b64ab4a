package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.protection.ProtectionSql.shown;
import static io.entsdk.messaging.MessagingPermissions.SET_OWN_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps who wishes to hear the relay of a class, within one unit of work. */
public record RelayBook(Unit unit) {

  private static final String OWN =
      """
      select w.first_day, w.last_day from ent_messaging_relay_wish w
      where w.tenant = cast(?1 as int) and w.person_id = cast(?2 as uuid)
        and w.class_id = cast(?3 as uuid) and w.ended_at is null and %s
      order by w.asked_at desc, w.id desc"""
          .formatted(shown("w.person_id", ANSWER));

  private static final String HEARING =
      """
      select %s, w.first_day, w.last_day from ent_messaging_relay_wish w
      where w.tenant = cast(?1 as int) and w.class_id = cast(?2 as uuid) and w.ended_at is null
        and %s"""
          .formatted(IdentitySql.personOf("w.person_id"), shown("w.person_id", ANSWER));

  private static final String END =
      """
      update ent_messaging_relay_wish set ended_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and class_id = cast(?3 as uuid) and ended_at is null""";

  /** Let the actor hear it; what was asked before ends. */
  public void hear(Actor actor, ClassId schoolClass, Period period) {
    PersonId person = required(actor);
    if (!isTold(person, schoolClass)) {
      throw new NotFoundException("Class", schoolClass);
    }
    end(person, schoolClass);
    UUID id = unit.newId();
    List<Column<Period>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> id),
            Column.uuid("person_id", any -> person.value()),
            Column.uuid("class_id", any -> schoolClass.value()),
            Column.date("first_day", Period::firstDay),
            Column.date("last_day", Period::lastDay),
            Column.bigint("asked_at", any -> Micros.of(unit.now())));
    unit.insertAll("ent_messaging_relay_wish", columns, List.of(period));
    record(actor, person);
  }

  public void stop(Actor actor, ClassId schoolClass) {
    PersonId person = required(actor);
    end(person, schoolClass);
    record(actor, person);
  }

  public Optional<Period> find(Actor actor, ClassId schoolClass) {
    return unit
        .rows(OWN, unit.tenantId().value(), required(actor).value(), schoolClass.value())
        .stream()
        .map(row -> period(row, 0))
        .findFirst();
  }

  /** Return who wishes to hear the relay of {@code schoolClass} on {@code day}. */
  public Set<PersonId> hearing(ClassId schoolClass, LocalDate day) {
    return unit.rows(HEARING, unit.tenantId().value(), schoolClass.value()).stream()
        .filter(row -> period(row, 1).covers(day))
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toSet());
  }

  private static Period period(Row row, int column) {
    return LinkColumns.period(row, column);
  }

  private PersonId required(Actor actor) {
    PersonId person = SendingPerson.of(actor);
    new AccessCheck(unit).require(actor, SET_OWN_REACH, new Scope.OfPerson(person));
    return person;
  }

  private boolean isTold(PersonId person, ClassId schoolClass) {
    Rolls rolls = new JpaRolls(unit).of(new Addressed(List.of(schoolClass), List.of()));
    return rolls.schools().values().stream()
        .flatMap(zone -> rolls.guardiansOn(LocalDate.ofInstant(unit.now(), zone)).stream())
        .anyMatch(one -> one.person().equals(person));
  }

  private void end(PersonId person, ClassId schoolClass) {
    unit.update(
        END, unit.tenantId().value(), person.value(), schoolClass.value(), Micros.of(unit.now()));
  }

  private void record(Actor actor, PersonId person) {
    new AuditTrail(unit)
        .record(AuditEntry.done(actor, SET_OWN_REACH.code(), person.value()).about(person));
  }
}
