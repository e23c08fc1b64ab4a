package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds everybody who belongs or belonged to the schools of a person, in one statement, and one
 * before for whoever wears no hat.
 */
final class Around {

  /** The schools of the person {@code ?2}, ended facts included: what counts is decided later. */
  private static final String OWN =
      """
      select f.school_id from (%1$s) as me (id)
      join ent_core_function f on f.tenant = cast(?1 as int) and f.person_id = me.id
      union select e.school_id from (%1$s) as me (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.person_id = me.id
      union select e.school_id from (%1$s) as me (id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = me.id
      join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = g.child_id
      union select e.school_id from (%1$s) as me (id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = me.id
      %2$s join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = other.person_id
      union select c.school_id from (%1$s) as me (id)
      join ent_core_agent a on a.tenant = cast(?1 as int) and a.person_id = me.id
      join ent_core_convention c on c.tenant = a.tenant and c.organisation_id = a.organisation_id
      union select e.school_id from (%1$s) as me (id)
      join ent_core_agent a on a.tenant = cast(?1 as int) and a.person_id = me.id
      join ent_core_custody k on k.tenant = a.tenant and k.organisation_id = a.organisation_id
      join ent_core_enrolment e on e.tenant = k.tenant and e.person_id = k.child_id
      union select e.school_id from (%1$s) as me (id)
      join ent_core_agent a on a.tenant = cast(?1 as int) and a.person_id = me.id
      join ent_core_custody k on k.tenant = a.tenant and k.organisation_id = a.organisation_id
      %3$s join ent_core_enrolment e on e.tenant = k.tenant and e.person_id = other.person_id"""
          .formatted(
              IdentitySql.idsOf("select cast(?2 as uuid)"),
              IdentitySql.others("g.child_id", "other"),
              IdentitySql.others("k.child_id", "other"));

  private static final String IDS =
      """
      select e.person_id from unnest(%1$s) as own (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.school_id = own.id
      union select f.person_id from unnest(%1$s) as own (id)
      join ent_core_function f on f.tenant = cast(?1 as int) and f.school_id = own.id
      union select g.guardian_id from unnest(%1$s) as own (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.school_id = own.id
      join ent_core_guardianship g on g.tenant = e.tenant and g.child_id = e.person_id
      union select g.guardian_id from unnest(%1$s) as own (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.school_id = own.id
      %2$s join ent_core_guardianship g on g.tenant = e.tenant and g.child_id = other.person_id
      union select a.person_id from unnest(%1$s) as own (id)
      join ent_core_convention c on c.tenant = cast(?1 as int) and c.school_id = own.id
      join ent_core_agent a on a.tenant = c.tenant and a.organisation_id = c.organisation_id
      union select a.person_id from unnest(%1$s) as own (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.school_id = own.id
      join ent_core_custody k on k.tenant = e.tenant and k.child_id = e.person_id
      join ent_core_agent a on a.tenant = k.tenant and a.organisation_id = k.organisation_id
      union select a.person_id from unnest(%1$s) as own (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.school_id = own.id
      %2$s join ent_core_custody k on k.tenant = e.tenant and k.child_id = other.person_id
      join ent_core_agent a on a.tenant = k.tenant and a.organisation_id = k.organisation_id""";

  /** Whoever was merged is listed once, by the id that stands for all. */
  private static final String PEOPLE =
      """
      select p.id, p.sort_key from (
        select distinct coalesce((select i.set_id from ent_core_identity i
          where i.tenant = cast(?1 as int) and i.person_id = found.id), found.id)
        from (%s) as found (id)
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
    List<UUID> schools =
        hat.map(one -> List.of(one.school().value())).orElseGet(() -> schoolsOf(person));
    return people(schools, after);
  }

  /** Return everybody around {@code school}. */
  List<Place> of(SchoolId school) {
    return people(List.of(school.value()), Place.beginning());
  }

  private List<UUID> schoolsOf(PersonId person) {
    return unit.rows(readsAll(DECIDING, OWN), unit.tenantId().value(), person.value()).stream()
        .map(row -> row.uuid(0))
        .toList();
  }

  private List<Place> people(List<UUID> schools, Place after) {
    String given = unit.dialect().arrayOf(ColumnType.UUID, 2);
    String ids = IDS.formatted(given, IdentitySql.others("e.person_id", "other"));
    List<Row> rows =
        unit.rows(
            readsAll(DECIDING, PEOPLE.formatted(ids)),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(schools),
            after.sortKey(),
            after.person().value());
    return rows.stream().map(row -> new Place(new PersonId(row.uuid(0)), row.text(1))).toList();
  }
}
