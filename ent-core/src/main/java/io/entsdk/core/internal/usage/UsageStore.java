package io.entsdk.core.internal.usage;

import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.usage.UsageFigure;
import io.entsdk.core.usage.UsageMeasure;
import io.entsdk.core.usage.UsageWeek;
import java.util.List;

/** Keeps the figures of the schools of one tenant; once counted, a week never changes. */
public final class UsageStore {

  private static final String SUMS =
      """
      select u.monday, u.profile, u.measure, count(*), sum(u.people), sum(u.times)
      from ent_core_usage u
      where u.tenant = cast(?1 as int)
        and u.monday >= cast(?2 as date) and u.monday <= cast(?3 as date) %s
      group by u.monday, u.profile, u.measure
      order by u.monday, u.profile, u.measure""";

  private final Unit unit;

  public UsageStore(Unit unit) {
    this.unit = unit;
  }

  /** Return the figures of one school, by week, profile and measure. */
  public List<UsageFigure> figuresOf(SchoolId school, UsageWeek first, UsageWeek last) {
    return unit
        .rows(
            SUMS.formatted("and u.school_id = cast(?4 as uuid)"),
            unit.tenantId().value(),
            first.monday(),
            last.monday(),
            school.value())
        .stream()
        .map(UsageStore::figure)
        .toList();
  }

  /** Return the sums over all schools, by week, profile and measure. */
  public List<UsageFigure> figures(UsageWeek first, UsageWeek last) {
    return unit
        .rows(SUMS.formatted(""), unit.tenantId().value(), first.monday(), last.monday())
        .stream()
        .map(UsageStore::figure)
        .toList();
  }

  /** Tell whether the week is to be counted, and keep other nodes from counting it meanwhile. */
  boolean begin(SchoolId school, UsageWeek week) {
    unit.rows(
        """
        select id from ent_core_school
        where tenant = cast(?1 as int) and id = cast(?2 as uuid) for update""",
        unit.tenantId().value(),
        school.value());
    return unit.rows(
            """
            select counted_at from ent_core_usage_week
            where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
              and monday = cast(?3 as date)""",
            unit.tenantId().value(),
            school.value(),
            week.monday())
        .isEmpty();
  }

  void add(SchoolId school, UsageWeek week, List<UsageFigure> figures) {
    unit.insertAll(
        "ent_core_usage_week",
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("school_id", any -> school.value()),
            Column.date("monday", UsageWeek::monday),
            Column.bigint("counted_at", any -> Micros.of(unit.now()))),
        List.of(week));
    unit.insertAll(
        "ent_core_usage",
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("school_id", any -> school.value()),
            Column.date("monday", figure -> figure.week().monday()),
            Column.text("profile", figure -> figure.profile().name()),
            Column.text("measure", figure -> figure.measure().name()),
            Column.bigint("people", UsageFigure::people),
            Column.bigint("times", UsageFigure::times)),
        figures);
  }

  private static UsageFigure figure(Row row) {
    return new UsageFigure(
        new UsageWeek(row.date(0)),
        Profile.valueOf(row.text(1)),
        UsageMeasure.valueOf(row.text(2)),
        row.integer(3),
        row.bigint(4),
        row.bigint(5));
  }
}
