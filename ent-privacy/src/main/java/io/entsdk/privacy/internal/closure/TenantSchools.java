package io.entsdk.privacy.internal.closure;

import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Finds the schools of a tenant, within one unit of work. */
record TenantSchools(Unit unit) {

  private static final String ALL =
      "select id, zone from ent_core_school where tenant = cast(?1 as int) order by id";

  private static final String OTHERS =
      """
      select count(*) from ent_core_school s
      where s.tenant = cast(?1 as int) and s.id <> cast(?2 as uuid)
        and not exists (select 1 from ent_privacy_closure c
          where c.tenant = s.tenant and c.school_id = s.id and c.state = 'CERTIFIED')""";

  /** Tell whether the tenant has a school beside {@code school} that was not closed. */
  boolean hasOthers(SchoolId school) {
    return unit.rows(OTHERS, unit.tenantId().value(), school.value()).get(0).bigint(0) > 0;
  }

  List<SchoolId> all() {
    return rows().stream().map(row -> new SchoolId(row.uuid(0))).toList();
  }

  /** Return where whoever decides for the whole tenant decides: each school, or else the tenant. */
  List<Scope> scopes() {
    List<Scope> schools = all().stream().<Scope>map(Scope.OfSchool::new).toList();
    return schools.isEmpty() ? List.of(new Scope.OfTenant()) : schools;
  }

  /** Return when {@code day} has begun in every school. */
  Instant beginningOf(LocalDate day) {
    return rows().stream()
        .map(row -> day.atStartOfDay(ZoneId.of(row.text(1))).toInstant())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private List<Row> rows() {
    return unit.rows(ALL, unit.tenantId().value());
  }
}
