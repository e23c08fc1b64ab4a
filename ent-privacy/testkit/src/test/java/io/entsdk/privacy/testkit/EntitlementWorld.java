package io.entsdk.privacy.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Is a small tenant in the mind: people are numbers, days are few.
 *
 * <p>Who is entitled until when is told here by asking each day from the last one back, not by
 * comparing ends as the database does.
 */
record EntitlementWorld(List<Stay> enrolments, List<Stay> functions, List<Link> links) {

  static final int PEOPLE = 5;
  static final int DAYS = 12;
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 22);

  /**
   * States that a person is enrolled, or works, in a school until a day; without one it goes on.
   */
  record Stay(int person, int school, int from, @Nullable Integer until, boolean assigned) {}

  /** States that a guardian answers for a child until a day; without one it goes on. */
  record Link(int guardian, int child, int from, @Nullable Integer until) {}

  static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  /** Return what each ground gives to {@code person}: a last day, or none while it goes on. */
  Map<String, Optional<LocalDate>> groundsOf(int person) {
    Map<String, Optional<LocalDate>> grounds = new TreeMap<>();
    if (enrolments.stream().anyMatch(stay -> stay.person() == person)) {
      grounds.put("PUPIL", lastDay(day -> reaches(enrolments, person, day)));
    }
    if (functions.stream().anyMatch(stay -> stay.person() == person)) {
      grounds.put("STAFF", lastDay(day -> reaches(functions, person, day)));
    }
    if (links.stream().anyMatch(link -> link.guardian() == person && isPupil(link.child()))) {
      grounds.put("GUARDIAN", lastDay(day -> guards(person, day)));
    }
    return grounds;
  }

  /** Tell whether a fact ties or tied {@code person} to {@code school}. */
  boolean belongs(int person, int school) {
    return isAt(enrolments, person, school)
        || isAt(functions, person, school)
        || links.stream()
            .anyMatch(link -> link.guardian() == person && isAt(enrolments, link.child(), school));
  }

  private static Optional<LocalDate> lastDay(IntPredicate reaches) {
    if (reaches.test(Integer.MAX_VALUE)) {
      return Optional.empty();
    }
    int day = DAYS;
    while (!reaches.test(day)) {
      day--;
    }
    return Optional.of(day(day));
  }

  private boolean guards(int person, int day) {
    return links.stream()
        .filter(link -> link.guardian() == person && lasts(link.until(), day))
        .anyMatch(link -> reaches(enrolments, link.child(), day));
  }

  private boolean isPupil(int person) {
    return enrolments.stream().anyMatch(stay -> stay.person() == person);
  }

  private static boolean reaches(List<Stay> stays, int person, int day) {
    return stays.stream().anyMatch(stay -> stay.person() == person && lasts(stay.until(), day));
  }

  private static boolean lasts(@Nullable Integer until, int day) {
    return until == null || until >= day;
  }

  private static boolean isAt(List<Stay> stays, int person, int school) {
    return stays.stream().anyMatch(stay -> stay.person() == person && stay.school() == school);
  }
}
