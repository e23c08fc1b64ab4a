package io.entsdk.core.internal.access;

import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Says where in the directory a scope lies on the day that it is there now.
 *
 * @param classes the classes it is in, each with the facts that put it there
 * @param activities the activities that it is or takes part in, likewise
 * @param above the organisations that its schools are below, each with the facts that put them
 *     there, the latest first
 */
public record Whereabouts(
    Scope scope,
    Set<SchoolId> schools,
    Map<ClassId, List<Evidence>> classes,
    Map<ActivityId, List<Evidence>> activities,
    Map<OrganisationId, List<Below>> above,
    LocalDate today) {

  /** States that a school is attached to something, and so is part of what is above that. */
  public record Below(UUID fact, SchoolId school, Period period) {

    /** Return this as a fact that a right of {@code holder} rests on. */
    Evidence behind(PersonId holder) {
      return new Evidence(fact, holder, new Scope.OfSchool(school), period);
    }
  }

  public Whereabouts {
    schools = Set.copyOf(schools);
    classes = Map.copyOf(classes);
    activities = Map.copyOf(activities);
    above = Map.copyOf(above);
  }

  /** Make the place of what takes part in no activity and is attached to nothing. */
  public Whereabouts(
      Scope scope, Set<SchoolId> schools, Map<ClassId, List<Evidence>> classes, LocalDate today) {
    this(scope, schools, classes, Map.of(), Map.of(), today);
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
    return inActivities(
        new Scope.OfActivity(activity),
        Set.of(school),
        Map.of(),
        Map.of(activity, List.of()),
        today);
  }

  /** Make the place of what takes part in {@code activities} and is attached to nothing. */
  static Whereabouts inActivities(
      Scope scope,
      Set<SchoolId> schools,
      Map<ClassId, List<Evidence>> classes,
      Map<ActivityId, List<Evidence>> activities,
      LocalDate today) {
    return new Whereabouts(scope, schools, classes, activities, Map.of(), today);
  }

  /** Return the same place below these organisations. */
  Whereabouts below(Map<OrganisationId, List<Below>> organisations) {
    return new Whereabouts(scope, schools, classes, activities, organisations, today);
  }

  /** Return the facts that put this place into {@code wider}, where that takes any. */
  List<Below> wayTo(Scope wider) {
    return wider instanceof Scope.OfOrganisation of
        ? above.getOrDefault(of.organisation(), List.of())
        : List.of();
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
    if (wider instanceof Scope.OfOrganisation of && above.containsKey(of.organisation())) {
      return true;
    }
    return wider instanceof Scope.OfTenant || wider.equals(scope);
  }
}
