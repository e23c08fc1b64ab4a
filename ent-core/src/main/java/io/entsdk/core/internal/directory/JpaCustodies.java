package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Reads which children organisations have in their care, within one unit of work. */
final class JpaCustodies {

  private static final String AT_SCHOOL =
      """
      select e.school_id, s.zone, k.last_day, e.last_day from ent_core_custody k
      %s join ent_core_enrolment e on e.tenant = k.tenant and e.person_id = %s
      join ent_core_school s on s.tenant = e.tenant and s.id = e.school_id
      where k.tenant = cast(?1 as int) and k.organisation_id = cast(?2 as uuid)
        and (k.last_day is null or k.last_day >= k.first_day)""";

  private static final String SCHOOLS =
      AT_SCHOOL.formatted("", "k.child_id")
          + " union all "
          + AT_SCHOOL.formatted(IdentitySql.others("k.child_id", "other"), "other.person_id");

  private final Unit unit;

  JpaCustodies(Unit unit) {
    this.unit = unit;
  }

  /** Return the schools that a child in its care is in, or is to be in, at {@code now}. */
  List<SchoolId> schoolsOf(OrganisationId organisation, Instant now) {
    return unit
        .rows(readsAll(DECIDING, SCHOOLS), unit.tenantId().value(), organisation.value())
        .stream()
        .filter(
            row -> {
              LocalDate today = LocalDate.ofInstant(now, ZoneId.of(row.text(1)));
              return (row.isNull(2) || !row.date(2).isBefore(today))
                  && (row.isNull(3) || !row.date(3).isBefore(today));
            })
        .map(row -> new SchoolId(row.uuid(0)))
        .distinct()
        .toList();
  }
}
