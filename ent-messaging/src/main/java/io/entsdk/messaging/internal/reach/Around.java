package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds everybody who belongs or belonged to the schools of a person, in one statement. */
final class Around {

  /** The schools of the person {@code ?2}, ended facts included: what counts is decided later. */
  private static final String OWN =
      """
      select f.school_id from ent_core_function f
      where f.tenant = cast(?1 as int) and f.person_id = cast(?2 as uuid)
      union select e.school_id from ent_core_enrolment e
      where e.tenant = cast(?1 as int) and e.person_id = cast(?2 as uuid)
      union select e.school_id from ent_core_guardianship g
      join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = g.child_id
      where g.tenant = cast(?1 as int) and g.guardian_id = cast(?2 as uuid)
      union select c.school_id from ent_core_agent a
      join ent_core_convention c on c.tenant = a.tenant and c.organisation_id = a.organisation_id
      where a.tenant = cast(?1 as int) and a.person_id = cast(?2 as uuid)
      union select e.school_id from ent_core_agent a
      join ent_core_custody k on k.tenant = a.tenant and k.organisation_id = a.organisation_id
      join ent_core_enrolment e on e.tenant = k.tenant and e.person_id = k.child_id
      where a.tenant = cast(?1 as int) and a.person_id = cast(?2 as uuid)""";

  private static final String ONE = "select cast(?2 as uuid)";

  private static final String PEOPLE =
      """
      select p.id, p.sort_key from (
        select e.person_id from (%1$s) as own (id)
        join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.school_id = own.id
        union select f.person_id from (%1$s) as own (id)
        join ent_core_function f on f.tenant = cast(?1 as int) and f.school_id = own.id
        union select g.guardian_id from (%1$s) as own (id)
        join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.school_id = own.id
        join ent_core_guardianship g on g.tenant = e.tenant and g.child_id = e.person_id
        union select a.person_id from (%1$s) as own (id)
        join ent_core_convention c on c.tenant = cast(?1 as int) and c.school_id = own.id
        join ent_core_agent a on a.tenant = c.tenant and a.organisation_id = c.organisation_id
        union select a.person_id from (%1$s) as own (id)
        join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.school_id = own.id
        join ent_core_custody k on k.tenant = e.tenant and k.child_id = e.person_id
        join ent_core_agent a on a.tenant = k.tenant and a.organisation_id = k.organisation_id
      ) as around (id)
      join ent_core_person p on p.tenant = cast(?1 as int) and p.id = around.id
      where p.sort_key > cast(?3 as varchar)
        or (p.sort_key = cast(?3 as varchar) and p.id > cast(?4 as uuid))
      order by p.sort_key, p.id""";

  private static final String BEGINNING = "";

  private final Unit unit;

  Around(Unit unit) {
    this.unit = unit;
  }

  /** Is where somebody stands in the order of names. */
  record Place(PersonId person, String sortKey) {

    /** Return the place before everybody. */
    static Place beginning() {
      return new Place(new PersonId(new UUID(0, 0)), BEGINNING);
    }
  }

  /** Return those around {@code person} after a place: in the school of the hat, or in all own. */
  List<Place> of(PersonId person, Optional<Hat> hat, Place after) {
    return hat.isPresent()
        ? people(PEOPLE.formatted(ONE), hat.get().school().value(), after)
        : people(PEOPLE.formatted(OWN), person.value(), after);
  }

  /** Return everybody around {@code school}. */
  List<Place> of(SchoolId school) {
    return people(PEOPLE.formatted(ONE), school.value(), Place.beginning());
  }

  private List<Place> people(String sql, UUID id, Place after) {
    List<Row> rows =
        unit.rows(
            readsAll(DECIDING, sql),
            unit.tenantId().value(),
            id,
            after.sortKey(),
            after.person().value());
    return rows.stream().map(row -> new Place(new PersonId(row.uuid(0)), row.text(1))).toList();
  }
}
