package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Duty;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes by hand what people are in a school, and with which classes they work. */
public final class StaffBook {

  private static final String FUNCTION = "ent_core_function";
  private static final String ASSIGNMENT = "ent_core_assignment";
  private static final int LONGEST_SUBJECT = 60;

  private final Unit unit;
  private final Hand hand;

  public StaffBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.hand = new Hand(unit, actor);
  }

  public void give(PersonId person, SchoolId school, Profile profile, Period period) {
    new Checks()
        .days(period)
        .that(
            profile.isSchoolStaff() || profile == Profile.ACA,
            "profile",
            "not-a-function",
            "pupils come by an enrolment, guardians by a link, agents by a convention")
        .pass();
    hand.touch(school);
    Map<String, Object> keys = function(new Known(unit).person(person).id(), school, profile);
    UUID fact = make(FUNCTION, keys, keys, period);
    hand.tell("staff-joins", person, fact);
    hand.record("give-function", school.value(), person);
  }

  public void end(PersonId person, SchoolId school, Profile profile, LocalDate lastDay) {
    hand.touch(school);
    CalendarDays.checked("lastDay", lastDay);
    UUID fact =
        new FactTable(unit, FUNCTION)
            .on(lastDay, function(person, school, profile)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Function", profile + " of " + person));
    hand.end(FUNCTION, fact, lastDay);
    hand.tell("staff-leaves", person, fact);
    hand.record("end-function", school.value(), person);
  }

  public void assign(PersonId person, SchoolClass schoolClass, Duty duty, Period period) {
    hand.touch(schoolClass.school());
    List<UUID> replaced = replacedBy(duty, schoolClass.id(), period);
    check(person, schoolClass, duty, period, replaced);
    Map<String, Object> keys = assignment(person, schoolClass.id());
    Map<String, Object> values = new HashMap<>(keys);
    values.put("school_id", schoolClass.school().value());
    values.put("head_teacher", duty.headTeacher());
    if (duty.subject() != null) {
      values.put("subject", duty.subject().strip());
      keys.put("subject", duty.subject().strip());
    }
    replaced.stream().findFirst().ifPresent(fact -> values.put("replaces_id", fact));
    UUID fact = make(ASSIGNMENT, keys, values, period);
    hand.tell("class-assigned", person, fact);
    hand.record("assign", schoolClass.id().value(), person);
  }

  public void unassign(PersonId person, SchoolClass schoolClass, LocalDate lastDay) {
    hand.touch(schoolClass.school());
    CalendarDays.checked("lastDay", lastDay);
    List<UUID> facts =
        new FactTable(unit, ASSIGNMENT).on(lastDay, assignment(person, schoolClass.id()));
    if (facts.isEmpty()) {
      throw new NotFoundException("Assignment", person + " to " + schoolClass.id());
    }
    for (UUID fact : facts) {
      hand.end(ASSIGNMENT, fact, lastDay);
      hand.tell("class-unassigned", person, fact);
    }
    hand.record("unassign", schoolClass.id().value(), person);
  }

  private void check(
      PersonId person, SchoolClass schoolClass, Duty duty, Period period, List<UUID> replaced) {
    Checks checks = new Checks().days(period);
    if (duty.subject() != null) {
      checks.text("subject", duty.subject(), LONGEST_SUBJECT);
    }
    checks
        .that(
            worksIn(schoolClass.school(), person, period.firstDay()),
            "person",
            "not-staff",
            "the person has no function in the school on the first day; give one first")
        .that(
            new JpaClasses(unit).isOpen(schoolClass, period.firstDay()),
            "firstDay",
            "class-not-open",
            "the class is not open on the first day; look at its school year and its dates")
        .that(
            duty.replacing() == null || !replaced.isEmpty(),
            "replacing",
            "nobody-to-replace",
            "the colleague does not work with the class in that period")
        .pass();
  }

  private boolean worksIn(SchoolId school, PersonId person, LocalDate day) {
    return !new FactTable(unit, FUNCTION)
        .on(day, Map.of("school_id", school.value(), "person_id", person.value()))
        .isEmpty();
  }

  private List<UUID> replacedBy(Duty duty, ClassId schoolClass, Period period) {
    PersonId replaced = duty.replacing();
    return replaced == null
        ? List.of()
        : new FactTable(unit, ASSIGNMENT).during(period, assignment(replaced, schoolClass));
  }

  private UUID make(
      String table, Map<String, Object> keys, Map<String, Object> values, Period period) {
    if (!new FactTable(unit, table).during(period, keys).isEmpty()) {
      throw new ConflictException(
          "already-there",
          "Person " + keys.get("person_id") + " has this in that period already; end that first");
    }
    return hand.make(table, values, period);
  }

  private static Map<String, Object> function(PersonId person, SchoolId school, Profile profile) {
    return Map.of(
        "person_id", person.value(), "school_id", school.value(), "profile", profile.name());
  }

  private static Map<String, Object> assignment(PersonId person, ClassId schoolClass) {
    return new HashMap<>(Map.of("person_id", person.value(), "class_id", schoolClass.value()));
  }
}
