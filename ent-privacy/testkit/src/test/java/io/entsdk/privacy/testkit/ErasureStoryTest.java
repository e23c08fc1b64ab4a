package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.erasure.ErasureOutcome.AWAITED;
import static io.entsdk.privacy.erasure.ErasureOutcome.GONE;
import static io.entsdk.privacy.erasure.ErasureOutcome.HELD;
import static io.entsdk.privacy.erasure.ErasureOutcome.KEPT;
import static io.entsdk.privacy.erasure.ErasureOutcome.SPARED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.erasure.CertificateCheck;
import io.entsdk.privacy.erasure.CertificateVerifier;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.PlannedPerson;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** From the last day of school to the certificate, and all that can come between. */
@EachDatabase
class ErasureStoryTest {

  /** What outlives whoever is erased, until no backup holds them. */
  private static final Set<String> PROOF =
      Set.of("ent_privacy_erasure_person", "ent_core_audit", "ent_core_event_head");

  @Parameter Database database;

  private Ent ent;
  private Leaving leaving;

  @BeforeEach
  void adaHasLeft() {
    ent = Ent.on(database);
    leaving = new Leaving(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aSecondPersonApprovesAndNothingIsLeftOfAdaAndHerParents() {
    Map<String, List<String>> before = Jdbc.everything(ent);
    ErasurePlan plan = leaving.approved();
    assertEquals(3, plan.people());
    assertEquals(9, plan.accounts());

    ErasureReport report = leaving.erase(plan);

    assertEquals(List.of(), report.failures());
    assertEquals(ErasureState.CERTIFIED, report.state());
    assertEquals(people(GONE, 3), report.people());
    Map<String, List<String>> after = Jdbc.everything(ent);
    for (PersonId gone : List.of(ent.ada(), ent.grace(), ent.charles())) {
      assertEquals(Set.of(), placesOf(gone, after), gone::toString);
    }
    assertEquals(Set.of(), textLeft(before, after));
    assertEquals(List.of(), leaving.erasures.verify(plan.id(), leaving.head));
    assertTrue(placesOf(ent.bob(), after).containsAll(placesOf(ent.bob(), before)));
  }

  @Test
  void thePlanIsApprovedByItsHashAndByAnotherPerson() {
    ErasurePlan plan = leaving.plan();

    refused("second-person-needed", () -> approve(plan, plan.hash(), leaving.head));
    refused("plan-differs", () -> approve(plan, plan.hash() + "x", leaving.second));
    approve(plan, plan.hash(), leaving.second);
    refused("erasure-approved", () -> approve(plan, plan.hash(), leaving.second));
    refused("erasure-under-way", leaving::plan);
  }

  @Test
  void aPlanThatNobodyHasApprovedIsReplaced() {
    ErasurePlan first = leaving.plan();
    ErasurePlan second = leaving.plan();

    assertEquals(ErasureState.CANCELLED, leaving.report(first).state());
    refused("erasure-cancelled", () -> approve(first, first.hash(), leaving.second));
    approve(second, second.hash(), leaving.second);
  }

  @Test
  void nothingHappensBeforeTheGracePeriodIsOver() {
    ErasurePlan plan = leaving.approved();
    ent.clock().advance(Duration.ofDays(7).minusSeconds(1));
    Map<String, List<String>> before = Jdbc.everything(ent);

    leaving.run("erasures");

    assertEquals(
        before.get(table("ent_core_person")), Jdbc.everything(ent).get(table("ent_core_person")));
    assertEquals(people(AWAITED, 3), leaving.report(plan).people());
  }

  @Test
  void whoIsSparedOrHasComeBackStays() {
    ErasurePlan plan = leaving.approved();
    leaving.erasures.spare(plan.id(), ent.charles(), leaving.second);
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = null where person_id = '%s'"
            .formatted(ent.ada()));

    ErasureReport report = leaving.erase(plan);

    assertEquals(1, report.people().get(SPARED));
    assertEquals(2, report.people().get(KEPT));
    assertEquals(ErasureState.CERTIFIED, report.state());
    refused("erasure-begun", () -> leaving.erasures.cancel(plan.id(), leaving.head));
  }

  @Test
  void whoIsHeldStaysAndGoesOnceTheHoldIsReleased() {
    ErasurePlan plan = leaving.approved();
    HoldRequest request =
        HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "dossier 12", Leaving.LIMIT.plusYears(1));
    var hold = Protection.of(ent.tenant()).holds().place(request, leaving.head);

    assertEquals(3, leaving.erase(plan).people().get(HELD), "links name the child too");
    assertEquals(2, leaving.plan().people(), "whoever is held is not due");

    Protection.of(ent.tenant()).holds().askRelease(hold.id(), "settled", leaving.head);
    Protection.of(ent.tenant()).holds().confirmRelease(hold.id(), leaving.second);
    ErasurePlan again = leaving.approved();
    assertEquals(3, leaving.erase(again).people().get(GONE));
    assertEquals(Set.of(), placesOf(ent.ada(), Jdbc.everything(ent)));
    assertEquals(Set.of(), placesOf(ent.grace(), Jdbc.everything(ent)));

    ent.clock().advance(Duration.ofDays(36));
    leaving.run("erasures");
    assertEquals(List.of(), Jdbc.everything(ent).get(table("ent_privacy_erasure_person")));
    refused("nothing-due", leaving::plan);
  }

