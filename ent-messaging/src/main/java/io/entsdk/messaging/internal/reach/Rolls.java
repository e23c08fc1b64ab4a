package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds who is, was and will be in some classes and activities, and who answers for them, at one
 * moment of reading.
 *
 * @param schools the schools of these, each with the zone that gives its days
 * @param live those of them that are live now
 */
public record Rolls(
    Map<SchoolId, ZoneId> schools, Set<SchoolId> live, Set<Stay> stays, Links links) {

  /** States that a pupil is in one of them for a period. */
  record Stay(PersonId pupil, Period period) {}

  public Rolls {
    schools = Map.copyOf(schools);
    live = Set.copyOf(live);
    stays = Set.copyOf(stays);
  }

  /** Return the pupils on {@code day}. */
  public Set<PersonId> pupilsOn(LocalDate day) {
    return stays.stream()
        .filter(stay -> stay.period().covers(day))
        .map(Stay::pupil)
        .collect(Collectors.toSet());
  }

  /** Return each person to reach on {@code day}, once for each child. */
  public List<Reached> guardiansOn(LocalDate day) {
    return pupilsOn(day).stream()
        .flatMap(
            child ->
                links.guardiansOf(child, day).entrySet().stream()
                    .map(told -> new Reached(told.getKey(), child, told.getValue())))
        .toList();
  }
}
