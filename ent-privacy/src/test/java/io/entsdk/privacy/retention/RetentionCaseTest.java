package io.entsdk.privacy.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RejectedException;
import io.entsdk.privacy.retention.RetentionDecision.Conflict;
import io.entsdk.privacy.retention.RetentionDecision.DueBlocked;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands in the way of an erasure, and what happens when rules disagree. */
class RetentionCaseTest {

  private static final LegalSource SOURCE =
      new LegalSource("texte", "art. 1", "test", LocalDate.EPOCH, Confidence.OWN_CHOICE);
  private static final LocalDate MADE = LocalDate.of(2026, 1, 15);
  private static final LocalDate DUE = LocalDate.of(2027, 1, 15);
  private static final RetentionRule A_YEAR =
      rule("a-year", RetentionLimits.eraseWithin(Period.ofYears(1)));

  @Test
  void aHoldBlocksUntilItIsReleased() {
    LegalHold hold = new LegalHold(new UUID(1, 1), MADE, DUE.plusDays(3));
    RetentionCase held =
        new RetentionCase(
            List.of(A_YEAR), RetentionFacts.of(Trigger.RECORD_MADE, MADE), Set.of(hold), Set.of());

    RetentionDecision blocked = held.decide(DUE.plusDays(2));

    assertEquals(List.of(Block.HOLD), ((DueBlocked) blocked).by());
    assertTrue(blocked.restricted());
    assertEquals(RetentionOutcome.DUE, held.decide(DUE.plusDays(3)).outcome());
  }

  @Test
  void aHoldCountsFromTheDayOnWhichItIsPlaced() {
    LegalHold hold = new LegalHold(new UUID(1, 1), DUE, null);

    assertFalse(hold.standsOn(DUE.minusDays(1)));
    assertTrue(hold.standsOn(DUE));
    assertTrue(hold.standsOn(DUE.plusYears(50)));
  }

  @Test
  void ofTwoLimitsTheEarlierCounts() {
    RetentionRule later = rule("later", RetentionLimits.eraseWithin(Period.ofYears(2)));

    assertEquals(DUE, about(later, A_YEAR).decide(MADE).limit().orElseThrow());
  }

  @Test
  void publicArchivesWaitForTheirVisaAndForNothingElse() {
    RetentionRule archive =
        rule("file", A_YEAR.limits()).answering(PublicArchives.YES).awaiting(Block.APPROVAL);
    Clearance visa = new Clearance(Block.VISA, DUE.plusDays(1), "bordereau 12");

    assertEquals(List.of(Block.VISA, Block.APPROVAL), blocks(archive, Set.of(visa), DUE));
    assertEquals(List.of(Block.APPROVAL), blocks(archive, Set.of(visa), DUE.plusDays(1)));
  }

  @Test
  void nothingGoesOfWhichNobodyHasSaidWhetherTheseArePublicArchives() {
    RetentionRule unknown = A_YEAR.answering(PublicArchives.UNKNOWN);
    Clearance visa = new Clearance(Block.VISA, MADE, "bordereau 12");

    assertEquals(List.of(Block.ARCHIVES_UNKNOWN), blocks(unknown, Set.of(visa), DUE));
    assertEquals(
        PublicArchives.UNKNOWN,
        RetentionRule.of("new", SOURCE, Trigger.RECORD_MADE, A_YEAR.limits()).archives());
  }

  @Test
  void whatIsNotSimplyErasedWaitsForAPerson() {
    for (FinalAction action : List.of(FinalAction.TRANSFER, FinalAction.REVIEW)) {
      assertEquals(List.of(Block.APPROVAL), blocks(A_YEAR.endingIn(action), Set.of(), DUE));
    }
    assertEquals(
        RetentionOutcome.DUE, about(A_YEAR.endingIn(FinalAction.ANONYMISE)).decide(DUE).outcome());
  }

  @Test
  void anObligationThatOutlivesALimitIsAConflictFromTheFirstDay() {
    RetentionRule keep = rule("five-years", new RetentionLimits(Period.ofYears(5), null, null));
    RetentionCase both = about(A_YEAR, keep);

    RetentionDecision decision = both.decide(MADE);

    assertEquals(new Conflict(LocalDate.of(2031, 1, 15), DUE, decision.because()), decision);
    assertEquals(
        List.of(keep, A_YEAR), decision.because().stream().map(RetentionReason::rule).toList());
  }

  @Test
  void anObligationWhoseClockHasNotStartedIsAConflictWithoutAnEnd() {
    RetentionRule keep =
        RetentionRule.of(
            "case",
            SOURCE,
            Trigger.ENTITLEMENT_ENDED,
            new RetentionLimits(Period.ofMonths(1), null, null));

    RetentionDecision decision = about(A_YEAR, keep).decide(DUE);

    assertEquals(new Conflict(null, DUE, decision.because()), decision);
  }

  @Test
  void afterOrdinaryUseOnlyThoseWhoNeedToKnowSee() {
    RetentionRule phases =
        rule("phases", new RetentionLimits(null, Period.ofMonths(6), Period.ofYears(1)));
    LocalDate apart = LocalDate.of(2026, 7, 15);

    assertFalse(about(phases).decide(apart.minusDays(1)).restricted());
    assertEquals(RetentionOutcome.RESTRICT, about(phases).decide(apart).outcome());
    assertEquals(RetentionOutcome.DUE, about(phases).decide(DUE).outcome());
  }

  @Test
  void anEventToComeKeepsAndItsLimitIsKnown() {
    RetentionDecision decision = about(A_YEAR).decide(MADE.minusYears(1));

    assertEquals(new RetentionDecision.Keep(DUE, decision.because()), decision);
  }

  @Test
  void boundsThatCrossAreRefusedWhenTheyAreWritten() {
    assertThrows(
        RejectedException.class,
        () -> RetentionLimits.between(Period.ofDays(29), Period.ofMonths(1)));
    assertThrows(RejectedException.class, () -> RetentionLimits.eraseWithin(Period.ofMonths(-3)));
    RetentionLimits.between(Period.ofDays(28), Period.ofMonths(1));
  }

  @Test
  void dataWithoutARuleAreNotDecidedUpon() {
    assertThrows(IllegalArgumentException.class, () -> about());
  }

  private static List<Block> blocks(RetentionRule rule, Set<Clearance> granted, LocalDate day) {
    RetentionCase about =
        new RetentionCase(
            List.of(rule), RetentionFacts.of(Trigger.RECORD_MADE, MADE), Set.of(), granted);
    return ((DueBlocked) about.decide(day)).by();
  }

  private static RetentionCase about(RetentionRule... rules) {
    return new RetentionCase(
        List.of(rules), RetentionFacts.of(Trigger.RECORD_MADE, MADE), Set.of(), Set.of());
  }

  private static RetentionRule rule(String key, RetentionLimits limits) {
    return RetentionRule.of(key, SOURCE, Trigger.RECORD_MADE, limits).answering(PublicArchives.NO);
  }
}
