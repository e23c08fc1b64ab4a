package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RosterOutsideDataTest {

  @Parameter Database database;

  @Test
  void theExtractionsOfTheMinistrysLayoutComeInWhole() {
    Path folder =
        Path.of(System.getProperty("ent.testdata", "../../../shared/data")).resolve("onde");
    assumeTrue(Files.isDirectory(folder), "no outside data; set -Dent.testdata");
    try (Ent ent = Ent.on(database)) {
      Imports imports = new Imports(ent);
      RosterPlan plan = imports.plan(folder);
      RosterPlan applied = imports.apply(plan).plan();

      assertEquals(new RosterCounts(247, 469, 14, 491), plan.read());
      assertEquals(plan.read(), applied.read());
      assertEquals(List.of(), plan.rejected());
      assertEquals(491, imports.rows("ent_core_guardianship"));
      assertEquals(247, imports.rows("ent_core_enrolment"));
      assertEquals(Map.of(), imports.plan(folder).changes());
    }
  }
}
