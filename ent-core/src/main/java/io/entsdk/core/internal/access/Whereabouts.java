package io.entsdk.core.internal.access;

import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says where in the directory a scope lies on the day that it is there now.
 *
 * @param classes the classes it is in, each with the facts that put it there
 * @param activities the activities that it is or takes part in, likewise
 */
public record Whereabouts(
    Scope scope,
    Set<SchoolId> schools,
    Map<ClassId, List<Evidence>> classes,
    Map<ActivityId, List<Evidence>> activities,
    LocalDate today) {

  public Whereabouts {
    schools = Set.copyOf(schools);
    classes = Map.copyOf(classes);
    activities = Map.copyOf(activities);
  }

  /** Make the place of what takes part in no activity. */
  public Whereabouts(
      Scope scope, Set<SchoolId> schools, Map<ClassId, List<Evidence>> classes, LocalDate today) {
    this(scope, schools, classes, Map.of(), today);
  }

  /** Return the place of what belongs to no school, where days are those of UTC. */
  public static Whereabouts nowhere(Scope scope, Instant now) {
    return new Whereabouts(scope, Set.of(), Map.of(), LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  public static Whereabouts ofSchool(SchoolId school, LocalDate today) {
    return new Whereabouts(new Scope.OfSchool(school), Set.of(school), Map.of(), today);
  }

  public static Whereabouts ofClass(ClassId schoolClass, SchoolId school, LocalDate today) {
    return new Whereabouts(
        new Scope.OfClass(schoolClass), Set.of(school), Map.of(schoolClass, List.of()), today);
  }

  static Whereabouts ofActivity(ActivityId activity, SchoolId school, LocalDate today) {
    return new Whereabouts(
        new Scope.OfActivity(activity),
        Set.of(school),
        Map.of(),
        Map.of(activity, List.of()),
        today);
  }

  /** Tell whether all of this lies within {@code wider}. */
  boolean isWithin(Scope wider) {
    if (wider instanceof Scope.OfSchool of) {
      return schools.contains(of.school());
    }
    if (wider instanceof Scope.OfClass of) {
      return classes.containsKey(of.schoolClass());
    }
    if (wider instanceof Scope.OfActivity of) {
      return activities.containsKey(of.activity());
    }
    return wider instanceof Scope.OfTenant || wider.equals(scope);
  }
}
