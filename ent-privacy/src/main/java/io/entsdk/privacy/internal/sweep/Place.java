package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Is a school of the tenant, where it lies, and its calendar day. */
record Place(SchoolId school, ZoneId zone, LocalDate today) {

  private static final String SCHOOLS =
      "select id, zone from ent_core_school where tenant = cast(?1 as int) order by id";

  /** Where the day ends last on Earth: nothing is early there for a tenant without a school. */
  private static final ZoneId LAST_ON_EARTH = ZoneOffset.ofHours(-12);

  private static final SchoolId NOWHERE = new SchoolId(new UUID(0, 0));

  /** Return the schools of the tenant with their zones; one that is nowhere if there is none. */
  static List<Place> all(Unit unit) {
    List<Place> schools =
        unit.rows(SCHOOLS, unit.tenantId().value()).stream()
            .map(row -> now(new SchoolId(row.uuid(0)), ZoneId.of(row.text(1)), unit))
            .toList();
    return schools.isEmpty() ? List.of(now(NOWHERE, LAST_ON_EARTH, unit)) : schools;
  }

  private static Place now(SchoolId school, ZoneId zone, Unit unit) {
    return new Place(school, zone, LocalDate.ofInstant(unit.now(), zone));
  }

  Place on(LocalDate day) {
    return new Place(school, zone, day);
  }
}