  @Test
  void thoseWithTheNewestActivityAreListedFirst() {
    ErasurePlan plan = leaving.plan();

    List<PlannedPerson> first =
        leaving.erasures.listPeople(plan.id(), PageRequest.first(2), leaving.head).items();
    var page = leaving.erasures.listPeople(plan.id(), PageRequest.first(2), leaving.head);
    List<PlannedPerson> rest =
        leaving
            .erasures
            .listPeople(plan.id(), PageRequest.after(page.next().orElseThrow(), 2), leaving.head)
            .items();

    assertEquals(2, first.size());
    assertEquals(1, rest.size());
    assertEquals(Leaving.LEFT, rest.get(0).lastDay());
  }

  @Test
  void theCertificateIsVerifiedByThePublicKeyAlone() {
    ErasureReport report = leaving.erase(leaving.approved());

    CertificateCheck check =
        CertificateVerifier.of(leaving.erasures.publicKeys())
            .verify(report.certificate().orElseThrow());

    String statement = assertInstanceOf(CertificateCheck.Authentic.class, check).statement();
    assertTrue(statement.contains("\"gone\":3"), statement);
    for (PersonId gone : List.of(ent.ada(), ent.grace(), ent.head(), ent.edith())) {
      assertFalse(statement.contains(gone.toString()), statement);
    }
  }

  private void approve(ErasurePlan plan, String hash, Actor actor) {
    leaving.erasures.approve(plan.id(), hash, actor);
  }

  private static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(ConflictException.class, call).code());
  }

  private static Map<ErasureOutcome, Integer> people(ErasureOutcome outcome, int number) {
    return Map.of(AWAITED, 0, GONE, 0, KEPT, 0, HELD, 0, SPARED, 0).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> one.getKey() == outcome ? number : one.getValue()));
  }

  private String table(String name) {
    return database == Database.H2 ? name.toUpperCase(Locale.ROOT) : name;
  }

  private static Set<String> placesOf(PersonId person, Map<String, List<String>> dump) {
    return dump.entrySet().stream()
        .filter(table -> !PROOF.contains(table.getKey().toLowerCase(Locale.ROOT)))
        .filter(table -> table.getValue().stream().anyMatch(row -> row.contains(person.toString())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Return the words of Ada's and her parents' rows that still stand anywhere. */
  private Set<String> textLeft(Map<String, List<String>> before, Map<String, List<String>> after) {
    Set<String> mine = names(before, Set.of(ent.ada(), ent.grace(), ent.charles()), true);
    mine.removeAll(names(before, Set.of(ent.ada(), ent.grace(), ent.charles()), false));
    String whole =
        after.entrySet().stream()
            .filter(table -> !PROOF.contains(table.getKey().toLowerCase(Locale.ROOT)))
            .map(table -> table.getValue().toString())
            .collect(Collectors.joining());
    return mine.stream().filter(whole::contains).collect(Collectors.toSet());
  }

  private Set<String> names(Map<String, List<String>> dump, Set<PersonId> people, boolean theirs) {
    return dump.get(table("ent_core_person")).stream()
        .filter(row -> theirs == people.stream().anyMatch(one -> row.contains(one.toString())))
        .flatMap(row -> List.of(row.split("\\|")).stream())
        .filter(word -> word.matches("[A-Za-zÀ-ÿ ]{4,}"))
        .collect(Collectors.toSet());
  }
}
