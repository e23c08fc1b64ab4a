package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A table whose rows refer to each other is walked once from the newest key on. */
@EachDatabase
class ClosureThreadsTest {

  private static final int LETTERS = 2_500;

  @Parameter Database database;

  @Test
  void lettersOfATenantThatAnswerEachOtherGoPieceByPiece() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Threads()))) {
      Threads.create(ent);
      Threads.letters(ent, ent.school().id(), 1, LETTERS);
      Ending ending = new Ending(ent);
      ClosurePlan plan = ending.approved();
      Ending.turn(ent.runtime(), "closures");
      ent.clock().advance(Duration.ofDays(20));
      List<String> statements = new ArrayList<>();
      statements.addAll(ent.statements().listIn(() -> Ending.turn(ent.runtime(), "closures")));
      ClosureReport report = ending.finish(plan);

      assertEquals(ClosureState.CERTIFIED, report.state(), report::toString);
      assertEquals(LETTERS, gone(report));
      assertTrue(
          statements.stream().anyMatch(sql -> sql.startsWith("delete from ent_core_school")));
      assertPieces(statements, 3);
      long opened = with(statements, "update thread_letter d set follows = null");
      assertEquals(3, opened, "as many pieces as there are thousands of letters");
    }
  }

  @Test
  void lettersOfASchoolGoLikewiseAndThoseOfTheOtherStay() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Threads()))) {
      Threads.create(ent);
      TwoSchools two = new TwoSchools(ent);
      Threads.letters(ent, two.closed, 1, LETTERS);
      Threads.letters(ent, two.other, 2, 20);
      ClosurePlan plan = two.approved();
      List<String> statements = new ArrayList<>();
      statements.addAll(ent.statements().listIn(() -> two.close(plan)));
      assertEquals(ClosureState.CERTIFIED, two.report(plan).state());
      assertEquals(20, Diary.rows(ent, "thread_letter"));
      assertPieces(statements, 2);
    }
  }

  /** A piece takes a statement for each letter of a thread, and one that finds no more. */
  private static void assertPieces(List<String> statements, int pieces) {
    long deleting = with(statements, "delete from thread_letter");
    assertTrue(deleting <= pieces * (Threads.DEPTH + 1), () -> deleting + " statements");
  }

  private static long with(List<String> statements, String words) {
    return statements.stream().filter(sql -> sql.contains(words)).count();
  }

  private static long gone(ClosureReport report) {
    return report.gone().stream()
        .filter(table -> table.table().equals("thread_letter"))
        .mapToLong(ClosedTable::rows)
        .sum();
  }
}
