package io.entsdk.privacy.internal.consent;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static io.entsdk.privacy.consent.ConsentAnswer.WITHDRAWN;
import static io.entsdk.privacy.consent.ConsentRule.EVERY_HOLDER;
import static io.entsdk.privacy.consent.ConsentRule.ONE_HOLDER;
import static io.entsdk.privacy.consent.ConsentRule.ONLINE_SERVICE;
import static io.entsdk.privacy.internal.consent.ConsentTrial.Who.ADA;
import static io.entsdk.privacy.internal.consent.ConsentTrial.Who.CHARLES;
import static io.entsdk.privacy.internal.consent.ConsentTrial.Who.GRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.internal.consent.ConsentTrial.Said;
import io.entsdk.privacy.internal.consent.ConsentTrial.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The days and the words that change what stands, one by one. */
class ConsentFoldTest {

  private static final Said ADA_AGREES = new Said(ADA, GIVEN, 1);
  private static final Said GRACE_AGREES = new Said(GRACE, GIVEN, 2);
  private static final Said CHARLES_AGREES = new Said(CHARLES, GIVEN, 3);

  @Test
  void anImageTakesBothParentsOrOneWhereTheSchoolSaysSo() {
    assertEquals(ConsentState.REQUESTED, on(ConsentTrial.ofAda(EVERY_HOLDER, GRACE_AGREES), 9));
    assertEquals(ConsentState.GIVEN, on(ConsentTrial.ofAda(ONE_HOLDER, GRACE_AGREES), 9));
    ConsentTrial both = ConsentTrial.ofAda(EVERY_HOLDER, GRACE_AGREES, CHARLES_AGREES);
    assertEquals(ConsentState.REQUESTED, on(both, 2));
    assertEquals(ConsentState.GIVEN, on(both, 3));
  }

  @Test
  void theChildsOwnNoCountsAtAnyAgeAndItsYesIsNobodysElse() {
    ConsentTrial both = ConsentTrial.ofAda(EVERY_HOLDER, GRACE_AGREES, CHARLES_AGREES);
    assertEquals(ConsentState.REFUSED, on(both.and(ADA, REFUSED, 5), 5));
    assertEquals(ConsentState.GIVEN, on(both.and(ADA, REFUSED, 5).and(ADA, GIVEN, 6), 6));
    assertEquals(ConsentState.REQUESTED, on(ConsentTrial.ofAda(EVERY_HOLDER, ADA_AGREES), 9));
    assertEquals(ConsentState.WITHDRAWN, on(both.and(CHARLES, WITHDRAWN, 5), 5));
  }

  @Test
  void beforeThe15thBirthdayAServiceTakesAllOfThemAndFromThenOnTheMinorAlone() {
    LocalDate birthday = ConsentTrial.ASKED.plusDays(10);
    ConsentTrial joint =
        ConsentTrial.ofAda(ONLINE_SERVICE, ADA_AGREES, GRACE_AGREES, CHARLES_AGREES)
            .turning15On(birthday);
    assertEquals(ConsentState.GIVEN, on(joint, 9));
    assertEquals(ConsentState.GIVEN, on(joint, 10), "what was given together goes on");
    assertEquals(ConsentState.WITHDRAWN, on(joint.and(ADA, WITHDRAWN, 10), 10));
    assertEquals(ConsentState.GIVEN, on(joint.and(GRACE, WITHDRAWN, 10), 10), "hers no more");
    assertEquals(ConsentState.WITHDRAWN, on(joint.and(GRACE, WITHDRAWN, 9), 9), "hers still");

    ConsentTrial alone = ConsentTrial.ofAda(ONLINE_SERVICE).turning15On(birthday);
    assertEquals(ConsentState.REQUESTED, on(alone.and(ADA, GIVEN, 9), 9));
    assertEquals(ConsentState.INVALIDATED, on(alone.and(ADA, GIVEN, 9), 10), "a child’s yes alone");
    assertEquals(ConsentState.GIVEN, on(alone.and(ADA, GIVEN, 10), 10));
  }

