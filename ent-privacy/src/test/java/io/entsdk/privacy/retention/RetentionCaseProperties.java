package io.entsdk.privacy.retention;

import static io.entsdk.privacy.retention.RetentionOutcome.CONFLICT;
import static io.entsdk.privacy.retention.RetentionOutcome.DUE;
import static io.entsdk.privacy.retention.RetentionOutcome.DUE_BLOCKED;
import static io.entsdk.privacy.retention.RetentionOutcome.KEEP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * The laws of a decision, over any rules, facts, holds and clearances; our days come before jqwik's
 * own, of which next to none is near a limit.
 */
@Domain(DomainContext.Global.class)
@Domain(value = RetentionDomain.class, priority = 1)
class RetentionCaseProperties {

  @Property
  void moreHoldsNeverEraseMore(
      @ForAll RetentionCase about, @ForAll Set<LegalHold> more, @ForAll LocalDate day) {
    Set<LegalHold> holds = new HashSet<>(about.holds());
    holds.addAll(more);
    RetentionCase held = new RetentionCase(about.rules(), about.facts(), holds, about.clearances());

    assertFalse(erases(held, day) && !erases(about, day));
  }

  @Property
  void aHoldThatStandsKeepsEverything(
      @ForAll RetentionCase about, @ForAll LegalHold hold, @ForAll LocalDate day) {
    RetentionCase held =
        new RetentionCase(about.rules(), about.facts(), Set.of(hold), about.clearances());

    assertFalse(hold.standsOn(day) && erases(held, day));
  }

  @Property
  void fewerClearancesNeverEraseMore(@ForAll RetentionCase about, @ForAll LocalDate day) {
    RetentionCase bare = new RetentionCase(about.rules(), about.facts(), about.holds(), Set.of());

    assertFalse(erases(bare, day) && !erases(about, day));
  }

  @Property
  void oneMoreObligationNeverErasesMore(
      @ForAll RetentionCase about, @ForAll RetentionRule rule, @ForAll LocalDate day) {
    RetentionLimits obligation = new RetentionLimits(rule.limits().keepFor(), null, null);
    List<RetentionRule> rules = new ArrayList<>(about.rules());
    rules.add(
        RetentionRule.of("more", rule.source(), rule.trigger(), obligation)
            .answering(rule.archives()));
    RetentionCase obliged =
        new RetentionCase(rules, about.facts(), about.holds(), about.clearances());

    assertFalse(erases(obliged, day) && !erases(about, day));
  }

  @Property
  void oneMoreLimitNeverComesLater(
      @ForAll RetentionCase about, @ForAll RetentionRule rule, @ForAll LocalDate day) {
    List<RetentionRule> rules = new ArrayList<>(about.rules());
    rules.add(rule);
    RetentionCase limited =
        new RetentionCase(rules, about.facts(), about.holds(), about.clearances());

    about
        .decide(day)
        .limit()
        .ifPresent(limit -> assertFalse(limited.decide(day).limit().orElseThrow().isAfter(limit)));
  }

  @Property
  void aLaterDayNeverTurnsDueIntoKept(
      @ForAll RetentionCase about,
      @ForAll LocalDate day,
      @ForAll @IntRange(max = 2_000) int later) {
    RetentionOutcome first = about.decide(day).outcome();
    RetentionOutcome then = about.decide(day.plusDays(later)).outcome();

    if (first == DUE || first == DUE_BLOCKED) {
      assertTrue(then == DUE || then == DUE_BLOCKED, then::name);
    }
    assertEquals(first == CONFLICT, then == CONFLICT);
  }

  @Property
  void nothingGoesWhileAnObligationLasts(@ForAll RetentionCase about, @ForAll LocalDate day) {
    boolean obliged =
        about.rules().stream()
            .anyMatch(
                rule ->
                    about
                        .facts()
                        .find(rule.trigger())
                        .flatMap(rule.limits()::keepUntil)
                        .filter(day::isBefore)
                        .isPresent());

    assertFalse(obliged && erases(about, day));
  }

  @Property
  void theDayBeforeALimitKeepsAndTheDayItselfErases(@ForAll RetentionCase about) {
    RetentionCase free =
        new RetentionCase(about.rules(), about.facts(), Set.of(), about.clearances());
    free.decide(LocalDate.EPOCH)
        .limit()
        .filter(limit -> free.decide(limit).outcome() != CONFLICT)
        .ifPresent(
            limit -> {
              RetentionOutcome before = free.decide(limit.minusDays(1)).outcome();
              assertTrue(before == KEEP || before == RetentionOutcome.RESTRICT, before::name);
              assertTrue(
                  Set.of(DUE, DUE_BLOCKED).contains(free.decide(limit).outcome()),
                  "due on the day");
            });
  }

  @Property
  void everyDecisionHasAReasonWithItsSource(@ForAll RetentionCase about, @ForAll LocalDate day) {
    RetentionDecision decision = about.decide(day);

    assertNotEquals(List.of(), decision.because());
    assertTrue(
        decision.because().stream().allMatch(reason -> about.rules().contains(reason.rule())));
  }

  @Property
  void theOrderOfTheRulesDoesNotCount(@ForAll RetentionCase about, @ForAll LocalDate day) {
    List<RetentionRule> turned = new ArrayList<>(about.rules());
    Collections.reverse(turned);
    RetentionCase again =
        new RetentionCase(turned, about.facts(), about.holds(), about.clearances());

    assertEquals(about.decide(day).outcome(), again.decide(day).outcome());
    assertEquals(about.decide(day).limit(), again.decide(day).limit());
  }

  private static boolean erases(RetentionCase about, LocalDate day) {
    return about.decide(day).outcome() == DUE;
  }
}
