package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolCalendar;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps when the school years of schools begin; rows are only ever added. */
public final class JpaSchoolYears {

  private static final String TABLE = "ent_core_school_year";

  private final Unit unit;

  public JpaSchoolYears(Unit unit) {
    this.unit = unit;
  }

  /**
   * Let a year of {@code school} begin on {@code firstDay}; of one calendar year the last counts.
   */
  public void begin(SchoolId school, LocalDate firstDay, Actor actor) {
    CalendarDays.checked("firstDay", firstDay);
    Hand hand = new Hand(unit, actor);
    hand.touch(new Known(unit).school(school).id());
    UUID id = unit.newId();
    List<Column<UUID>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> id),
            Column.uuid("school_id", any -> school.value()),
            Column.date("first_day", any -> firstDay),
            Column.text("source", any -> Hand.SOURCE),
            Column.bigint("entered_at", any -> Micros.of(unit.now())));
    unit.insertAll(TABLE, columns, List.of(id));
    hand.note(id, "MADE");
    hand.record("begin-school-year", school.value());
    YearEnds.lookAgain(unit, school);
  }

  public SchoolCalendar of(SchoolId school) {
    SchoolCalendar calendar = SchoolCalendar.usual();
    for (Row row :
        unit.rows(
            """
            select first_day from ent_core_school_year
            where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
            order by entered_at, id""",
            unit.tenantId().value(),
            school.value())) {
      calendar = calendar.beginningOn(row.date(0));
    }
    return calendar;
  }
}
