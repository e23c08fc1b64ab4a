package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Says where in the directory something lies: its schools, its classes, and the zone that gives its
 * days.
 */
public record Place(Set<SchoolId> schools, Set<ClassId> classes, ZoneId zone) {

  public Place {
    schools = Set.copyOf(schools);
    classes = Set.copyOf(classes);
  }

  /** Return the place of what belongs to no school. */
  public static Place nowhere() {
    return new Place(Set.of(), Set.of(), ZoneOffset.UTC);
  }

  public boolean isIn(SchoolId school) {
    return schools.contains(school);
  }

  public boolean isIn(ClassId schoolClass) {
    return classes.contains(schoolClass);
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
