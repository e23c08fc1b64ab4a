package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.spi.ErasureJournal;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A backup that is older than the closing of a school does not open it again. */
@EachDatabase
class RestoredSchoolTest {

  @Parameter Database database;

  @TempDir Path folder;

  @Test
  void itsPeopleAreErasedAgainAndItsRowsGo() {
    ErasureJournal journal = ErasureJournal.inFolder(folder.resolve("journal"));
    try (Ent ent = Ent.on(database, wiring -> wiring.extension(journal))) {
      TwoSchools two = new TwoSchools(ent);
      Backup backup = Backup.of(ent);
      ClosurePlan plan = two.approved();
      assertEquals(ClosureState.CERTIFIED, two.close(plan).state());
      assertEquals(List.of(), failed(ent));

      backup.restore();
      assertTrue(failed(ent).get(1).contains("a backup brought it back"), failed(ent)::toString);
      assertEquals(6, Privacy.of(ent.tenant()).erasures().replay());
      ClosureReport report = two.finish(plan);

      assertEquals(ClosureState.CERTIFIED, report.state(), report::toString);
      assertEquals(3, Jdbc.count(ent, "select count(*) from ent_core_person"));
      assertEquals(List.of(), failed(ent));
    }
  }

  private static List<String> failed(Ent ent) {
    return ent.runtime().check().findings().stream()
        .filter(finding -> finding.level() == Level.FAILED && finding.area().equals("restore"))
        .map(Finding::message)
        .toList();
  }
}
