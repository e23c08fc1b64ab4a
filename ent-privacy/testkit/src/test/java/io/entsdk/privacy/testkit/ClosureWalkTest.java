package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.Tenant;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.internal.closure.ClosureJob;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A closing walks through a large table once, also where one node after the other dies. */
@EachDatabase
class ClosureWalkTest {

  private static final int PAGES = 3_500;

  @Parameter Database database;

  @Test
  void eachNodeGoesOnWhereTheLastOneHasEndedAndNothingIsCountedTwice() {
    Diary diary = new Diary();
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(diary))) {
      Diary.create(ent);
      Diary.pages(ent, ent.alan(), ent.clock().instant(), PAGES);
      Ending ending = new Ending(ent);
      ClosurePlan plan = ending.approved();
      Ending.turn(ent.runtime(), "closures");
      ent.clock().advance(Duration.ofDays(20));

      int inTheMiddle = 0;
      while (Diary.rows(ent, "diary_page") > 0) {
        assertTrue(diesInItsSecondPiece(ent, diary), "it ended with pages left");
        Set<String> place =
            Jdbc.texts(
                ent, "select after_key from ent_privacy_closure where after_key is not null");
        if (!place.isEmpty() && Diary.rows(ent, "diary_page") > 0) {
          inTheMiddle++;
          assertEquals(0, behind(ent, place.iterator().next()), "nothing is read twice");
        }
      }
      assertTrue(inTheMiddle > 1, inTheMiddle + " in the middle of the pages");
      ClosureReport report = ending.finish(plan);
      assertEquals(ClosureState.CERTIFIED, report.state(), report::toString);
      assertEquals(PAGES, gone(report));
    }
  }

  /** Return how many pages are there up to the one that was looked at last. */
  private static long behind(Ent ent, String place) {
    return Jdbc.count(
        ent, "select count(*) from diary_page where id <= cast('%s' as uuid)".formatted(place));
  }

  private static long gone(ClosureReport report) {
    return report.gone().stream()
        .filter(table -> table.table().equals("diary_page"))
        .mapToLong(ClosedTable::rows)
        .sum();
  }

  /** Let a node look for news, find its way and do one piece, and tell whether it died after. */
  private static boolean diesInItsSecondPiece(Ent ent, Diary diary) {
    Tenant node =
        EntRuntime.builder()
            .unitOfWork(new DyingUnits(UnitOfWork.resourceLocal(ent.entityManagers()), 4))
            .keys(ent.tenant().kernel().keys())
            .clock(ent.clock())
            .personalData(diary)
            .build()
            .tenant(ent.tenant().id());
    try {
      new ClosureJob().run(node, ent.clock().instant().plus(Duration.ofMinutes(5)));
      return false;
    } catch (DyingUnits.Death e) {
      return true;
    }
  }
}
