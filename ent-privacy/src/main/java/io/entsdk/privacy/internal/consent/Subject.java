package io.entsdk.privacy.internal.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Is whom a consent is about, with all that ever gave somebody a say for this person.
 *
 * @param bornOn where several ids say several days, the last of them
 * @param pupil whether this person ever was one
 */
record Subject(Optional<LocalDate> bornOn, boolean pupil, List<Link> links) {

  /** States that a guardian answers for the child, on certain terms, for a period. */
  record Link(Guardian guardian, GuardianshipTerms terms, Period period) {}

  Subject {
    links = List.copyOf(links);
  }

  /**
   * Tell whether the person is {@code years} old on {@code day}, the birthday included. A pupil
   * whose date of birth nobody knows is a young child, and anybody else an adult.
   */
  boolean isAtLeast(int years, LocalDate day) {
    return bornOn.map(born -> !born.plusYears(years).isAfter(day)).orElse(!pupil);
  }

  /** Return the last day on which the person is younger than {@code years}. */
  Optional<LocalDate> eveOf(int years) {
    return bornOn.map(born -> born.plusYears(years).minusDays(1));
  }

  /** Return who has {@code right} on {@code day}: of several links of one the strictest counts. */
  Set<Guardian> holders(GuardianshipRight right, LocalDate day) {
    Map<Guardian, List<GuardianshipTerms>> live =
        links.stream()
            .filter(link -> link.period().covers(day))
            .collect(groupingBy(Link::guardian, mapping(Link::terms, toList())));
    return live.entrySet().stream()
        .filter(one -> GuardianshipTerms.allow(one.getValue(), right))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }
}
