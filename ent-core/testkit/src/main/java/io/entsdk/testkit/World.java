package io.entsdk.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.launch.Launches;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.roster.RosterPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Knows the people of the testkit's school, who came in by an import like anybody else. */
record World(School school, List<SchoolClass> classes, Map<String, PersonId> people) {

  private static final Uai UAI = Uai.of("0610123C");

  static World settle(Tenant tenant, ZoneId zone) {
    Actor system = Actor.system("the testkit opens its school");
    Directory directory = Directory.of(tenant);
    School school =
        directory.schools().open(UAI, "École Émile Zola", SchoolLevel.PRIMARY, zone, system);
    LocalDate lastDay = school.dayOf(tenant.kernel().now()).plusDays(366);
    Launches.of(tenant).pilot(school.id(), "the testkit's school", lastDay, system);
    RosterPlan plan = directory.roster().plan(school.id(), new WorldRoster(), system);
    if (!(directory.roster().apply(plan.id(), system) instanceof RosterOutcome.Applied)) {
      throw new IllegalStateException("The testkit's school did not come in");
    }
    List<SchoolClass> classes =
        directory
            .classes()
            .listOf(
                school.id(),
                directory.schools().calendarOf(school.id()).yearOf(plan.day()),
                system);
    Map<String, PersonId> people = new HashMap<>();
    directory
        .people()
        .listStaffOf(school.id(), system)
        .forEach(one -> people.put(one.firstName(), one.id()));
    classes.forEach(schoolClass -> meet(directory, schoolClass, system, people));
    return new World(school, classes, people);
  }

  private static void meet(
      Directory directory, SchoolClass schoolClass, Actor system, Map<String, PersonId> people) {
    Stream<Person> guardians =
        directory.people().listGuardiansOf(schoolClass, system).stream()
            .flatMap(link -> link.guardian().person().stream())
            .map(guardian -> directory.people().get(guardian, system));
    Stream.concat(directory.people().listPupilsOf(schoolClass, system).stream(), guardians)
        .forEach(person -> people.put(person.firstName(), person.id()));
  }

  SchoolClass classNamed(String name) {
    return classes.stream().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
  }

  PersonId person(String firstName) {
    PersonId person = people.get(firstName);
    if (person == null) {
      throw new IllegalArgumentException("Nobody in the testkit's school is called so");
    }
    return person;
  }
}
