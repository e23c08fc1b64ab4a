package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.Assignment;
import io.entsdk.core.directory.Duty;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;

/** Reads who works with a class, as what. */
public final class JpaAssignments {

  private final Unit unit;

  public JpaAssignments(Unit unit) {
    this.unit = unit;
  }

  /** Return the assignments to {@code schoolClass} whose dates cover {@code day}, by name. */
  public List<Assignment> of(SchoolClass schoolClass, LocalDate day) {
    return unit
        .rows(
            """
            select p.id, a.subject, coalesce(a.head_teacher, false), %s, a.first_day, a.last_day
            from ent_core_assignment a
            join ent_core_person p on p.tenant = a.tenant and p.id = %s
            left join ent_core_assignment r
              on r.tenant = a.tenant and r.id = a.replaces_id and %s
            where a.tenant = cast(?1 as int) and a.class_id = cast(?2 as uuid)
              and a.first_day <= cast(?3 as date) and (a.last_day is null or a.last_day >= cast(?3 as date))
              and %s and %s
            order by p.sort_key, p.id, a.first_day, a.id"""
                .formatted(
                    IdentitySql.personOf("r.person_id"),
                    IdentitySql.personOf("a.person_id"),
                    shown("r.person_id", SCHOOLING),
                    shown("a.person_id", SCHOOLING),
                    shown("p.id", IDENTITY)),
            unit.tenantId().value(),
            schoolClass.id().value(),
            day)
        .stream()
        .map(row -> assignment(schoolClass, row))
        .toList();
  }

  private static Assignment assignment(SchoolClass schoolClass, Row row) {
    Duty duty =
        new Duty(
            row.isNull(1) ? null : row.text(1),
            row.flag(2),
            row.isNull(3) ? null : new PersonId(row.uuid(3)));
    return new Assignment(
        new PersonId(row.uuid(0)),
        schoolClass.school(),
        schoolClass.id(),
        duty,
        new Period(row.date(4), row.isNull(5) ? null : row.date(5)));
  }
}
