package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** An erasure asks a part only where rows name the person, and one with own verbs always. */
@EachDatabase
class ErasureCostTest {

  private static final int STATEMENTS_A_PERSON = 40;
  private static final int STATEMENTS_OF_A_RUN = 30;

  @Parameter Database database;

  @Test
  void whereNothingNamesAPersonNothingIsAskedButOfPartsWithVerbsOfTheirOwn() {
    Set<String> asked = new ConcurrentSkipListSet<>();
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new OwnVerbs(asked)))) {
      Diary.create(ent);
      Leaving leaving = new Leaving(ent);
      ErasurePlan plan = leaving.approved();
      ent.clock().advance(Duration.ofDays(7));

      List<String> statements = ent.statements().listIn(() -> leaving.run("erasures"));
      assertTrue(
          statements.size() <= 3 * STATEMENTS_A_PERSON + STATEMENTS_OF_A_RUN,
          () -> statements.size() + " statements");
      assertEquals(
          List.of(),
          statements.stream()
              .filter(
                  sql ->
                      sql.contains(" from ent_auth_card t where")
                          && !sql.contains("count(*)")
                          && !sql.contains("exists (select 1 from ent_auth_card t"))
              .toList());
      assertEquals(names(ent.ada(), ent.grace(), ent.charles()), asked);
      assertEquals(ErasureState.CERTIFIED, leaving.erase(plan).state());
    }
  }

  @Test
  void ofRowsThatShareTheirKeysATransactionTakesFewToo() {
    Map<Object, Integer> taken = new IdentityHashMap<>();
    LinedPages pages =
        new LinedPages() {
          @Override
          public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
            int rows = super.erase(unit, keys, effect);
            taken.merge(unit.entities(), rows, Integer::sum);
            return rows;
          }
        };
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(pages))) {
      LinedPages.create(ent);
      Pages.write(ent, ent.ada(), 120);
      for (int tag = 0; tag < 10; tag++) {
        LinedPages.tag(ent, ent.ada());
      }
      Leaving leaving = new Leaving(ent);

      assertEquals(ErasureState.CERTIFIED, leaving.erase(leaving.approved()).state());
      assertEquals(120 + 3600, taken.values().stream().mapToInt(rows -> rows).sum());
      assertEquals(1500, Collections.max(taken.values()), "those of fifty pages");
    }
  }

  private static Set<String> names(PersonId... people) {
    Set<String> names = new ConcurrentSkipListSet<>();
    List.of(people).forEach(one -> names.add("diary_page of " + one));
    return names;
  }

  /** A diary that finds its rows itself, and writes down of whom it was asked. */
  private record OwnVerbs(Set<String> asked) implements PersonalDataSource {

    @Override
    public String id() {
      return "vendor-diary";
    }

    @Override
    public List<TableDescription> describe() {
      return new Diary().describe();
    }

    @Override
    public List<RecordKey> locate(PersonalUnit unit, SubjectLink link, RecordKey after, int max) {
      if (link.table().equals("diary_page")) {
        asked.add(link.table() + " of " + link.subject());
      }
      return PersonalDataSource.super.locate(unit, link, after, max);
    }
  }
}
