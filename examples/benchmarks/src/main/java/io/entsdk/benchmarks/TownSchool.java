package io.entsdk.benchmarks;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.Access;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolCalendar;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.roster.OndeFiles;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Is a large generated school in a database, with who teaches whom. */
record TownSchool(
    Access access, School school, Map<SchoolClass, Members> classes, Actor head, int size) {

  private static final Actor SYSTEM = Actor.system("benchmark");

  /** Names the teachers and the pupils of a class. */
  record Members(List<PersonId> teachers, List<PersonId> pupils) {}

  /** Asks whether a teacher may read a pupil's record. */
  record Pair(Actor teacher, Scope pupil) {}

  static TownSchool settle(Ent ent, int pupils) throws IOException {
    Path folder = Files.createTempDirectory("ent-access");
    SampleSchool sample = SampleSchool.of(7).pupils(pupils).generate();
    sample.writeOnde(folder, OndeLayout.quoted());
    Directory directory = Directory.of(ent.tenant());
    School school =
        directory
            .schools()
            .open(
                Uai.of(sample.uai()),
                sample.name(),
                SchoolLevel.PRIMARY,
                ZoneId.of("Europe/Paris"),
                SYSTEM);
    RosterPlan plan = directory.roster().plan(school.id(), OndeFiles.in(folder), SYSTEM);
    directory.roster().apply(plan.id(), SYSTEM);
    Map<SchoolClass, Members> classes = new LinkedHashMap<>();
    for (SchoolClass one :
        directory
            .classes()
            .listOf(school.id(), SchoolCalendar.usual().yearOf(plan.day()), SYSTEM)) {
      classes.put(
          one,
          new Members(
              directory.people().listStaffOf(one, SYSTEM).stream().map(p -> p.id()).toList(),
              directory.people().listPupilsOf(one, SYSTEM).stream().map(p -> p.id()).toList()));
    }
    PersonId head = directory.people().listStaffOf(school.id(), Profile.DIR, SYSTEM).get(0).id();
    int size = sample.pupils().size() + sample.guardians().size() + sample.teachers().size();
    return new TownSchool(
        directory.access(), school, classes, worn(head, Profile.DIR, school), size);
  }

  /** Return every teacher with every fifth pupil, taught by the teacher or not. */
  List<Pair> pairs() {
    List<PersonId> pupils =
        classes.values().stream().flatMap(one -> one.pupils().stream()).toList();
    List<Pair> pairs = new ArrayList<>();
    for (Members one : classes.values()) {
      for (PersonId teacher : one.teachers()) {
        for (int i = 0; i < pupils.size(); i += 5) {
          pairs.add(
              new Pair(worn(teacher, Profile.ENS, school), new Scope.OfPerson(pupils.get(i))));
        }
      }
    }
    return pairs;
  }

  private static Actor worn(PersonId person, Profile profile, School school) {
    return Actor.host(person, Assurance.TWO_FACTORS, "benchmark")
        .wearing(new Hat(profile, school.id()));
  }
}
