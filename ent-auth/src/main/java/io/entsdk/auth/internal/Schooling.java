package io.entsdk.auth.internal;

import io.entsdk.auth.ladder.AgeBand;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.internal.launch.LiveSchool;
import io.entsdk.core.internal.persistence.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads until when somebody is a pupil of a school that is live, in the statement that reads
 * something else anyway: whoever has left is shut out from the next day on, and everybody of a
 * school that is out of service at once, with nothing left to run.
 */
public final class Schooling {

  /** How many columns {@link #columns} adds. */
  public static final int COLUMNS = 3;

  private static final String LAST =
      " order by coalesce(stay.last_day, cast('9999-12-31' as date)) desc, stay.id"
          + " fetch first 1 rows only)";

  /** Its aliases are those of no statement around it, which they would hide. */
  private static final String OWN =
      """
      (select %s from ent_core_enrolment stay
       join ent_core_school place on place.tenant = stay.tenant and place.id = stay.school_id
       where stay.tenant = %s.tenant and stay.person_id = %s"""
          + LAST;

  private static final String OF_THE_SET =
      """
      (select %s from %s join ent_core_enrolment stay on stay.tenant = same.tenant
         and stay.person_id = same.person_id
       join ent_core_school place on place.tenant = stay.tenant and place.id = stay.school_id"""
          + LAST;

  private Schooling() {}

  /**
   * Return the columns that tell the last stay of the person in {@code column} of {@code alias}.
   */
  public static String columns(String alias, String column) {
    return latest("coalesce(stay.last_day, cast('9999-12-31' as date))", alias, column)
        + " as last_school_day, "
        + latest("place.zone", alias, column)
        + " as last_school_zone, "
        + latest(LiveSchool.until("stay.tenant", "stay.school_id"), alias, column)
        + " as live_until";
  }

  /** Return the expression that is the class of the last stay. */
  public static String group(String alias, String column) {
    return latest("stay.class_id", alias, column);
  }

  /** Return the expression that is the school of the last stay. */
  public static String school(String alias, String column) {
    return latest("stay.school_id", alias, column);
  }

  /** Return the column that tells the level of the last stay, and that of its school. */
  public static String level(String alias, String column) {
    return latest("stay.level || ' ' || place.level", alias, column) + " as last_level";
  }

  /** A stay under any id of the person counts: a child is at school once, however often written. */
  private static String latest(String what, String alias, String column) {
    String person = alias + "." + column;
    return "case when %s then %s else %s end"
        .formatted(
            IdentitySql.isMerged(person),
            OF_THE_SET.formatted(what, IdentitySql.each(person, "same")),
            OWN.formatted(what, alias, person));
  }

  /**
   * Return the age band of the last stay; of nobody, the one for which a card alone opens nothing.
   */
  public static AgeBand band(Row row, int column) {
    if (row.isNull(column)) {
      return AgeBand.of(SchoolLevel.PRIMARY);
    }
    String[] levels = row.text(column).split(" ", -1);
    SchoolLevel school = SchoolLevel.valueOf(levels[1]);
    return PupilLevel.find(levels[0])
        .map(level -> AgeBand.of(school, level))
        .orElseGet(() -> AgeBand.of(school));
  }

  /** Return when the last stay or its school ends; empty for somebody who never was a pupil. */
  public static Optional<Instant> end(Row row, int column) {
    if (row.isNull(column)) {
      return Optional.empty();
    }
    LocalDate firstDayWithout = row.date(column).plusDays(1);
    Instant left = firstDayWithout.atStartOfDay(ZoneId.of(row.text(column + 1))).toInstant();
    Instant withdrawn = LiveSchool.end(row, column + 2);
    return Optional.of(left.isBefore(withdrawn) ? left : withdrawn);
  }
}
