package io.entsdk.messaging.reach;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * States that somebody holds an office in a school for a period.
 *
 * @param schoolClass the class that an office of a class is for; absent for the others
 */
public record Appointment(
    PersonId person, SchoolId school, @Nullable ClassId schoolClass, Office office, Period period) {

  public Appointment {
    if (office.isOfClass() != (schoolClass != null)) {
      throw RejectedException.of(
          "schoolClass",
          "office-and-class",
          office
              + (office.isOfClass() ? " is held for one class; name it" : " is held for a school"));
    }
  }

  /** Return an office of a school. */
  public static Appointment of(PersonId person, SchoolId school, Office office, Period period) {
    return new Appointment(person, school, null, office, period);
  }

  /** Return the office of a delegate of a class. */
  public static Appointment ofClass(
      PersonId person, SchoolId school, ClassId schoolClass, Office office, Period period) {
    return new Appointment(person, school, schoolClass, office, period);
  }
}
