package io.entsdk.messaging.release;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how a school departs from the national hours, for whom, for how long and why: boarders who
 * read in the evening, a trip, an examination, days on which nothing is to be told.
 *
 * @param readers whom it is for; staff never wait
 * @param inClass the class that it is limited to; absent for the school or a group
 * @param inGroup the group of pupils that it is limited to, likewise
 * @param hours when something new is shown; present for {@link Kind#HOURS} alone
 * @param period its days on the calendar of the school, both included
 * @param reason the written decision, in words that name nobody
 */
public record ReleaseTerms(
    SchoolId school,
    Kind kind,
    Set<Readership> readers,
    @Nullable ClassId inClass,
    @Nullable GroupId inGroup,
    @Nullable ReleaseWindow hours,
    Period period,
    String reason) {

  /** What waits longer than this is forgotten rather than awaited: the summer has 60 days. */
  public static final int MOST_DAYS_CLOSED = 100;

  private static final int LONGEST_REASON = 200;

  /** Says what it does with the days of its period. */
  public enum Kind {
    /** Other hours than the national ones. */
    HOURS,
    /** Nothing new on any of these days. */
    CLOSED,
    /** Nothing new on those of these days that are school holidays in the zone of the school. */
    CLOSED_IN_HOLIDAYS
  }

  public ReleaseTerms {
    readers = Set.copyOf(readers);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
    if (readers.isEmpty() || readers.contains(Readership.STAFF)) {
      throw RejectedException.of("readers", "waits-never", "hours are for pupils and families");
    }
    if (inClass != null && inGroup != null) {
      throw RejectedException.of("scope", "two", "these hours are for a class or for a group");
    }
    if (period.isEmpty()) {
      throw RejectedException.of("period", "without-a-day", "a decision has one day at least");
    }
    if ((kind == Kind.HOURS) != (hours != null)) {
      throw RejectedException.of("hours", "kind", "hours are told where the school is not closed");
    }
    if (kind == Kind.CLOSED && isTooLong(period)) {
      throw RejectedException.of(
          "period", "too-long", "a school is closed for at most " + MOST_DAYS_CLOSED + " days");
    }
  }

  /** Show what is new within {@code hours}, to pupils and families. */
  public static ReleaseTerms opening(
      SchoolId school, ReleaseWindow hours, Period period, String reason) {
    return new ReleaseTerms(school, Kind.HOURS, families(), null, null, hours, period, reason);
  }

  /** Show nothing new on these days, to pupils and families. */
  public static ReleaseTerms closing(SchoolId school, Period period, String reason) {
    return new ReleaseTerms(school, Kind.CLOSED, families(), null, null, null, period, reason);
  }

  /**
   * Show nothing new in the holidays that fall on these days, to pupils and families; when those
   * are, {@link io.entsdk.messaging.spi.SchoolHolidays} tells.
   */
  public static ReleaseTerms closingInHolidays(SchoolId school, Period period, String reason) {
    return new ReleaseTerms(
        school, Kind.CLOSED_IN_HOLIDAYS, families(), null, null, null, period, reason);
  }

  /** Return the same for these readers alone. */
  public ReleaseTerms forOnly(Readership... only) {
    return new ReleaseTerms(school, kind, Set.of(only), inClass, inGroup, hours, period, reason);
  }

  /** Return the same for the pupils of one class and their families. */
  public ReleaseTerms within(ClassId only) {
    return new ReleaseTerms(school, kind, readers, only, null, hours, period, reason);
  }

  /** Return the same for the pupils of one group, such as the boarders, and their families. */
  public ReleaseTerms within(GroupId only) {
    return new ReleaseTerms(school, kind, readers, null, only, hours, period, reason);
  }

  private static Set<Readership> families() {
    return Set.of(Readership.PUPILS, Readership.FAMILIES);
  }

  private static boolean isTooLong(Period period) {
    return period.lastDay() == null
        || ChronoUnit.DAYS.between(period.firstDay(), period.lastDay()) >= MOST_DAYS_CLOSED;
  }

  @Override
  public String toString() {
    return "ReleaseTerms[" + kind + " in " + school + "]";
  }
}
