package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Budget;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Jobs;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * An erasure that dies before commit after commit ends where one ends that nobody has disturbed.
 */
@EachDatabase
class KilledErasureTest {

  /** Announcements and seals of what was done, which a second try may do once more. */
  private static final Set<String> ROUTINE =
      Set.of("ent_core_due", "ent_core_audit", "ent_core_event");

  @Parameter Database database;

  @Test
  void whereverItDiesARestartEndsAlike() {
    Map<String, Integer> calm = new TreeMap<>();
    int commits = erased(0, calm);
    assertTrue(commits > 8, () -> "only " + commits + " commits");

    int step = database == Database.H2 ? 2 : 5;
    for (int commit = 1; commit <= commits; commit += step) {
      Map<String, Integer> killed = new TreeMap<>();
      erased(commit, killed);
      assertEquals(calm, killed, "killed at commit " + commit + " of " + commits);
    }
  }

  /** Erase, dying at commit {@code at} unless it is 0, and return how many commits there were. */
  private int erased(int at, Map<String, Integer> rows) {
    Pages pages = new Pages();
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(pages))) {
      Pages.create(ent);
      Pages.write(ent, ent.ada(), 1_200);
      Leaving leaving = new Leaving(ent);
      ErasurePlan plan = leaving.approved();
      ent.clock().advance(Duration.ofDays(7));
      Dying units = new Dying(UnitOfWork.resourceLocal(ent.entityManagers()), at);
      EntRuntime node =
          EntRuntime.builder()
              .unitOfWork(units)
              .keys(ent.tenant().kernel().keys())
              .clock(ent.clock())
              .personalData(pages)
              .build();
      if (at > 0) {
        assertThrows(Death.class, () -> Jobs.of(node).run("erasures", Budget.minutes(5)));
      } else {
        Jobs.of(node).run("erasures", Budget.minutes(5));
      }
      ErasureReport report = leaving.erase(plan);
      assertEquals(ErasureState.CERTIFIED, report.state());
      Jdbc.everything(ent)
          .forEach((table, some) -> rows.put(table.toLowerCase(Locale.ROOT), some.size()));
      rows.keySet().removeAll(ROUTINE);
      return units.commits;
    }
  }

  /** Comes in the place of a commit. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Takes the node down when all of one commit is done but itself. */
  private static final class Dying implements UnitOfWork {

    private final UnitOfWork units;
    private final int at;
    private int commits;

    private Dying(UnitOfWork units, int at) {
      this.units = units;
      this.at = at;
    }

    @Override
    public <T> T joined(Function<EntityManager, T> work) {
      return units.joined(dying(work));
    }

    @Override
    public <T> T independent(Function<EntityManager, T> work) {
      return units.independent(dying(work));
    }

    private <T> Function<EntityManager, T> dying(Function<EntityManager, T> work) {
      return entities -> {
        T result = work.apply(entities);
        commits++;
        if (commits == at) {
          throw new Death();
        }
        return result;
      };
    }
  }
}
