package io.entsdk.core.internal.access;

import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers the stays of one person in schools, and tells where that puts the person today. */
final class Stays {

  private final Map<SchoolId, List<Evidence>> bySchool = new HashMap<>();
  private final List<Evidence> registrations = new ArrayList<>();
  private final TreeMap<String, ZoneId> zones = new TreeMap<>();

  void add(SchoolId school, ZoneId zone, Evidence stay) {
    bySchool.computeIfAbsent(school, any -> new ArrayList<>()).add(stay);
    zones.put(school.toString(), zone);
  }

  /** Add an activity with the days on which the person takes part in it as a pupil. */
  void add(Evidence registration) {
    registrations.add(registration);
  }

  /**
   * Return where the person is: in every school with a stay that goes on or is to come; whoever has
   * left them all is still in the last one, which answers for what is kept.
   */
  Whereabouts of(PersonId person, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zones.firstEntry().getValue());
    Map<ClassId, List<Evidence>> classes = new HashMap<>();
    Set<SchoolId> schools = new HashSet<>();
    LocalDate left = LocalDate.MIN;
    Set<SchoolId> last = new HashSet<>();
    for (Map.Entry<SchoolId, List<Evidence>> known : bySchool.entrySet()) {
      LocalDate end = endOf(known.getValue());
      if (!end.isBefore(today)) {
        schools.add(known.getKey());
      } else if (!end.isBefore(left)) {
        if (end.isAfter(left)) {
          last.clear();
        }
        left = end;
        last.add(known.getKey());
      }
      known.getValue().forEach(stay -> addClass(classes, stay, today));
    }
    return Whereabouts.inActivities(
        new Scope.OfPerson(person),
        schools.isEmpty() ? last : schools,
        classes,
        activitiesOn(today),
        today);
  }

  private Map<ActivityId, List<Evidence>> activitiesOn(LocalDate today) {
    Map<ActivityId, List<Evidence>> activities = new HashMap<>();
    for (Evidence registration : registrations) {
      if (registration.about() instanceof Scope.OfActivity of
          && registration.period().covers(today)) {
        activities.putIfAbsent(of.activity(), List.of(registration));
      }
    }
    return activities;
  }

  private static LocalDate endOf(List<Evidence> stays) {
    LocalDate end = LocalDate.MIN;
    for (Evidence stay : stays) {
      LocalDate lastDay = stay.period().lastDay();
      LocalDate own = lastDay == null ? LocalDate.MAX : lastDay;
      end = own.isAfter(end) ? own : end;
    }
    return end;
  }

  private static void addClass(
      Map<ClassId, List<Evidence>> classes, Evidence stay, LocalDate today) {
    if (stay.about() instanceof Scope.OfClass of && stay.period().covers(today)) {
      classes.putIfAbsent(of.schoolClass(), List.of(stay));
    }
  }
}
