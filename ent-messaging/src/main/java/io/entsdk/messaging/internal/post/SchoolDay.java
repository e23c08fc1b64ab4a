package io.entsdk.messaging.internal.post;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.launch.LiveSchool;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Is a school on the day of its clocks.
 *
 * @param live whether it is in service now
 */
record SchoolDay(LocalDate today, boolean live) {

  private static final String SCHOOL =
      """
      select s.zone, %s from ent_core_school s
      where s.tenant = cast(?1 as int) and s.id = cast(?2 as uuid)"""
          .formatted(LiveSchool.until("s.tenant", "s.id"));

  static SchoolDay of(Unit unit, SchoolId school) {
    List<Row> rows = unit.rows(SCHOOL, unit.tenantId().value(), school.value());
    if (rows.isEmpty()) {
      throw new NotFoundException("School", school);
    }
    Row row = rows.get(0);
    return new SchoolDay(
        LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(0))),
        unit.now().isBefore(LiveSchool.end(row, 1)));
  }
}
