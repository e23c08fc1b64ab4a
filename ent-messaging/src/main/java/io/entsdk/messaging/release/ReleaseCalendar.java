package io.entsdk.messaging.release;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells when one school shows something new, from the national hours and from what it has decided.
 * Pure: the same answer for the same moment.
 *
 * <p>On a day that is closed nothing is shown. Else the hours of a class or group come before those
 * of the school, and those before the national ones. Of several for the school the youngest
 * decision counts; of several for groups of one pupil, any of them lets through.
 *
 * @param zone where the school's days begin and end
 * @param terms what stands, the oldest decision first
 * @param holidays the school holidays around, both days included
 */
public record ReleaseCalendar(ZoneId zone, List<ReleaseTerms> terms, List<Period> holidays) {

  public ReleaseCalendar {
    terms = List.copyOf(terms);
    holidays = List.copyOf(holidays);
  }

  /** Return the calendar of a school that has decided nothing. */
  public static ReleaseCalendar national(ZoneId zone) {
    return new ReleaseCalendar(zone, List.of(), List.of());
  }

  /** Says whom something is about: readers, and the classes and groups of the pupils concerned. */
  public record Readers(Readership readership, List<ClassId> classes, List<GroupId> groups) {

    public Readers {
      classes = List.copyOf(classes);
      groups = List.copyOf(groups);
    }

    public static Readers of(Readership readership) {
      return new Readers(readership, List.of(), List.of());
    }

    private boolean isIn(ReleaseTerms terms) {
      ClassId inClass = terms.inClass();
      GroupId inGroup = terms.inGroup();
      return (inClass != null && classes.contains(inClass))
          || (inGroup != null && groups.contains(inGroup));
    }
  }

  /** Tell whether {@code readers} are shown something new at {@code at}. */
  public boolean isOpen(Instant at, Readers readers) {
    return next(at, readers).equals(at);
  }

  /**
   * Return the first moment from {@code at} on at which {@code readers} are shown something new.
   * Whatever was decided, it is no later than the first national hours after {@value
   * ReleaseTerms#MOST_DAYS_CLOSED} days: what waits is never lost.
   */
  public Instant next(Instant at, Readers readers) {
    if (!readers.readership().waits()) {
      return at;
    }
    LocalDate first = LocalDate.ofInstant(at, zone);
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(ReleaseTerms.MOST_DAYS_CLOSED)
        .map(day -> onDay(day, at, readers))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> afterAll(first.plusDays(ReleaseTerms.MOST_DAYS_CLOSED)));
  }

  private Instant afterAll(LocalDate day) {
    return ReleaseWindow.PAUSE_NUMERIQUE.next(day.atStartOfDay(zone).toInstant(), zone);
  }

  private Optional<Instant> onDay(LocalDate day, Instant at, Readers readers) {
    List<ReleaseTerms> ofDay =
        terms.stream().filter(one -> one.period().covers(day) && isFor(one, readers)).toList();
    boolean closed = ofDay.stream().anyMatch(one -> isClosed(one, day));
    return closed
        ? Optional.empty()
        : hours(ofDay, readers).stream()
            .flatMap(window -> window.on(day, at, zone).stream())
            .min(Instant::compareTo);
  }

  private static boolean isFor(ReleaseTerms terms, Readers readers) {
    boolean wholeSchool = terms.inClass() == null && terms.inGroup() == null;
    return terms.readers().contains(readers.readership()) && (wholeSchool || readers.isIn(terms));
  }

  private boolean isClosed(ReleaseTerms terms, LocalDate day) {
    return switch (terms.kind()) {
      case HOURS -> false;
      case CLOSED -> true;
      case CLOSED_IN_HOLIDAYS -> holidays.stream().anyMatch(holiday -> holiday.covers(day));
    };
  }

  private static List<ReleaseWindow> hours(List<ReleaseTerms> ofDay, Readers readers) {
    List<ReleaseWindow> ownHours = windows(ofDay.stream().filter(readers::isIn));
    if (!ownHours.isEmpty()) {
      return ownHours;
    }
    List<ReleaseWindow> ofSchool = windows(ofDay.stream().filter(one -> !readers.isIn(one)));
    return ofSchool.isEmpty()
        ? List.of(ReleaseWindow.PAUSE_NUMERIQUE)
        : ofSchool.subList(ofSchool.size() - 1, ofSchool.size());
  }

  private static List<ReleaseWindow> windows(Stream<ReleaseTerms> terms) {
    return terms.flatMap(one -> Stream.ofNullable(one.hours())).toList();
  }
}
