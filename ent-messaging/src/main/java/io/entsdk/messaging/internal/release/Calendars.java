package io.entsdk.messaging.internal.release;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.release.HolidayZone;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseTerms;
import io.entsdk.messaging.release.ReleaseTerms.Kind;
import io.entsdk.messaging.spi.SchoolHolidays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes the calendars by which schools show something new, within one unit of work. */
public final class Calendars {

  private static final String SCHOOL =
      """
      select s.uai, s.zone from ent_core_school s
      where s.tenant = cast(?1 as int) and s.id = cast(?2 as uuid)""";

  /** A decision of the day before may hold still where a day has begun elsewhere. */
  private static final int DAYS_BACK = 1;

  /** What waits, and then 24 hours longer for families, waits within these. */
  private static final int DAYS_AHEAD = 2 * ReleaseTerms.MOST_DAYS_CLOSED + 2;

  private final Unit unit;

  public Calendars(Unit unit) {
    this.unit = unit;
  }

  /** Return the calendar of {@code school} around {@code at}. */
  public ReleaseCalendar of(SchoolId school, Instant at) {
    return of(school, ZoneId.of(school(school).text(1)), at);
  }

  /** Return likewise the calendar of a school in {@code zone}: one statement, mostly. */
  public ReleaseCalendar of(SchoolId school, ZoneId zone, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return of(school, zone, at, new TermsRows(unit).standing(school, day.minusDays(DAYS_BACK)));
  }

  /** Return likewise the calendar of a school in which {@code terms} stand, the oldest first. */
  public ReleaseCalendar of(SchoolId school, ZoneId zone, Instant at, List<ReleaseTerms> terms) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    boolean asksHolidays = terms.stream().anyMatch(one -> one.kind() == Kind.CLOSED_IN_HOLIDAYS);
    return new ReleaseCalendar(zone, terms, asksHolidays ? holidays(school, day) : List.of());
  }

  private List<Period> holidays(SchoolId school, LocalDate day) {
    Optional<SchoolHolidays> told = unit.kernel().extensions().find(SchoolHolidays.class);
    return told.map(
            calendar ->
                calendar.holidays(
                    school, zoneOf(school), day.minusDays(DAYS_BACK), day.plusDays(DAYS_AHEAD)))
        .orElse(List.of());
  }

  private Optional<HolidayZone> zoneOf(SchoolId school) {
    return HolidayZone.of(new Uai(school(school).text(0)));
  }

  private Row school(SchoolId school) {
    return unit.rows(SCHOOL, unit.tenantId().value(), school.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("School", school));
  }
}
