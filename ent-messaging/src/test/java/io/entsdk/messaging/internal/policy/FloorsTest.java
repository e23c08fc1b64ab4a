package io.entsdk.messaging.internal.policy;

import static io.entsdk.messaging.internal.policy.Cast.OURS;
import static io.entsdk.messaging.internal.policy.Cast.THEIRS;
import static io.entsdk.messaging.internal.policy.Cast.decide;
import static io.entsdk.messaging.internal.policy.Cast.scene;
import static io.entsdk.messaging.reach.Contact.ANNOUNCEMENT;
import static io.entsdk.messaging.reach.Contact.CALL_FOR_HELP;
import static io.entsdk.messaging.reach.Contact.INVITATION;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static io.entsdk.messaging.reach.Contact.SUGGESTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.internal.policy.Scene.Pair;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Obligation.HoldUntil;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no configuration lifts. */
class FloorsTest {

  private static final Party BOB = Cast.pupil(2, Age.MINOR, OURS);
  private static final Party ADA = Cast.pupil(1, Age.MINOR, OURS);
  private static final Party HEAD = Cast.works(30, Profile.DIR);
  private static final Open CLASS_OPEN =
      new Open(Opening.CLASSMATES, Verdict.ALLOW, Set.of(), null, null);

  @Test
  void f1NobodyFromOutsideIsTheFirstToWriteToAChild() {
    Party agent = Cast.partner(40, true, 2);

    assertEquals(ReachRule.F1_FIRST_CONTACT, rule(agent, BOB));
    assertEquals(
        Verdict.SUPERVISED, decide(agent, BOB, ANNOUNCEMENT, scene(Cast.primary())).verdict());
  }

  @Test
  void f2AParentNeverWritesToSomebodyElsesChildButToTheOwn() {
    assertEquals(ReachRule.F2_OTHER_FAMILYS_CHILD, rule(Cast.parent(20, 1, OURS), BOB));
    assertEquals(ReachRule.TABLE_ALLOWS, rule(Cast.parent(20, 2, OURS), BOB));
    Party both =
        Cast.party(
            21,
            Cast.parent(21, 1, THEIRS).capacities().get(0),
            Cast.parent(21, 2, OURS).capacities().get(0));
    assertEquals(ReachRule.TABLE_ALLOWS, rule(both, BOB));
  }

  @Test
  void f3AChildIsAskedBeforeAPeerTakesItIn() {
    Scene open = scene(Cast.primary(CLASS_OPEN));

    assertEquals(Verdict.REQUEST, decide(ADA, BOB, INVITATION, open).verdict());
    assertEquals(Verdict.SUPERVISED, decide(ADA, BOB, PRIVATE_MESSAGE, open).verdict());
  }

  @Test
  void f4ASeparatedPairIsKeptApartWhateverIsOpenAndHearsNothingOfIt() {
    Scene apart =
        new Scene(
            Cast.NOW,
            Map.of(Cast.SCHOOL, Cast.primary(CLASS_OPEN)),
            Set.of(new Pair(BOB.id(), ADA.id())),
            Set.of());

    ReachDecision decision = decide(ADA, BOB, PRIVATE_MESSAGE, apart);
    assertEquals(ReachRule.F4_SEPARATED, decision.decisive());
    assertEquals(ReachDecision.denied(ReachRule.NO_RELATION), decision.asToldToSender());
  }

  @Test
  void f5TheRoadToTrustedAdultsIsOpenInEveryState() {
    Scene worst =
        new Scene(
            Instant.parse("2026-09-19T23:00:00Z"),
            Map.of(Cast.SCHOOL, Cast.primary().inIncident()),
            Set.of(),
            Set.of(new Pair(ADA.id(), HEAD.id())));
    Party punished = ADA.under(Cast.imposed(Restraint.MUTED, Restraint.SUSPENDED));
    Party closed = HEAD.preferring(new ReachPreference(Verdict.DENY, null));

    ReachDecision decision = decide(punished, closed, PRIVATE_MESSAGE, worst);
    assertEquals(Verdict.ALLOW, decision.verdict());
    assertTrue(decision.obligations().isEmpty());
    assertEquals(decision, decide(punished, closed, CALL_FOR_HELP, worst));
  }

  @Test
  void f5AChildWhoDoesNotWriteYetCallsWithPictures() {
    Party little = Cast.pupil(3, Age.YOUNG, OURS);

    for (Party adult : new Party[] {HEAD, Cast.works(31, Profile.ETA, Office.NURSE)}) {
      ReachDecision decision = decide(little, adult, CALL_FOR_HELP, scene(Cast.primary()));
      assertEquals(Set.of(Duty.WITHOUT_TEXT), decision.obligations());
      assertEquals(Verdict.ALLOW, decision.verdict());
    }
    assertEquals(
        ReachRule.NO_RELATION,
        decide(little, Cast.teacher(32, OURS), CALL_FOR_HELP, scene(Cast.primary())).decisive());
  }

  @Test
  void f6ChildrenAreSuggestedToNobody() {
    assertEquals(
        ReachRule.F6_NO_SUGGESTION,
        decide(HEAD, BOB, SUGGESTION, scene(Cast.primary())).decisive());
  }

  @Test
  void f7ASuspendedAccountReadsWhatIsOfficialAndKeepsItsRoad() {
    Party suspended = BOB.under(Cast.imposed(Restraint.SUSPENDED));
    Party teacher = Cast.teacher(33, OURS);
    Scene scene = scene(Cast.primary());

    assertEquals(ReachRule.F7_SUSPENDED, rule(suspended, teacher));
    assertEquals(ReachRule.F5_TRUSTED_ADULT, rule(suspended, HEAD));
    assertEquals(Verdict.ALLOW, decide(teacher, suspended, ANNOUNCEMENT, scene).verdict());
    assertEquals(
        ReachRule.F7_SUSPENDED, decide(teacher, suspended, PRIVATE_MESSAGE, scene).decisive());
    assertEquals(Verdict.REPLY_ONLY, decide(HEAD, suspended, PRIVATE_MESSAGE, scene).verdict());
  }

  @Test
  void f8WhatStaffWriteToOnePupilIsOnTheRegister() {
    Party teacher = Cast.teacher(33, OURS);
    Scene scene = scene(Cast.primary());

    assertEquals(
        Set.of(Duty.KEPT_IN_REGISTER), decide(teacher, BOB, PRIVATE_MESSAGE, scene).obligations());
    assertEquals(Set.of(), decide(teacher, BOB, ANNOUNCEMENT, scene).obligations());
  }

  @Test
  void whatComesInTheEveningIsHeldAndNeverDropped() {
    Scene evening =
        new Scene(
            Instant.parse("2026-09-15T19:00:00Z"),
            Map.of(Cast.SCHOOL, Cast.primary()),
            Set.of(),
            Set.of());

    assertTrue(
        decide(HEAD, Cast.parent(20, 2, OURS), PRIVATE_MESSAGE, evening)
            .obligations()
            .contains(new HoldUntil(Instant.parse("2026-09-16T05:00:00Z"))));
    assertEquals(
        Set.of(), decide(HEAD, Cast.teacher(33, OURS), PRIVATE_MESSAGE, evening).obligations());
  }

  private static ReachRule rule(Party sender, Party recipient) {
    return decide(sender, recipient, PRIVATE_MESSAGE, scene(Cast.primary())).decisive();
  }
}
