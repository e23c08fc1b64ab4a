package io.entsdk.core.internal.directory;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Responsibility;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads who answers for the data of the schools of one tenant. */
final class JpaResponsibilities {

  private final Unit unit;

  JpaResponsibilities(Unit unit) {
    this.unit = unit;
  }

  /** Return what is held in {@code school} on {@code day}, the controller first. */
  List<Responsibility> listOf(SchoolId school, LocalDate day) {
    return unit
        .rows(
            """
            select id, role, person_id, organisation_id, title, first_day, last_day
            from ent_core_responsibility
            where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
              and first_day <= cast(?3 as date) and (last_day is null or last_day >= cast(?3 as date))
            order by first_day, id""",
            unit.tenantId().value(),
            school.value(),
            day)
        .stream()
        .map(row -> responsibility(school, row))
        .sorted(Comparator.comparing(Responsibility::role))
        .toList();
  }

  /** Refuse {@code id} if it is no responsibility of {@code school}. */
  void require(SchoolId school, UUID id) {
    boolean there =
        !unit.rows(
                """
                select id from ent_core_responsibility
                where tenant = cast(?1 as int) and id = cast(?2 as uuid) and school_id = cast(?3 as uuid)""",
                unit.tenantId().value(),
                id,
                school.value())
            .isEmpty();
    if (!there) {
      throw new NotFoundException("Responsibility", id);
    }
  }

  private static Responsibility responsibility(SchoolId school, Row row) {
    String title = row.text(4);
    PersonId person = row.isNull(2) ? PersonId.GONE : new PersonId(row.uuid(2));
    Holder holder =
        row.isNull(3)
            ? new Holder.OfPerson(person, title)
            : new Holder.OfOrganisation(new OrganisationId(row.uuid(3)), title);
    Period period = new Period(row.date(5), row.isNull(6) ? null : row.date(6));
    return new Responsibility(
        row.uuid(0), school, ResponsibilityRole.valueOf(row.text(1)), holder, period);
  }
}
