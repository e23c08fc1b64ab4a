package io.entsdk.core.personal;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.entsdk.core.internal.persistence.Micros;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Says which column of a row tells when its own time began or ends: the row then goes as a whole by
 * the rule, whoever it is about.
 *
 * @param rule the key of the retention rule that says how long
 */
public record RowClock(String column, Kind kind, String rule) {

  /** Says what the column holds. */
  public enum Kind {
    /** A {@code bigint}: when the row was made, in microseconds since the epoch. */
    MICROSECONDS("bigint"),
    /** A {@code timestamp with time zone}: when the row was made. */
    TIMESTAMP("timestamp with time zone"),
    /** A {@code date}: the calendar day on which the row was made. */
    DAY("date"),
    /** A {@code date}: the last day on which the row may be there, as its maker worked it out. */
    LAST_DAY("date");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }

    /** Return the name of the type in SQL, alike on every database. */
    public String sql() {
      return sql;
    }
  }

  /**
   * Return the value of the column from which on a row stays, as text to be cast to {@link
   * Kind#sql}: every smaller one is of a day before {@code day}, which is a calendar day of {@code
   * zone}.
   */
  public String before(LocalDate day, ZoneId zone) {
    return switch (kind) {
      case MICROSECONDS -> String.valueOf(Micros.of(day.atStartOfDay(zone).toInstant()));
      case TIMESTAMP -> ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(zone));
      case DAY, LAST_DAY -> day.toString();
    };
  }
}