  @Test
  void nothingThatWasGivenForAChildCountsFromThe18thBirthdayOn() {
    for (ConsentRule rule : ConsentRule.values()) {
      ConsentTrial given =
          ConsentTrial.ofAda(rule, ADA_AGREES, GRACE_AGREES, CHARLES_AGREES)
              .turning15On(ConsentTrial.ASKED.plusDays(10).minusYears(3));
      assertEquals(ConsentState.GIVEN, on(given, 9), rule.name());
      ConsentState then = rule == ONLINE_SERVICE ? ConsentState.GIVEN : ConsentState.INVALIDATED;
      assertEquals(then, on(given, 10), rule.name());
      assertEquals(ConsentState.GIVEN, on(given.and(ADA, GIVEN, 10), 10), rule.name());
      assertEquals(then, on(given.and(GRACE, REFUSED, 10), 10), "not hers to refuse");
    }
  }

  @Test
  void authorityThatEndedBeforeTheActOrSinceGivesItNoGround() {
    ConsentTrial both = ConsentTrial.ofAda(EVERY_HOLDER, GRACE_AGREES, CHARLES_AGREES);
    assertEquals(
        ConsentState.INVALIDATED, on(both.grace(new Span(0, 1)).saying(List.of(GRACE_AGREES)), 9));
    assertEquals(ConsentState.GIVEN, on(both.grace(new Span(0, 5)), 5));
    assertEquals(ConsentState.GIVEN, on(both.grace(new Span(0, 5)), 6), "Charles has, and agrees");
    assertEquals(
        ConsentState.REQUESTED,
        on(both.grace(new Span(4, 300)).saying(List.of(CHARLES_AGREES)), 4),
        "whoever has it since has not agreed");
  }

  @Test
  void itHoldsOnItsLastDayAndNotOnTheNext() {
    ConsentTrial both = ConsentTrial.ofAda(EVERY_HOLDER, GRACE_AGREES, CHARLES_AGREES);
    assertEquals(ConsentState.GIVEN, on(both, 300));
    assertEquals(ConsentState.EXPIRED, on(both, 301));
    assertEquals(ConsentState.UNKNOWN, on(both, -1));
  }

  @Test
  void onADayOfWhichNobodyKnowsTheHoursANoIsTheLastWord() {
    ConsentFold fold = ConsentTrial.ofAda(ONE_HOLDER).fold();
    LocalDate day = ConsentTrial.ASKED.plusDays(4);
    ConsentEvent typed = event(day, ConsentMethod.OWN_ACCOUNT, true);
    assertEquals(
        ConsentState.REFUSED, fold.and(event(day, ConsentMethod.PAPER, false)).and(typed).on(day));
    assertEquals(
        ConsentState.GIVEN,
        fold.and(event(day.minusDays(1), ConsentMethod.PAPER, false)).and(typed).on(day));
  }

  @Test
  void aPupilOfNoKnownAgeIsAChildAndAnybodyElseAnAdult() {
    LocalDate day = ConsentTrial.ASKED;
    assertFalse(new Subject(Optional.empty(), true, List.of()).isAtLeast(15, day));
    assertTrue(new Subject(Optional.empty(), false, List.of()).isAtLeast(18, day));
    assertEquals(
        1,
        ConsentTrial.ofAda(ONE_HOLDER)
            .grace(Span.NEVER)
            .fold()
            .subject()
            .holders(GuardianshipRight.SIGN_UNUSUAL_ACT, day)
            .size());
  }

  private static ConsentEvent event(LocalDate day, ConsentMethod method, boolean yes) {
    return new ConsentEvent(
        GRACE.party(), yes ? GIVEN : REFUSED, day, method, Instant.EPOCH.plusSeconds(yes ? 9 : 1));
  }

  private static ConsentState on(ConsentTrial trial, int day) {
    return trial.fold().on(ConsentTrial.ASKED.plusDays(day));
  }
}
