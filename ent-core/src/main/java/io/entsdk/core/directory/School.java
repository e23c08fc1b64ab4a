package io.entsdk.core.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Describes a school.
 *
 * @param zone where the school's days begin and end: Paris, Réunion, Nouméa …
 */
public record School(SchoolId id, Uai uai, String name, SchoolLevel level, ZoneId zone) {

  /** Return the school's calendar day at {@code instant}. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
