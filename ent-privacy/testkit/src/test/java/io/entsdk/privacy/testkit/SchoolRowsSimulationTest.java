package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.TableDescription.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
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

  /** Is a vendor's part of which one table names the school, and one the class. */
  private static final class Canteen implements PersonalDataSource {

    private static void create(Ent ent) {
      Jdbc.execute(
          ent,
          "create table canteen_meal (tenant int not null, id uuid not null, cook uuid,"
              + " school_id uuid, made_at bigint not null, primary key (tenant, id))");
      Jdbc.execute(ent, "create index canteen_meal_due on canteen_meal (tenant, made_at, id)");
      Jdbc.execute(
          ent,
          "create table canteen_bill (tenant int not null, id uuid not null, cook uuid,"
              + " class_id uuid, made_at bigint not null, primary key (tenant, id))");
      Jdbc.execute(ent, "create index canteen_bill_due on canteen_bill (tenant, made_at, id)");
    }

    /** Write meals of {@code school}, and as many bills of {@code schoolClass}. */
    private static void meals(Ent ent, Object schoolClass, Object school, Instant at, int count) {
      for (int i = 0; i < count; i++) {
        write(ent, "canteen_meal", "school_id", school, at);
        write(ent, "canteen_bill", "class_id", schoolClass, at);
      }
    }

    private static void write(Ent ent, String table, String column, Object id, Instant at) {
      Jdbc.execute(
          ent,
          "insert into %s (tenant, id, %s, made_at) values (1, '%s', %s, %d)"
              .formatted(
                  table,
                  column,
                  ent.tenant().kernel().newId(),
                  id == null ? "null" : "'" + id + "'",
                  at.getEpochSecond() * 1_000_000));
    }

    @Override
    public String id() {
      return "vendor-canteen";
    }

    @Override
    public List<TableDescription> describe() {
      return List.of(
          table("canteen_meal")
              .school("school_id")
              .keeps(new Purpose("canteen"), Diary.RULE, DELETE_ROW)
              .datedBy("made_at")
              .subject("cook", IDENTITY)
              .personal(IDENTITY, "made_at")
              .notPersonal("technical key", "tenant", "id", "school_id")
              .build(),
          table("canteen_bill")
              .schoolOf("ent_core_class", "class_id")
              .keeps(new Purpose("canteen"), Diary.RULE, DELETE_ROW)
              .datedBy("made_at")
              .subject("cook", IDENTITY)
              .personal(IDENTITY, "made_at")
              .notPersonal("technical key", "tenant", "id", "class_id")
              .build());
    }
  }
}
