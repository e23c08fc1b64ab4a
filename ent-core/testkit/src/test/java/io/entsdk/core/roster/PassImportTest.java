package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PassAnswer;
import io.entsdk.core.directory.Person;
import io.entsdk.core.spi.RosterSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** An import comes while a substitute works on a pass. */
@EachDatabase
class PassImportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;

  @Test
  void anImportNeitherAdoptsNorRemovesWhoeverWorksOnAPass() {
    try (Ent ent = Ent.on(database)) {
      Directory directory = Directory.of(ent.tenant());
      Actor head = ent.as(ent.head());
      String code = directory.passes().give(ent.cp(), TODAY, head).code().text();
      PassAnswer.Accepted accepted =
          assertInstanceOf(
              PassAnswer.Accepted.class, directory.passes().activate(code, "Claire", "HYPATIA"));

      RosterPlan plan = directory.roster().plan(ent.school().id(), new WithANamesake(), head);
      directory.roster().apply(plan.id(), head);

      List<Person> namesakes =
          directory.people().listStaffOf(ent.school().id(), head).stream()
              .filter(one -> one.lastName().equals("HYPATIA"))
              .toList();
      assertEquals(2, namesakes.size());
      assertNotEquals(namesakes.get(0).id(), namesakes.get(1).id());
      assertEquals(2, directory.people().listPupilsOf(ent.cp(), accepted.actor()).size());
    }
  }

  /** Tells what the ministry does, and of a new teacher of the substitute's name. */
  private static final class WithANamesake implements RosterSource {

    @Override
    public String id() {
      return "testkit";
    }

    @Override
    public void read(LocalDate day, RosterSink sink) throws IOException {
      Ent.roster().read(day, sink);
      sink.accept(
          new TeacherRecord(
              new Origin("testkit", 2), "HYPATIA", null, "Claire", null, false, List.of("CP")));
    }
  }
}
