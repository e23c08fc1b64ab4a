package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/**
 * Deletes the people of a tenant, and tells with the same commit that they are gone: stores that
 * are no tables forget them then.
 */
record DeletingPeople() implements ClosingStep {

  static final String TABLE = "ent_core_person";

  private static final int PEOPLE = 500;

  private static final String NEXT =
      readsAll(
          KEEPING,
          "select p.id from ent_core_person p where p.tenant = cast(?1 as int)"
              + UNLESS_HELD
              + " order by p.id fetch first "
              + PEOPLE
              + " rows only");

  private static final String DELETE =
      "delete from ent_core_person p where p.tenant = cast(?1 as int) and %s" + UNLESS_HELD;

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure) {
    int tenant = unit.tenantId().value();
    List<PersonId> people =
        unit.rows(NEXT, tenant).stream().map(row -> new PersonId(row.uuid(0))).toList();
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
    return Taken.rows(gone, people.size() < PEOPLE);
  }
}
