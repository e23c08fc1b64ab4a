package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionOutcome.DUE;
import static io.entsdk.privacy.retention.RetentionOutcome.KEEP;
import static java.util.Locale.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Retention;
import io.entsdk.privacy.retention.RetentionPlan;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Ada leaves the school on 5 July 2027: what becomes of her account, and of her family's. */
@EachDatabase
class RetentionStoryTest {

  private static final LocalDate LEFT = LocalDate.of(2027, 7, 5);
  private static final LocalDate LIMIT = LocalDate.of(2027, 10, 5);

  @Parameter Database database;

  private Ent ent;
  private Retention retention;

  @BeforeEach
  void adaLeaves() {
    ent = Ent.on(database);
    retention = Privacy.of(ent.tenant()).retention();
    Adopting.delegate(ent);
    end("ent_core_enrolment", "person_id", ent.ada());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void adasAccountIsExplained() {
    assertEquals(
        "Compte à supprimer au plus tard le 5 octobre 2027 : scolarité finie le 5 juillet 2027"
            + " (arrêté du 30 novembre 2006, art. 6).",
        retention.explain(ent.ada(), LocalDate.of(2027, 9, 1), ent.as(ent.head()), FRENCH));
  }

  @Test
  void herGuardiansFollowHerAndTheOthersStay() {
    RetentionPlan before = plan(LIMIT.minusDays(1));
    RetentionPlan on = plan(LIMIT);

    assertEquals(Set.of(), due(before));
    assertEquals(Set.of(ent.ada(), ent.grace(), ent.charles()), due(on));
    assertEquals(Map.of(KEEP, 6, DUE, 3), nonZero(on));
    assertEquals(9, on.accounts().size());
  }

  @Test
  void aGuardianOfTwoStaysUntilTheLastChildLeaves() {
    end("ent_core_enrolment", "person_id", ent.bob());

    assertFalse(due(plan(LIMIT)).contains(ent.cleo()));
    end("ent_core_enrolment", "person_id", ent.linus());
    assertEquals(LIMIT, decide(ent.cleo()).decision().limit().orElseThrow());
  }

  @Test
  void aLinkThatSomebodyEndedEndsTheGuardiansEntitlement() {
    Jdbc.execute(
        ent,
        "update ent_core_guardianship set last_day = date '2027-01-10' where guardian_id = '%s'"
            .formatted(ent.grace()));

    assertEquals(
        "Compte à supprimer au plus tard le 10 avril 2027 : n'est plus responsable d'un élève"
            + " scolarisé depuis le 10 janvier 2027 (arrêté du 30 novembre 2006, art. 6).",
        retention.explain(ent.grace(), LocalDate.of(2027, 3, 1), ent.as(ent.head()), FRENCH));
    assertEquals(LIMIT, decide(ent.charles()).decision().limit().orElseThrow());
  }

  @Test
  void whoTeachesAndIsAParentStaysUntilTheLastOfBothEnds() {
    Jdbc.execute(
        ent,
        "update ent_core_guardianship set guardian_id = '%s' where guardian_id = '%s'"
            .formatted(ent.alan(), ent.grace()));

    assertEquals(KEEP, decide(ent.alan()).decision().outcome());
    end("ent_core_function", "person_id", ent.alan());
    assertEquals(KEEP, decide(ent.alan()).decision().outcome(), "still assigned to the CP");
    Jdbc.execute(
        ent,
        "update ent_core_assignment set last_day = date '2027-02-01' where person_id = '%s'"
            .formatted(ent.alan()));
    assertEquals(LIMIT, decide(ent.alan()).decision().limit().orElseThrow());
  }

  private void end(String table, String column, PersonId person) {
    Jdbc.execute(
        ent,
        "update %s set last_day = date '%s' where %s = '%s'"
            .formatted(table, LEFT, column, person));
  }

  private AccountRetention decide(PersonId person) {
    return retention.decide(person, LIMIT, Actor.system("a test"));
  }

  private RetentionPlan plan(LocalDate day) {
    return retention.plan(ent.school().id(), day, ent.as(ent.head()));
  }

  private static Set<PersonId> due(RetentionPlan plan) {
    return plan.accountsWith(DUE).stream()
        .map(AccountRetention::person)
        .collect(Collectors.toSet());
  }

  private static Map<Object, Integer> nonZero(RetentionPlan plan) {
    return plan.counts().entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
