package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.retention.RuleSimulation.OfTable;
import io.entsdk.privacy.retention.RuleSimulation.Rows;
import io.entsdk.privacy.retention.RuleSimulation.RowsOfSchool;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Rows that a change would move are counted by the schools to which they belong. */
@EachDatabase
class SchoolRowsSimulationTest {

  @Parameter Database database;

  @Test
  void rowsThatMoveAreCountedBySchoolAndThoseOfNoSchoolAreInNone() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Canteen()))) {
      Canteen.create(ent);
      SchoolId own = ent.school().id();
      SchoolId other = Jdbc.anotherSchool(ent);
      Instant now = ent.clock().instant();
      Canteen.meals(ent, ent.cp().id(), own, now.minus(Duration.ofDays(20)), 3);
      Canteen.meals(ent, null, other, now.minus(Duration.ofDays(20)), 2);
      Canteen.meals(ent, null, other, now.minus(Duration.ofDays(2)), 5);
      Canteen.meals(ent, null, null, now.minus(Duration.ofDays(20)), 4);
      LocalDate today = ent.school().dayOf(now);

      List<OfTable> told =
          Privacy.of(ent.tenant(), Diary.RULES)
              .rules()
              .simulate(
                  RuleProposal.ofAllSchools(
                      Diary.rules(Period.ofDays(10)).get(Diary.RULE), today, "essai"),
                  Actor.system("test"))
              .tables();

      assertEquals(List.of("canteen_meal", "canteen_bill"), names(told));
      assertEquals(rows(0, 9), told.get(0).atOnce());
      assertEquals(
          Stream.of(
                  new RowsOfSchool(own, rows(0, 3), rows(3, 3)),
                  new RowsOfSchool(other, rows(0, 2), rows(7, 7)))
              .sorted((one, two) -> one.school().value().compareTo(two.school().value()))
              .toList(),
          told.get(0).schools());
      assertEquals(
          List.of(new RowsOfSchool(own, rows(0, 3), rows(3, 3))),
          told.get(1).schools(),
          "a bill leads to the school of the class, which another part declares");
    }
  }

  private static List<String> names(List<OfTable> tables) {
    return tables.stream().map(OfTable::table).toList();
  }

  private static Rows rows(long before, long after) {
    return new Rows(before, after);
  }
}
