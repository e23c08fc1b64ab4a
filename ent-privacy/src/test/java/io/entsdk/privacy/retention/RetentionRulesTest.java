package io.entsdk.privacy.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.NotFoundException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every row of the pack, number by number. */
class RetentionRulesTest {

  private static final RetentionRules PACK = RetentionRules.FRENCH_SCHOOL;

  @Test
  void anAccountGoesWithinThreeMonths() {
    RetentionRule rule = PACK.get("ent-account");

    assertEquals(Trigger.ENTITLEMENT_ENDED, rule.trigger());
    assertEquals(new RetentionLimits(null, null, Period.ofMonths(3)), rule.limits());
    assertEquals("arrêté du 30 novembre 2006, art. 6", rule.source().citation());
    assertEquals(LocalDate.of(2017, 10, 22), rule.source().date());
    assertEquals(Confidence.VERIFIED, rule.source().confidence());
    assertEquals(Set.of(), rule.awaits());
  }

  @Test
  void theJournalOfAnImportGoesWithinThirtyDaysByOurOwnChoice() {
    RetentionRule rule = PACK.get("roster-journal");

    assertEquals(Trigger.RECORD_MADE, rule.trigger());
    assertEquals(new RetentionLimits(null, null, Period.ofDays(30)), rule.limits());
    assertEquals(Confidence.OWN_CHOICE, rule.source().confidence());
  }

  @Test
  void theAuditTrailStaysSixMonthsAndGoesWithinTwelve() {
    assertLogs(PACK.get("audit-trail"));
  }

  @Test
  void whatPeopleSignInByGoesWithinNinetyDaysOnceItIsOver() {
    RetentionRule rule = PACK.get("sign-in");

    assertEquals(Trigger.LAST_ACTIVITY, rule.trigger());
    assertEquals(RetentionLimits.eraseWithin(Period.ofDays(90)), rule.limits());
    assertEquals(Confidence.OWN_CHOICE, rule.source().confidence());
  }

  @Test
  void noMessageGoesUntilTheSchoolDecides() {
    RetentionRule rule = PACK.get("school-correspondence");
    RetentionCase messages =
        new RetentionCase(
            List.of(rule),
            RetentionFacts.of(Trigger.ENTITLEMENT_ENDED, LocalDate.EPOCH),
            Set.of(),
            Set.of());

    assertEquals(RetentionLimits.none(), rule.limits());
    assertEquals(
        new RetentionDecision.Keep(
            null, List.of(new RetentionReason(RetentionReason.Code.NO_LIMIT, rule, null))),
        messages.decide(LocalDate.of(2100, 1, 1)));
  }

  /** Regulation 4, authorisation of image or voice: the proof for the time of the limitation. */
  @Test
  void theProofOfAConsentStaysForTheTimeOfTheLimitationOnceItIsOver() {
    RetentionRule rule = PACK.get(RetentionRules.CONSENT_PROOF);
    assertEquals(RetentionLimits.eraseWithin(Period.ofYears(5)), rule.limits());
    assertEquals(Confidence.RECALLED, rule.source().confidence(), "to be confirmed first");
  }

  @Test
  void thePackHoldsNothingElse() {
    assertEquals(
        List.of(
            "ent-account",
            "roster-journal",
            "erasure-proof",
            "audit-trail",
            "sign-in",
            "consent-proof",
            "school-correspondence"),
        PACK.rules().stream().map(RetentionRule::key).toList());
    assertTrue(PACK.rules().stream().noneMatch(rule -> rule.source().reference().isBlank()));
  }

  @Test
  void aSchoolPutsItsOwnRuleInThePlaceOfOurs() {
    RetentionRule ours = PACK.get("school-correspondence");
    RetentionRule theirs =
        ours.limitedTo(RetentionLimits.eraseWithin(Period.ofYears(1))).numbered(2);

    assertEquals(theirs, PACK.with(theirs).get("school-correspondence"));
    assertEquals(PACK.rules().size(), PACK.with(theirs).rules().size());
    assertThrows(NotFoundException.class, () -> PACK.get("nothing"));
  }

  private static void assertLogs(RetentionRule rule) {
    assertEquals(Trigger.RECORD_MADE, rule.trigger());
    assertEquals(new RetentionLimits(Period.ofMonths(6), null, Period.ofMonths(12)), rule.limits());
    assertEquals("délibération CNIL n° 2021-122", rule.source().citation());
    assertEquals(LocalDate.of(2021, 10, 14), rule.source().date());
    assertEquals(Confidence.VERIFIED_SECOND_HAND, rule.source().confidence());
  }
}
