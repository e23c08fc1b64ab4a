package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionOutcome.DUE;
import static io.entsdk.privacy.retention.RetentionOutcome.DUE_BLOCKED;
import static io.entsdk.privacy.retention.RetentionOutcome.KEEP;
import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.EntException;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.Adoptions;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Capacity;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.Movement;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleEnd;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.retention.RuleSimulation;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** A rule from the pack to the controller's own, version by version. */
@EachDatabase
class AdoptionStoryTest {

  private static final LocalDate TODAY = Adopting.FIRST_DAY;
  private static final RetentionRule THREE_MONTHS = FRENCH_SCHOOL.get(ENT_ACCOUNT);
  private static final RetentionRule ONE_MONTH =
      THREE_MONTHS
          .answering(PublicArchives.NO)
          .limitedTo(RetentionLimits.eraseWithin(Period.ofMonths(1)));

  @Parameter Database database;

  private Ent ent;
  private Adoptions rules;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    rules = Privacy.of(ent.tenant()).rules();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nothingIsDueUntilTheControllerHasSaidWhetherAccountsArePublicArchives() {
    left();
    assertEquals(DUE_BLOCKED, outcome(TODAY.plusMonths(3)));

    Actor hedy = Adopting.delegate(ent);

    assertEquals(DUE, outcome(TODAY.plusMonths(3)));
    Adoption adopted = rules.listOf(ent.school().id(), ENT_ACCOUNT, hedy).get(0);
    assertEquals(Capacity.DELEGATE, adopted.as());
    assertEquals(ent.head(), adopted.by());
    assertEquals(ent.clock().instant(), adopted.at());
    assertEquals("avis des archives départementales", adopted.because());
    assertEquals(THREE_MONTHS.answering(PublicArchives.NO), adopted.rule());
  }

  @Test
  void aChangeIsANewVersionAndThePastStaysReadable() {
    left();
    Actor hedy = Adopting.delegate(ent);
    adopt(ONE_MONTH, TODAY.plusDays(40), hedy);

    assertEquals(KEEP, outcome(TODAY.plusDays(39)));
    assertEquals(DUE, outcome(TODAY.plusDays(40)));
    assertEquals(1, inForce(TODAY.plusDays(39)).version());
    assertEquals(ONE_MONTH.numbered(2), inForce(TODAY.plusDays(40)));
    assertEquals(THREE_MONTHS, inForce(TODAY.minusDays(1)), "given in code until then");
    refused("version-too-early", () -> adopt(ONE_MONTH, TODAY.plusDays(39), hedy));
  }

  @Test
  void everyPartOfARuleIsReadAsItWasAdopted() {
    RetentionRule own =
        ONE_MONTH
            .titled("Comptes d’une école", "Accounts of a school")
            .limitedTo(new RetentionLimits(Period.ofDays(3), Period.ofDays(20), Period.ofYears(1)))
            .endingIn(FinalAction.SAMPLE_AND_TRANSFER)
            .answering(PublicArchives.YES)
            .awaiting(Block.APPROVAL);
    Actor hedy = Adopting.named(ent);
    Adoption adopted =
        rules.adopt(Adopting.proposal(ent, own, TODAY).settling("beyond-ent-account", "d"), hedy);

    assertEquals(own, adopted.rule());
    assertEquals(List.of(adopted), rules.listOf(ent.school().id(), ENT_ACCOUNT, hedy));
    assertEquals(own, inForce(TODAY));
  }

  @Test
  void noRuleIsAdoptedOverADisagreementThatNobodyHasDecided() {
    Actor hedy = Adopting.named(ent);
    RetentionRule longer = THREE_MONTHS.limitedTo(RetentionLimits.eraseWithin(Period.ofYears(1)));
    RuleProposal bare = RuleProposal.of(ent.school().id(), longer, TODAY, "parce que");

    refused("source-conflict", () -> rules.adopt(bare, hedy));
    RuleProposal half = bare.settling("account-or-hosting", "avis du DPD");
    String still = assertThrows(EntException.class, () -> rules.adopt(half, hedy)).getMessage();
    assertTrue(still.contains("Settle beyond-ent-account"), still);
    rules.adopt(half.settling("beyond-ent-account", "contentieux en cours"), hedy);
    rules.adopt(bare, hedy);
  }

  @Test
  void theHeadAloneDoesNotDecideForTheController() {
    Actor head = ent.as(ent.head());

    refused("controller-needed", () -> adopt(ONE_MONTH, TODAY, head));
    refused("rejected", () -> adopt(ONE_MONTH, TODAY, Actor.system("test")));
    refused("access-denied", () -> rules.adopt(ofAll(ONE_MONTH), head));
  }

  @Test
  void whatIsGoneWasNotKeptByALaterDecision() {
    Leaving leaving = new Leaving(ent);
    leaving.erase(leaving.approved());
    LocalDate done = Leaving.LIMIT.plusDays(7);
    RetentionRule longer =
        THREE_MONTHS
            .answering(PublicArchives.NO)
            .limitedTo(RetentionLimits.eraseWithin(Period.ofYears(1)));

    refused("already-carried-out", () -> adopt(longer, Leaving.LIMIT, leaving.head));
    refused("already-carried-out", () -> adopt(longer, done, leaving.head));
    adopt(longer, done.plusDays(1), leaving.head);
  }

