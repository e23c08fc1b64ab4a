package io.entsdk.privacy.internal.closure;

import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
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

  /** Is a school with the zone of its days. */
  record Place(SchoolId id, ZoneId zone) {}

  List<Place> all() {
    return unit.rows(ALL, unit.tenantId().value()).stream()
        .map(row -> new Place(new SchoolId(row.uuid(0)), ZoneId.of(row.text(1))))
        .toList();
  }

  /** Return where whoever decides for the whole tenant decides: each school, or else the tenant. */
  List<Scope> scopes() {
    List<Scope> schools = all().stream().<Scope>map(one -> new Scope.OfSchool(one.id())).toList();
    return schools.isEmpty() ? List.of(new Scope.OfTenant()) : schools;
  }

  /** Return when {@code day} has begun in every school. */
  Instant beginningOf(LocalDate day) {
    return all().stream()
        .map(school -> day.atStartOfDay(school.zone()).toInstant())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
