package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.Retention;
import io.entsdk.privacy.retention.RetentionPlan;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RecordedRetentionTest {

  private static final LocalDate DAY = LocalDate.of(2027, 10, 5);

  @Parameter Database database;
  private Ent ent;
  private Retention retention;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    retention = Privacy.of(ent.tenant()).retention();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aPlanIsOnRecordForEveryAccountThatItShows() {
    RetentionPlan plan = retention.plan(ent.school().id(), DAY, ent.as(ent.head()));

    Set<PersonId> others =
        plan.accounts().stream()
            .map(account -> account.person())
            .filter(person -> !person.equals(ent.head()))
            .collect(Collectors.toSet());
    assertTrue(others.contains(ent.ada()));
    assertEquals(others, shownBy("plan-retention"));
  }

  @Test
  void oneAccountThatIsExplainedIsOnRecordUnlessItIsOnesOwn() {
    retention.explain(ent.ada(), DAY, ent.as(ent.head()), Locale.FRENCH);
    retention.explain(ent.head(), DAY, ent.as(ent.head()), Locale.FRENCH);

    assertEquals(Set.of(ent.ada()), shownBy("read-retention"));
  }

  private Set<PersonId> shownBy(String action) {
    return Audit.of(ent.tenant()).list(1_000, Actor.system("test")).items().stream()
        .filter(entry -> entry.action().equals(action))
        .flatMap(entry -> entry.subject().stream())
        .collect(Collectors.toSet());
  }
}
