package io.entsdk.core.internal.directory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Crowd;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Asks the database itself how it searches. */
@EachDatabase
class SearchCostTest {

  private static final Pattern WALK =
      Pattern.compile("seq scan on ent_core_person|person\\.tablescan");
  private static final Pattern VISITED =
      Pattern.compile("scancount: (\\d+)|rows removed by filter: (\\d+)");

  @Parameter Database database;

  @Test
  void homonymsElsewhereInTheTenantCostNothing() {
    try (Ent ent = Ent.on(database)) {
      Crowd crowd = new Crowd(ent);
      School other =
          Directory.of(ent.tenant())
              .schools()
              .open(
                  Uai.of("9741234Y"),
                  "École du Port",
                  SchoolLevel.PRIMARY,
                  ent.school().zone(),
                  Actor.system("test"));
      crowd.homonyms(other.id(), 1, 10_000);
      crowd.run("analyze");
      long before = visited(plan(ent));
      crowd.homonyms(other.id(), 10_001, 10_000);
      crowd.run("analyze");
      String plan = plan(ent);

      assertFalse(WALK.matcher(plan).find(), plan);
      assertTrue(visited(plan) <= before, () -> before + " rows before; now\n" + plan);
    }
  }

  private static String plan(Ent ent) {
    SearchWords words = SearchWords.of("jean martin");
    return Unit.joined(
            ent.tenant(),
            unit ->
                unit.rows(
                    "explain analyze " + JpaSearch.pageOf(words, 51),
                    1,
                    ent.school().id().value(),
                    LocalDate.of(2026, 9, 15),
                    "",
                    new UUID(0, 0),
                    words.words().get(0),
                    words.words().get(1)))
        .stream()
        .map(row -> row.text(0).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  private static long visited(String plan) {
    return VISITED
        .matcher(plan)
        .results()
        .mapToLong(hit -> Long.parseLong(hit.group(1) == null ? hit.group(2) : hit.group(1)))
        .sum();
  }
}
