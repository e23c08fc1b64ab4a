package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionOutcome.DUE;
import static io.entsdk.privacy.retention.RetentionOutcome.DUE_BLOCKED;
import static io.entsdk.privacy.retention.RetentionOutcome.KEEP;
import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.EntException;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Capacity;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleProposal;
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
import org.junit.jupiter.params.Parameter;

/** A rule from the pack to the controller's own, version by version. */
@EachDatabase
class AdoptionStoryTest {

  @Parameter Database database;

  private Ent ent;
  private RuleBook book;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    book = new RuleBook(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nothingIsDueUntilTheControllerHasSaidWhetherAccountsArePublicArchives() {
    book.left();
    assertEquals(DUE_BLOCKED, book.outcome(RuleBook.TODAY.plusMonths(3)));

    Actor hedy = Adopting.delegate(ent);

    assertEquals(DUE, book.outcome(RuleBook.TODAY.plusMonths(3)));
    Adoption adopted = book.rules.listOf(ent.school().id(), ENT_ACCOUNT, hedy).get(0);
    assertEquals(Capacity.DELEGATE, adopted.as());
    assertEquals(ent.head(), adopted.by());
    assertEquals(ent.clock().instant(), adopted.at());
    assertEquals("avis des archives départementales", adopted.because());
    assertEquals(RuleBook.THREE_MONTHS.answering(PublicArchives.NO), adopted.rule());
  }

  @Test
  void aChangeIsANewVersionAndThePastStaysReadable() {
    book.left();
    Actor hedy = Adopting.delegate(ent);
    book.adopt(RuleBook.ONE_MONTH, RuleBook.TODAY.plusDays(40), hedy);

    assertEquals(KEEP, book.outcome(RuleBook.TODAY.plusDays(39)));
    assertEquals(DUE, book.outcome(RuleBook.TODAY.plusDays(40)));
    assertEquals(1, book.inForce(RuleBook.TODAY.plusDays(39)).version());
    assertEquals(RuleBook.ONE_MONTH.numbered(2), book.inForce(RuleBook.TODAY.plusDays(40)));
    assertEquals(
        RuleBook.THREE_MONTHS,
        book.inForce(RuleBook.TODAY.minusDays(1)),
        "given in code until then");
    RuleBook.refused(
        "version-too-early",
        () -> book.adopt(RuleBook.ONE_MONTH, RuleBook.TODAY.plusDays(39), hedy));
  }

  @Test
  void everyPartOfARuleIsReadAsItWasAdopted() {
    RetentionRule own =
        RuleBook.ONE_MONTH
            .titled("Comptes d’une école", "Accounts of a school")
            .limitedTo(new RetentionLimits(Period.ofDays(3), Period.ofDays(20), Period.ofYears(1)))
            .endingIn(FinalAction.SAMPLE_AND_TRANSFER)
            .answering(PublicArchives.YES)
            .awaiting(Block.APPROVAL);
    Actor hedy = Adopting.named(ent);
    Adoption adopted =
        book.rules.adopt(
            Adopting.proposal(ent, own, RuleBook.TODAY).settling("beyond-ent-account", "d"), hedy);

    assertEquals(own, adopted.rule());
    assertEquals(List.of(adopted), book.rules.listOf(ent.school().id(), ENT_ACCOUNT, hedy));
    assertEquals(own, book.inForce(RuleBook.TODAY));
  }

  @Test
  void noRuleIsAdoptedOverADisagreementThatNobodyHasDecided() {
    Actor hedy = Adopting.named(ent);
    RetentionRule longer =
        RuleBook.THREE_MONTHS.limitedTo(RetentionLimits.eraseWithin(Period.ofYears(1)));
    RuleProposal bare = RuleProposal.of(ent.school().id(), longer, RuleBook.TODAY, "parce que");

    RuleBook.refused("source-conflict", () -> book.rules.adopt(bare, hedy));
    RuleProposal half = bare.settling("account-or-hosting", "avis du DPD");
    String still =
        assertThrows(EntException.class, () -> book.rules.adopt(half, hedy)).getMessage();
    assertTrue(still.contains("Settle beyond-ent-account"), still);
    book.rules.adopt(half.settling("beyond-ent-account", "contentieux en cours"), hedy);
    book.rules.adopt(bare, hedy);
  }

  @Test
  void theHeadAloneDoesNotDecideForTheController() {
    Actor head = ent.as(ent.head());

    RuleBook.refused(
        "controller-needed", () -> book.adopt(RuleBook.ONE_MONTH, RuleBook.TODAY, head));
    RuleBook.refused(
        "rejected", () -> book.adopt(RuleBook.ONE_MONTH, RuleBook.TODAY, Actor.system("test")));
    RuleBook.refused(
        "access-denied", () -> book.rules.adopt(RuleBook.ofAll(RuleBook.ONE_MONTH), head));
  }

  @Test
  void whatIsGoneWasNotKeptByALaterDecision() {
    Leaving leaving = new Leaving(ent);
    leaving.erase(leaving.approved());
    LocalDate done = Leaving.LIMIT.plusDays(7);
    RetentionRule longer =
        RuleBook.THREE_MONTHS
            .answering(PublicArchives.NO)
            .limitedTo(RetentionLimits.eraseWithin(Period.ofYears(1)));

    RuleBook.refused("already-carried-out", () -> book.adopt(longer, Leaving.LIMIT, leaving.head));
    RuleBook.refused("already-carried-out", () -> book.adopt(longer, done, leaving.head));
    book.adopt(longer, done.plusDays(1), leaving.head);
  }

  @Test
  void whoWasToGoStaysWhereTheRuleWasLengthenedMeanwhile() {
    Leaving leaving = new Leaving(ent);
    ErasurePlan plan = leaving.approved();
    ent.clock().advance(Duration.ofDays(1));
    RetentionRule longer =
        RuleBook.THREE_MONTHS
            .answering(PublicArchives.NO)
            .limitedTo(RetentionLimits.eraseWithin(Period.ofYears(1)));
    book.adopt(longer, Leaving.LIMIT.plusDays(1), leaving.head);

    ErasureReport report = leaving.erase(plan);

    assertEquals(3, report.people().get(ErasureOutcome.KEPT));
    assertEquals(List.of(), report.failures());
  }
}
