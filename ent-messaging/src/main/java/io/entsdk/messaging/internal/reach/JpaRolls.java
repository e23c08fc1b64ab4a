package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.launch.LiveSchool;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Rolls.Stay;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rolls of classes in one statement, every period and state included. */
public final class JpaRolls {

  private static final String SELECT =
      """
      select c.school_id, s.zone, e.person_id, e.first_day as stay_from, e.last_day as stay_to,
        g.guardian_id, g.state, g.listed, g.place_withheld, g.first_day as link_from,
        g.last_day as link_to, %s as live_until
      from unnest(%s) as given (id)
      join ent_core_class c on c.tenant = cast(?1 as int) and c.id = given.id
      join ent_core_school s on s.tenant = c.tenant and s.id = c.school_id
      left join ent_core_enrolment e on e.tenant = c.tenant and e.class_id = c.id
      left join ent_core_guardianship g on g.tenant = c.tenant and g.child_id = e.person_id""";

  private final Unit unit;

  public JpaRolls(Unit unit) {
    this.unit = unit;
  }

  public Rolls of(Collection<ClassId> classes) {
    List<Row> rows =
        unit.rows(
            SELECT.formatted(
                LiveSchool.until("s.tenant", "s.id"), unit.dialect().arrayOf(ColumnType.UUID, 2)),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(classes.stream().map(ClassId::value).toList()));
    Map<SchoolId, ZoneId> schools = new HashMap<>();
    Set<SchoolId> live = new HashSet<>();
    Set<Stay> stays = new HashSet<>();
    Set<Link> links = new HashSet<>();
    for (Row row : rows) {
      SchoolId school = new SchoolId(row.uuid(0));
      schools.put(school, ZoneId.of(row.text(1)));
      if (unit.now().isBefore(LiveSchool.end(row, 11))) {
        live.add(school);
      }
      if (!row.isNull(2)) {
        stays.add(new Stay(new PersonId(row.uuid(2)), period(row, 3)));
      }
      if (!row.isNull(5)) {
        links.add(link(row));
      }
    }
    return new Rolls(schools, live, stays, new Links(links));
  }

  private static Link link(Row row) {
    return new Link(
        new PersonId(row.uuid(5)),
        new PersonId(row.uuid(2)),
        ListedRights.terms(row.text(6), row.text(7), row.flag(8)),
        period(row, 9));
  }

  /** Return the period whose first day is in {@code column} and whose last day in the next. */
  static Period period(Row row, int column) {
    return new Period(row.date(column), row.isNull(column + 1) ? null : row.date(column + 1));
  }
}
