package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;

/** Keeps which school years of one tenant were told to be over, within one unit of work. */
final class JpaYearEnds {

  private final Unit unit;

  JpaYearEnds(Unit unit) {
    this.unit = unit;
  }

  /** Begin with the year in which a school is opened. */
  void begin(SchoolId school, SchoolYear year) {
    List<Column<SchoolId>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("school_id", SchoolId::value),
            Column.integer("school_year", any -> year.startYear()),
            Column.uuid("told_to", any -> YearEnd.NOBODY));
    unit.insertAll("ent_core_year_end", columns, List.of(school));
  }

  List<YearEnd> list() {
    return unit
        .rows(
            """
            select school_id, school_year, told_to from ent_core_year_end
            where tenant = cast(?1 as int) order by school_id""",
            unit.tenantId().value())
        .stream()
        .map(
            row ->
                new YearEnd(new SchoolId(row.uuid(0)), new SchoolYear(row.integer(1)), row.uuid(2)))
        .toList();
  }

  /** Go from {@code one} to {@code next}; false when another node was faster. */
  boolean move(YearEnd one, YearEnd next) {
    return unit.update(
            """
            update ent_core_year_end
            set school_year = cast(?1 as int), told_to = cast(?2 as uuid)
            where tenant = cast(?3 as int) and school_id = cast(?4 as uuid)
              and school_year = cast(?5 as int) and told_to = cast(?6 as uuid)""",
            next.year().startYear(),
            next.toldTo(),
            unit.tenantId().value(),
            one.school().value(),
            one.year().startYear(),
            one.toldTo())
        == 1;
  }

  /**
   * Return at most {@code most} of those who come next in {@code one}: who was in a class of that
   * year, as a pupil or at work, or worked in the school on a day of {@code first} to {@code last}.
   */
  List<PersonId> nextOf(YearEnd one, LocalDate first, LocalDate last, int most) {
    String sql =
        """
        select w.person_id from (
          select e.person_id from ent_core_class c
            join ent_core_enrolment e on e.tenant = c.tenant and e.class_id = c.id
            where c.tenant = cast(?1 as int) and c.school_id = cast(?2 as uuid)
              and c.school_year = cast(?3 as int)
          union select a.person_id from ent_core_class c
            join ent_core_assignment a on a.tenant = c.tenant and a.class_id = c.id
            where c.tenant = cast(?4 as int) and c.school_id = cast(?5 as uuid)
              and c.school_year = cast(?6 as int)
          union select f.person_id from ent_core_function f
            where f.tenant = cast(?7 as int) and f.school_id = cast(?8 as uuid)
              and f.first_day <= cast(?9 as date)
              and (f.last_day is null or f.last_day >= cast(?10 as date))) w
        where w.person_id > cast(?11 as uuid) order by w.person_id fetch first %d rows only"""
            .formatted(most);
    int tenant = unit.tenantId().value();
    return unit
        .rows(
            readsAll(CARRYING_ON, sql),
            tenant,
            one.school().value(),
            one.year().startYear(),
            tenant,
            one.school().value(),
            one.year().startYear(),
            tenant,
            one.school().value(),
            last,
            first,
            one.toldTo())
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }
}
