package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A node that dies while one school is closed leaves nothing half done. */
@EachDatabase
class KilledSchoolClosureTest {

  /** Announcements, events and seals of what was done, which a second try may do once more. */
  private static final Set<String> ROUTINE = Set.of("ent_core_due", "ent_core_audit");

  @Parameter Database database;

  private List<ClosedTable> gone = List.of();

  @Test
  void whereverItDiesTheNextOneEndsAlike() {
    Map<String, Integer> calm = new TreeMap<>();
    int commits = closed(0, calm);
    List<ClosedTable> all = gone;
    assertTrue(commits > 8, () -> "only " + commits + " commits");

    int step = database == Database.H2 ? 9 : 25;
    for (int commit = 1; commit <= commits; commit += step) {
      Map<String, Integer> killed = new TreeMap<>();
      closed(commit, killed);
      assertEquals(calm, killed, "killed at commit " + commit + " of " + commits);
      assertEquals(all, gone, "nothing is counted twice, killed at commit " + commit);
    }
  }

  /** Close, dying at commit {@code at} unless it is 0, and return how many commits there were. */
  private int closed(int at, Map<String, Integer> rows) {
    try (Ent ent = Ent.on(database)) {
      TwoSchools two = new TwoSchools(ent);
      ClosurePlan plan = two.approved();
      int commits = dyingAt(at, ent);
      ent.clock().advance(Duration.ofHours(1));
      ClosureReport report = two.finish(plan);
      assertEquals(ClosureState.CERTIFIED, report.state(), report::toString);
      gone = report.gone();
      Jdbc.everything(ent)
          .forEach((table, some) -> rows.put(table.toLowerCase(Locale.ROOT), some.size()));
      rows.keySet().removeAll(ROUTINE);
      return commits;
    }
  }

  private static int dyingAt(int at, Ent ent) {
    DyingUnits units = new DyingUnits(UnitOfWork.resourceLocal(ent.entityManagers()), at);
    EntRuntime node =
        EntRuntime.builder()
            .unitOfWork(units)
            .keys(ent.tenant().kernel().keys())
            .clock(ent.clock())
            .build();
    ent.clock().advance(Duration.ofDays(20));
    if (at > 0) {
      assertThrows(DyingUnits.Death.class, () -> turns(ent, node));
    } else {
      turns(ent, node);
    }
    return units.commits();
  }

  private static void turns(Ent ent, EntRuntime node) {
    for (int round = 0; round < 3; round++) {
      Ending.turn(node, "closures");
      Ending.turn(node, "erasures");
      Ending.turn(node, "events");
      ent.clock().advance(Duration.ofMinutes(6));
    }
  }
}