  @Test
  void whoWasToGoStaysWhereTheRuleWasLengthenedMeanwhile() {
    Leaving leaving = new Leaving(ent);
    ErasurePlan plan = leaving.approved();
    ent.clock().advance(Duration.ofDays(1));
    RetentionRule longer =
        THREE_MONTHS
            .answering(PublicArchives.NO)
            .limitedTo(RetentionLimits.eraseWithin(Period.ofYears(1)));
    adopt(longer, Leaving.LIMIT.plusDays(1), leaving.head);

    ErasureReport report = leaving.erase(plan);

    assertEquals(3, report.people().get(ErasureOutcome.KEPT));
    assertEquals(List.of(), report.failures());
  }

  @Test
  void aSchoolsOwnRuleGoesBeforeThatOfAllSchoolsAndFollowsItsPeople() {
    left();
    SchoolId other = Jdbc.anotherSchool(ent);
    Actor trusted = trusted();
    Adoption all = rules.adopt(ofAll(ONE_MONTH), trusted);
    assertEquals(Capacity.ENTRUSTED, all.as());
    assertEquals(ONE_MONTH, inForce(TODAY));
    RetentionRule ten = ONE_MONTH.limitedTo(RetentionLimits.eraseWithin(Period.ofDays(10)));
    rules.adopt(
        RuleProposal.of(other, ten, TODAY, "règlement intérieur")
            .settling("account-or-hosting", "avis du DPD"),
        trusted);

    assertEquals(KEEP, outcome(TODAY.plusDays(10)));
    Jdbc.execute(
        ent,
        ("insert into ent_core_enrolment (tenant, id, version, person_id, school_id, class_id, level, first_day, last_day, source)"
                + " select tenant, '%s', 0, person_id, '%s', class_id, level, first_day, last_day, 'test' from ent_core_enrolment"
                + " where person_id = '%s'")
            .formatted(other.value(), other, ent.ada()));
    assertEquals(DUE, outcome(TODAY.plusDays(10)), "the earliest limit of both schools counts");
    assertTrue(
        Privacy.of(ent.tenant())
            .retention()
            .plan(ent.school().id(), TODAY.plusDays(10), ent.as(ent.head()))
            .accountsWith(DUE)
            .stream()
            .anyMatch(one -> one.person().equals(ent.ada())));
  }

  @Test
  void aSchoolsOwnVersionEndsAndThatOfAllSchoolsHoldsAgain() {
    left();
    Actor hedy = trusted();
    rules.adopt(ofAll(THREE_MONTHS.answering(PublicArchives.NO)), hedy);
    LocalDate last = TODAY.plusDays(39);
    RuleEnd end = new RuleEnd(ent.school().id(), ENT_ACCOUNT, last.plusDays(1), "fin de l’essai");
    refused("no-own-version", () -> rules.end(end, hedy));
    refused("no-own-version", () -> rules.simulate(end, hedy));
    adopt(ONE_MONTH, TODAY, hedy);

    RuleSimulation simulated = rules.simulate(end, hedy);
    assertEquals(3, simulated.count(Movement.NO_LONGER_DUE));
    Adoption ended = rules.end(end, hedy);

    assertEquals(DUE, outcome(last));
    assertEquals(ONE_MONTH, inForce(last), "the past stays as it was");
    assertEquals(KEEP, outcome(last.plusDays(1)));
    assertEquals(THREE_MONTHS.answering(PublicArchives.NO), inForce(last.plusDays(1)));
    assertEquals(ended, rules.listOf(ent.school().id(), ENT_ACCOUNT, hedy).get(0));
    assertTrue(ended.version().ends());
    assertEquals("fin de l’essai", ended.because());
    refused("no-own-version", () -> rules.end(end, hedy));
    RuleEnd wordless = new RuleEnd(ent.school().id(), ENT_ACCOUNT, last, " ");
    refused("rejected", () -> rules.end(wordless, hedy));

    adopt(ONE_MONTH, last.plusDays(9), hedy);
    assertEquals(ONE_MONTH.numbered(3), inForce(last.plusDays(9)));
  }

  /** Hedy, to whom the vendor's operator has given the right over every school. */
  private Actor trusted() {
    Hat hat = new Hat(Profile.DIR, ent.school().id());
    Directory.of(ent.tenant())
        .access()
        .grants()
        .give(
            new GrantRequest(
                ent.head(),
                hat,
                new Right.OfPermission(PrivacyPermissions.ADOPT_RULES.code()),
                new Scope.OfTenant(),
                io.entsdk.core.directory.Period.from(TODAY),
                "test"),
            Actor.system("test"));
    return ent.as(ent.head()).wearing(hat);
  }

  private void left() {
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = date '%s' where person_id = '%s'"
            .formatted(TODAY, ent.ada()));
  }

  private RetentionOutcome outcome(LocalDate day) {
    return Privacy.of(ent.tenant())
        .retention()
        .decide(ent.ada(), day, ent.as(ent.head()))
        .decision()
        .outcome();
  }

  private RetentionRule inForce(LocalDate day) {
    return rules.inForce(ent.school().id(), day, ent.as(ent.head())).get(ENT_ACCOUNT);
  }

  private Adoption adopt(RetentionRule rule, LocalDate from, Actor actor) {
    RuleProposal proposal = Adopting.proposal(ent, rule, from);
    return rules.adopt(proposal.settling("beyond-ent-account", "contentieux en cours"), actor);
  }

  private static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(EntException.class, call).code());
  }

  private static RuleProposal ofAll(RetentionRule rule) {
    return RuleProposal.ofAllSchools(rule, TODAY, "pour toutes les écoles")
        .settling("account-or-hosting", "avis du DPD");
  }
}
