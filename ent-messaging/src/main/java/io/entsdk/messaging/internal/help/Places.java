package io.entsdk.messaging.internal.help;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.launch.LiveSchool;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where a child is a pupil today, in one statement. It sees what is restricted too: a
 * restriction protects the child and never closes the road.
 */
final class Places {

  private static final String ENROLLED =
      """
      select e.school_id, e.class_id, s.zone, %s, e.first_day, e.last_day
      from (%s) as me (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.person_id = me.id
      join ent_core_school s on s.tenant = e.tenant and s.id = e.school_id
      order by e.first_day desc, e.id"""
          .formatted(
              LiveSchool.until("s.tenant", "s.id"), IdentitySql.idsOf("select cast(?2 as uuid)"));

  private Places() {}

  /** Return the schools of {@code child} today, the one that it came to last first. */
  static List<Place> of(Unit unit, PersonId child) {
    Map<Object, List<Row>> bySchool =
        unit.rows(readsAll(DECIDING, ENROLLED), unit.tenantId().value(), child.value()).stream()
            .filter(row -> holdsToday(unit, row))
            .collect(groupingBy(row -> row.uuid(0), LinkedHashMap::new, toList()));
    return bySchool.values().stream().map(rows -> place(unit, rows)).toList();
  }

  private static boolean holdsToday(Unit unit, Row row) {
    return period(row, 4).covers(LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(2))));
  }

  private static Place place(Unit unit, List<Row> rows) {
    Row first = rows.get(0);
    return new Place(
        new SchoolId(first.uuid(0)),
        ZoneId.of(first.text(2)),
        rows.stream().map(row -> new ClassId(row.uuid(1))).collect(toSet()),
        unit.now().isBefore(LiveSchool.end(first, 3)));
  }

  static Period period(Row row, int column) {
    return new Period(row.date(column), row.isNull(column + 1) ? null : row.date(column + 1));
  }
}
