package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deletes the people of a tenant, and tells with the same commit that they are gone: stores that
 * are no tables forget them then.
 */
record DeletingPeople() implements ClosingStep {

  static final String TABLE = "ent_core_person";

  private static final int PEOPLE = 500;

  private static final String NEXT =
      "select p.id from ent_core_person p where p.tenant = cast(?1 as int)%s"
          + UNLESS_HELD
          + " order by p.id fetch first "
          + PEOPLE
          + " rows only";

  private static final String DELETE =
      "delete from ent_core_person p where p.tenant = cast(?1 as int) and %s" + UNLESS_HELD;

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    int tenant = unit.tenantId().value();
    List<PersonId> people = next(unit, after);
    new Outbox(unit)
        .emit(
            people.stream()
                .map(person -> LifecycleDrafts.erased(person, closure.id().value()))
                .toList());
    int gone =
        people.isEmpty()
            ? 0
            : unit.update(
                DELETE.formatted(unit.dialect().among("p.id", 2)),
                tenant,
                ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()));
    return people.size() < PEOPLE
        ? Taken.rows(gone, true)
        : new Taken(
            gone, false, Optional.empty(), RecordKey.of(people.get(people.size() - 1).toString()));
  }

  private static List<PersonId> next(Unit unit, RecordKey after) {
    List<Object> values = new ArrayList<>(List.of(unit.tenantId().value()));
    values.addAll(after.values());
    String beyond = after.equals(RecordKey.START) ? "" : " and p.id > cast(?2 as uuid)";
    return unit.rows(readsAll(KEEPING, NEXT.formatted(beyond)), values.toArray()).stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }
}
