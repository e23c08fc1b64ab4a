package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes by hand which pupil is in which class, one class of a school at a time. */
public final class StayBook {

  private static final String TABLE = "ent_core_enrolment";

  private final Unit unit;
  private final Hand hand;

  public StayBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.hand = new Hand(unit, actor);
  }

  public Enrolment enrol(PersonId pupil, ClassId into, PupilLevel level, LocalDate from) {
    SchoolClass schoolClass = new Known(unit).schoolClass(into);
    hand.touch(schoolClass.school());
    checkDays(new Known(unit).person(pupil), schoolClass, from);
    List<UUID> elsewhere =
        new FactTable(unit, TABLE)
            .during(
                Period.from(from),
                Map.of("person_id", pupil.value(), "school_id", schoolClass.school().value()));
    if (!elsewhere.isEmpty()) {
      throw new ConflictException(
          "enrolled-already",
          "Pupil "
              + pupil
              + " is in a class of the school on or after "
              + from
              + "; move the pupil");
    }
    UUID fact =
        hand.make(
            TABLE,
            Map.of(
                "person_id", pupil.value(),
                "school_id", schoolClass.school().value(),
                "class_id", into.value(),
                "level", level.name()),
            Period.from(from));
    hand.tell("pupil-enrols", pupil, fact);
    hand.record("enrol", into.value(), pupil);
    return new Enrolment(pupil, schoolClass.school(), into, level, Period.from(from));
  }

  public void leave(PersonId pupil, ClassId schoolClass, LocalDate lastDay) {
    end(pupil, schoolClass, lastDay, "pupil-leaves");
    hand.record("leave-class", schoolClass.value(), pupil);
  }

  /** End the stay in one class the day before that in another begins. */
  public Enrolment move(
      PersonId pupil, ClassId out, ClassId into, PupilLevel level, LocalDate from) {
    end(pupil, out, CalendarDays.checked("firstDay", from).minusDays(1), "pupil-moves");
    return enrol(pupil, into, level, from);
  }

  private void end(PersonId pupil, ClassId schoolClass, LocalDate lastDay, String event) {
    CalendarDays.checked("lastDay", lastDay);
    hand.touch(new Known(unit).schoolClass(schoolClass).school());
    UUID stay =
        new FactTable(unit, TABLE)
                .on(lastDay, Map.of("person_id", pupil.value(), "class_id", schoolClass.value()))
                .stream()
                .findFirst()
                .orElseThrow(
                    () -> new NotFoundException("Enrolment", pupil + " in " + schoolClass));
    hand.end(TABLE, stay, lastDay);
    hand.tell(event, pupil, stay);
  }

  private void checkDays(Person pupil, SchoolClass schoolClass, LocalDate from) {
    LocalDate born = pupil.birthDate();
    new Checks()
        .days(Period.from(from))
        .that(
            born == null || from.isAfter(born),
            "firstDay",
            "before-birth",
            "nobody is enrolled before the day of birth")
        .that(
            new JpaClasses(unit).isOpen(schoolClass, from),
            "firstDay",
            "class-not-open",
            "the class is not open on the first day; look at its school year and its dates")
        .pass();
  }
}
