package io.entsdk.messaging.spi;

import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.spi.Extension;
import io.entsdk.messaging.release.HolidayZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells when schools have holidays: from the ministry's open calendar, or from a rectorat's for the
 * schools that keep other days. Given to {@link io.entsdk.core.EntRuntime.Builder#extension}.
 *
 * <p>It is asked within a unit of work, and so answers from memory. A day on which pupils come back
 * is none of the holidays; the Saturday on which they begin is.
 */
public interface SchoolHolidays extends Extension {

  /**
   * Return the holidays of a school that touch the days from {@code from} to {@code to}, both
   * included, in any order.
   *
   * @param zone absent for a school outside all zones
   */
  List<Period> holidays(SchoolId school, Optional<HolidayZone> zone, LocalDate from, LocalDate to);
}
