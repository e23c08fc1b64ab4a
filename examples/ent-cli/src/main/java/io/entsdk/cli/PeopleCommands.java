package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.People;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.directory.Uai;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the steps about people. */
@Command(
    name = "people",
    description = "People.",
    subcommands = {
      PeopleCommands.Listing.class,
      FindPeople.class,
      TwiceSteps.ListThem.class,
      TwiceSteps.KeepApart.class,
      TwiceSteps.MergeThem.class,
      TwiceSteps.Unmake.class
    })
final class PeopleCommands extends Group {

  /** Lists who is in a school, class by class. */
  @Command(name = "list", description = "List who is in a school, with the ids that --as takes.")
  static final class Listing extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(names = "--class", paramLabel = "NAME", description = "One class alone.")
    private @Nullable String className;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      Actor asker = actor.actor(at);
      People people = at.directory().people();
      Roll roll =
          new Roll(
              school.value(),
              people.listStaffOf(found.id(), asker).stream().map(Named::of).toList(),
              classes(at, found, asker).stream().map(one -> rollOf(one, people, asker)).toList());
      return Answer.of(roll, roll.lines());
    }

    private List<SchoolClass> classes(Installation at, School found, Actor asker) {
      SchoolYear year = at.yearOf(found);
      return className == null
          ? at.directory().classes().listOf(found.id(), year, asker)
          : List.of(at.schoolClass(found, className, asker));
    }

    private static ClassRoll rollOf(SchoolClass schoolClass, People people, Actor asker) {
      return new ClassRoll(
          schoolClass.name(),
          people.listStaffOf(schoolClass, asker).stream().map(Named::of).toList(),
          people.listPupilsOf(schoolClass, asker).stream().map(Named::of).toList(),
          guardians(schoolClass, people, asker));
    }

    private static List<GuardianView> guardians(
        SchoolClass schoolClass, People people, Actor asker) {
      Map<Guardian, List<Guardianship>> links =
          people.listGuardiansOf(schoolClass, asker).stream()
              .collect(Collectors.groupingBy(Guardianship::guardian));
      return people.listFamiliesOf(schoolClass, asker).stream()
          .map(one -> GuardianView.of(one, links.getOrDefault(Guardian.of(one.id()), List.of())))
          .toList();
    }
  }

  record Roll(String school, List<Named> staff, List<ClassRoll> classes) {

    List<String> lines() {
      return Stream.concat(
              Stream.concat(
                  Stream.of("Staff of " + school), staff.stream().map(one -> line("", one))),
              classes.stream().flatMap(ClassRoll::lines))
          .toList();
    }
  }

  record ClassRoll(
      String name, List<Named> staff, List<Named> pupils, List<GuardianView> guardians) {

    Stream<String> lines() {
      return Stream.of(
              Stream.of("Class " + name),
              staff.stream().map(one -> line("teacher", one)),
              pupils.stream().map(one -> line("pupil", one)),
              guardians.stream().map(one -> line("guardian", new Named(one.person(), one.name()))))
          .flatMap(lines -> lines);
    }
  }

  record Named(String person, String name) {

    static Named of(Person person) {
      return new Named(person.id().toString(), person.displayName());
    }
  }

  record GuardianView(String person, String name, List<Child> children) {

    static GuardianView of(Person guardian, List<Guardianship> links) {
      return new GuardianView(
          guardian.id().toString(),
          guardian.displayName(),
          links.stream()
              .map(link -> new Child(link.child().toString(), link.state().name()))
              .toList());
    }
  }

  record Child(String person, String state) {}

  private static String line(String as, Named one) {
    return "  %s  %-8s  %s".formatted(one.person(), as, one.name());
  }
}
