package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.UUID;

/** Is as many pupils of a class as one step goes through, whoever is, was or will be in it. */
record ClassPart(ClassId schoolClass, List<PersonId> pupils) {

  static final UUID BEGINNING = new UUID(0, 0);

  private static final String PUPILS =
      readsAll(
          DECIDING,
          """
          select distinct e.person_id from ent_core_enrolment e
          where e.tenant = cast(?1 as int) and e.class_id = cast(?2 as uuid)
            and e.person_id > cast(?3 as uuid)
          order by e.person_id fetch first %d rows only""");

  /** Read the pupils that come after {@code after}. */
  static ClassPart after(Unit unit, ClassId schoolClass, UUID after) {
    List<PersonId> pupils =
        unit
            .rows(
                PUPILS.formatted(Expanding.limits(unit).perUnit()),
                unit.tenantId().value(),
                schoolClass.value(),
                after)
            .stream()
            .map(row -> new PersonId(row.uuid(0)))
            .toList();
    return new ClassPart(schoolClass, pupils);
  }

  boolean isEmpty() {
    return pupils.isEmpty();
  }

  UUID last() {
    return pupils.get(pupils.size() - 1).value();
  }
}
