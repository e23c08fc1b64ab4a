package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
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
      List<OfTable> told = simulated(ent);

      assertEquals(List.of("canteen_meal", "canteen_bill"), names(told));
      assertEquals(rows(0, 9), told.get(0).atOnce());
      assertEquals(
          sorted(
              new RowsOfSchool(own, rows(0, 3), rows(3, 3)),
              new RowsOfSchool(other, rows(0, 2), rows(7, 7))),
          told.get(0).schools());
      assertEquals(
          List.of(new RowsOfSchool(own, rows(0, 3), rows(3, 3))),
          told.get(1).schools(),
          "a bill leads to the school of the class, which another part declares");
    }
  }

  @Test
  void whereATableSaysNoSchoolRowsCountInEachSchoolOfThePersonTheyAreAbout() {
    Notebook turned = new Notebook(new Pages().describe().get(0), turn());
    try (Ent ent =
        Ent.on(database, wiring -> wiring.personalData(new Diary()).personalData(turned))) {
      Diary.create(ent);
      Pages.create(ent);
      SchoolId own = ent.school().id();
      SchoolId other = Jdbc.anotherSchool(ent);
      Directory.of(ent.tenant())
          .staff()
          .giveFunction(
              ent.alan(),
              other,
              Profile.ENS,
              io.entsdk.core.directory.Period.from(Adopting.FIRST_DAY),
              Actor.system("test"));
      Instant old = ent.clock().instant().minus(Duration.ofDays(20));
      Diary.pages(ent, ent.ada(), old, 1);
      Diary.pages(ent, ent.grace(), old, 2);
      Diary.pages(ent, ent.alan(), old, 4);
      Diary.pages(ent, ent.tenant().kernel().newId(), old, 8);

      Pages.write(ent, ent.ada(), 2);
      Pages.write(ent, ent.alan(), 3);
      turnPages(ent, old);

      List<OfTable> all = simulated(ent);
      OfTable told = all.get(0);

      assertEquals("diary_page", told.table());
      assertEquals(rows(0, 15), told.atOnce(), "each once");
      assertEquals(
          sorted(
              new RowsOfSchool(own, rows(0, 7), rows(7, 7)),
              new RowsOfSchool(other, rows(0, 4), rows(4, 4))),
          told.schools(),
          "those of Alan in both, and of nobody in none");
      assertEquals(
          sorted(
              new RowsOfSchool(own, rows(0, 5), rows(5, 5)),
              new RowsOfSchool(other, rows(0, 3), rows(3, 3))),
          all.get(names(all).indexOf("page_of_book_turn")).schools(),
          "of whom the page names, where a row names nobody");
    }
  }

  /** A turning of a page names nobody, and goes by its own day. */
  private static TableDescription turn() {
    return TableDescription.table("page_of_book_turn")
        .key(KeyType.UUID, "page")
        .keeps(new Purpose("diary"), Diary.RULE, ErasureMethod.DELETE_ROW)
        .subjectOf("page_of_book", "page")
        .datedBy("made_at")
        .personal(DataCategory.TRACE, "made_at")
        .notPersonal("technical key, leads to a page", "tenant", "page")
        .build();
  }

  private static void turnPages(Ent ent, Instant at) {
    Jdbc.execute(
        ent,
        "create table page_of_book_turn (tenant int not null, page uuid not null,"
            + " made_at bigint not null, primary key (tenant, page),"
            + " foreign key (tenant, page) references page_of_book (tenant, id))");
    Jdbc.execute(
        ent,
        "insert into page_of_book_turn (tenant, page, made_at) select tenant, id, "
            + at.toEpochMilli() * 1000
            + " from page_of_book");
  }

  private static List<OfTable> simulated(Ent ent) {
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    return Privacy.of(ent.tenant(), Diary.RULES)
        .rules()
        .simulate(
            RuleProposal.ofAllSchools(
                Diary.rules(Period.ofDays(10)).get(Diary.RULE), today, "essai"),
            Actor.system("test"))
        .tables();
  }

  private static List<RowsOfSchool> sorted(RowsOfSchool... schools) {
    return Stream.of(schools)
        .sorted((one, two) -> one.school().value().compareTo(two.school().value()))
        .toList();
  }

  private static List<String> names(List<OfTable> tables) {
    return tables.stream().map(OfTable::table).toList();
  }

  private static Rows rows(long before, long after) {
    return new Rows(before, after);
  }
}
