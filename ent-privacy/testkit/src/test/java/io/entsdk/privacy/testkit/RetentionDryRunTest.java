package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionOutcome.DUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Retention;
import io.entsdk.privacy.retention.RetentionPlan;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a plan shows, whom it may be shown to, and that it changes nothing. */
@EachDatabase
class RetentionDryRunTest {

  private static final LocalDate LIMIT = LocalDate.of(2027, 10, 5);

  @Parameter Database database;

  private Ent ent;
  private Retention retention;

  @BeforeEach
  void adaLeaves() {
    ent = Ent.on(database);
    retention = Privacy.of(ent.tenant()).retention();
    Adopting.delegate(ent);
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = date '2027-07-05' where person_id = '%s'"
            .formatted(ent.ada()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void planningChangesNothingAnywhere() {
    Map<String, List<String>> before = everythingButTheAudit();

    plan(LIMIT);
    retention.decide(ent.ada(), LIMIT, ent.as(ent.head()));

    assertEquals(before, everythingButTheAudit());
  }

  @Test
  void planningTellsTheNewestActivityOfEachPerson() {
    ent.clock().advance(Duration.ofMinutes(1));
    Directory.of(ent.tenant())
        .enrolments()
        .leave(ent.ada(), ent.cp().id(), LocalDate.of(2026, 10, 5), ent.as(ent.head()));
    AccountRetention ada =
        plan(LIMIT).accountsWith(DUE).stream()
            .filter(account -> account.person().equals(ent.ada()))
            .findFirst()
            .orElseThrow();

    assertEquals(ent.clock().instant(), ada.newestActivity());
  }

  @Test
  void aPlanIsForTheHeadAndASentenceAlsoForThePersonInQuestion() {
    for (Actor actor : List.of(ent.as(ent.alan()), ent.as(ent.grace()), ent.as(ent.bob()))) {
      assertThrows(
          AccessDeniedException.class, () -> retention.plan(ent.school().id(), LIMIT, actor));
      assertThrows(AccessDeniedException.class, () -> retention.decide(ent.ada(), LIMIT, actor));
    }
    assertEquals(
        DUE, retention.decide(ent.grace(), LIMIT, ent.as(ent.grace())).decision().outcome());
    assertEquals(
        DUE, retention.decide(ent.grace(), LIMIT, ent.as(ent.head())).decision().outcome());
  }

  @Test
  void nobodyIsDecidedAboutWhoIsNotThere() {
    assertThrows(
        NotFoundException.class,
        () -> retention.decide(Ent.stranger(), LIMIT, Actor.system("a test")));
  }

  /** That somebody looked is on record, and waits for its seal. */
  private Map<String, List<String>> everythingButTheAudit() {
    Map<String, List<String>> tables = new TreeMap<>(Jdbc.everything(ent));
    Set<String> audit = Set.of("ent_core_audit", "ent_core_due");
    tables.keySet().removeIf(table -> audit.contains(table.toLowerCase(Locale.ROOT)));
    return tables;
  }

  private RetentionPlan plan(LocalDate day) {
    return retention.plan(ent.school().id(), day, ent.as(ent.head()));
  }
}
