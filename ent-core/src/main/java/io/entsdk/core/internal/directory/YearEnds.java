package io.entsdk.core.internal.directory;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolCalendar;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Tells whoever was in a school that a school year of it is closed, after its last day.
 *
 * <p>It ends nothing: who stays in the school is there until an import or a hand says otherwise.
 * Opening a school announces it, each run the next one.
 */
public final class YearEnds implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "school-years";

  private static final int MOST = 500;

  @Override
  public String name() {
    return JOB;
  }

  /** Begin the count of years of a school that is opened today. */
  static void begin(Unit unit, SchoolId school, LocalDate today) {
    SchoolCalendar calendar = new JpaSchoolYears(unit).of(school);
    SchoolYear year = calendar.yearOf(today);
    new JpaYearEnds(unit).begin(school, year);
    announce(unit, calendar.lastDayOf(year));
  }

  /** Look again, since the years of {@code school} begin on other days than before. */
  static void lookAgain(Unit unit, SchoolId school) {
    SchoolCalendar calendar = new JpaSchoolYears(unit).of(school);
    new JpaYearEnds(unit)
        .list().stream()
            .filter(end -> end.school().equals(school))
            .forEach(end -> announce(unit, calendar.lastDayOf(end.year())));
  }

  private static void announce(Unit unit, LocalDate lastDay) {
    new DueTable(unit.entities(), unit.dialect())
        .announce(
            JOB,
            unit.tenantId(),
            lastDay
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(EntitlementChecks.OVER_EVERYWHERE),
            unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    int told = 1;
    while (told > 0) {
      told = 0;
      for (YearEnd one : Unit.joined(tenant, unit -> new JpaYearEnds(unit).list())) {
        if (!tenant.kernel().now().isBefore(end)) {
          return new Progress(done, false);
        }
        told += Unit.independent(tenant, unit -> tell(unit, one));
      }
      done += told;
    }
    return new Progress(done, true);
  }

  /** Tell one batch, and return how many steps that was: none when the year goes on. */
  private static int tell(Unit unit, YearEnd one) {
    LocalDate today =
        unit.now().minus(EntitlementChecks.OVER_EVERYWHERE).atZone(ZoneOffset.UTC).toLocalDate();
    SchoolCalendar calendar = new JpaSchoolYears(unit).of(one.school());
    LocalDate last = calendar.lastDayOf(one.year());
    if (!last.isBefore(today)) {
      return 0;
    }
    JpaYearEnds ends = new JpaYearEnds(unit);
    List<PersonId> people = ends.nextOf(one, calendar.firstDayOf(one.year()), last, MOST);
    YearEnd next = next(one, people);
    if (!ends.move(one, next)) {
      return 1;
    }
    new Outbox(unit)
        .emit(
            people.stream()
                .map(person -> LifecycleDrafts.yearClosed(person, one.school(), one.year()))
                .toList());
    if (!next.year().equals(one.year())) {
      announce(unit, calendar.lastDayOf(next.year()));
    }
    return 1;
  }

  private static YearEnd next(YearEnd one, List<PersonId> told) {
    return told.size() < MOST
        ? new YearEnd(one.school(), new SchoolYear(one.year().startYear() + 1), YearEnd.NOBODY)
        : new YearEnd(one.school(), one.year(), told.get(told.size() - 1).value());
  }
}
