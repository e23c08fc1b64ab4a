package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * An erasure that takes several pieces of a person's rows, and dies before commit after commit,
 * ends where one ends that nobody has disturbed; {@link PrivacyContract} tries every commit.
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

    int step = database == Database.H2 ? 4 : 5;
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
      WholeErasure erasure = new WholeErasure(ent, Set.of());
      int commits = erasure.dyingAt(at, wiring -> wiring.personalData(pages));
      assertEquals(ErasureState.CERTIFIED, erasure.run().state());
      Jdbc.everything(ent)
          .forEach((table, some) -> rows.put(table.toLowerCase(Locale.ROOT), some.size()));
      rows.keySet().removeAll(ROUTINE);
      return commits;
    }
  }
}
