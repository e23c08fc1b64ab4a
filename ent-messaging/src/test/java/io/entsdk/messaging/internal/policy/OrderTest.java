package io.entsdk.messaging.internal.policy;

import static io.entsdk.messaging.internal.policy.Cast.OURS;
import static io.entsdk.messaging.internal.policy.Cast.THEIRS;
import static io.entsdk.messaging.internal.policy.Cast.decide;
import static io.entsdk.messaging.internal.policy.Cast.scene;
import static io.entsdk.messaging.reach.Contact.ANNOUNCEMENT;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.messaging.release.ReleaseCalendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes after the floors, in its order. */
class OrderTest {

  private static final Party TEACHER = Cast.teacher(30, OURS);
  private static final Party IN_CHARGE = Cast.headTeacher(31, OURS);
  private static final Party HEAD = Cast.works(32, Profile.DIR);
  private static final Scene PRIMARY = scene(Cast.primary());

  @Test
  void whatIsLeftOfAGuardiansRightsSaysWhomTheyWriteTo() {
    Party withdrawn = Cast.guardian(20, 1, OURS, GuardianshipState.WITHDRAWN);
    Party unverified = Cast.guardian(21, 1, OURS, GuardianshipState.UNVERIFIED);

    assertEquals(Verdict.ALLOW, to(withdrawn, HEAD));
    assertEquals(ReachRule.GUARDIANSHIP, rule(withdrawn, IN_CHARGE));
    assertEquals(Verdict.REPLY_ONLY, to(HEAD, withdrawn));
    assertEquals(Verdict.DENY, to(TEACHER, withdrawn));
    assertEquals(Verdict.ALLOW, to(unverified, IN_CHARGE));
    assertEquals(ReachRule.GUARDIANSHIP, rule(unverified, TEACHER));
  }

  @Test
  void whoMayNotKnowOfTheOtherGuardiansMeetsThemLikeAnyParent() {
    Party supervising = Cast.guardian(20, 1, OURS, GuardianshipState.SUPERVISION_ONLY);
    Party other = Cast.parent(21, 1, OURS);
    Party stranger = Cast.parent(22, 2, OURS);

    assertEquals(
        decide(supervising, stranger, PRIVATE_MESSAGE, PRIMARY),
        decide(supervising, other, PRIVATE_MESSAGE, PRIMARY));
    assertEquals(
        decide(stranger, supervising, PRIVATE_MESSAGE, PRIMARY),
        decide(other, supervising, PRIVATE_MESSAGE, PRIMARY));
  }

  @Test
  void whatSomebodyWritesWhomACourtForbidsContactIsReadFirst() {
    Party forbidden = Cast.guardian(20, 1, OURS, GuardianshipState.CONTACT_PROHIBITED);

    ReachDecision decision = decide(forbidden, HEAD, PRIVATE_MESSAGE, PRIMARY);
    assertEquals(ReachRule.TEXT_SCREENED, decision.decisive());
    assertEquals(Set.of(Duty.PRE_MODERATE, Duty.NO_ATTACHMENT), decision.obligations());
  }

  @Test
  void anIncidentLeavesSendingToTheManagement() {
    Scene incident = scene(Cast.primary().inIncident());

    assertEquals(
        ReachRule.INCIDENT,
        decide(TEACHER, Cast.parent(20, 1, OURS), PRIVATE_MESSAGE, incident).decisive());
    assertEquals(
        Verdict.ALLOW, decide(HEAD, Cast.parent(20, 1, OURS), PRIVATE_MESSAGE, incident).verdict());
  }

  @Test
  void whoIsMutedWritesToNobodyButIsWrittenTo() {
    Party muted = Cast.parent(20, 1, OURS).under(Cast.imposed(Restraint.MUTED));

    assertEquals(ReachRule.MUTED, rule(muted, TEACHER));
    assertEquals(Verdict.ALLOW, to(TEACHER, muted));
  }

  @Test
  void aPreferenceLowersWhatTheTableLeavesToTheRecipientAndNothingElse() {
    ReachPreference answers = new ReachPreference(Verdict.REPLY_ONLY, null);

    assertEquals(ReachRule.PREFERENCE, rule(Cast.parent(20, 1, OURS), TEACHER.preferring(answers)));
    assertEquals(Verdict.ALLOW, to(Cast.parent(20, 1, OURS), HEAD.preferring(answers)));
    assertEquals(Verdict.ALLOW, to(Cast.pupil(1, Age.MINOR, OURS), TEACHER.preferring(answers)));
  }

  @Test
  void aPreferenceNeverRaises() {
    ReachPreference more = new ReachPreference(Verdict.ALLOW, null);

    assertEquals(
        Verdict.DENY, to(Cast.parent(20, 1, OURS), Cast.teacher(33, THEIRS).preferring(more)));
  }

  @Test
  void ofTwoSchoolsTheStricterCounts() {
    SchoolPolicy other =
        new SchoolPolicy(
            Cast.ELSEWHERE,
            SchoolLevel.LOWER_SECONDARY,
            ReachProfile.FR_2D_STRICT,
            ReleaseCalendar.national(ZoneId.of("Europe/Paris")),
            false,
            List.of());
    Party elsewhere =
        Cast.party(
            40,
            new OfStaff(Cast.ELSEWHERE, Set.of(Profile.DIR), Set.of(), Set.of(), Set.of(), false));
    Open own = new Open(Opening.TO_EXTERNAL, Verdict.ALLOW, Set.of(), null, null);
    Scene closed = both(Cast.primary(), other);
    Scene halfOpen = both(Cast.primary(own), other);
    Scene open = both(Cast.primary(own), other.with(own));

    assertEquals(Verdict.DENY, decide(TEACHER, elsewhere, PRIVATE_MESSAGE, closed).verdict());
    assertEquals(Verdict.DENY, decide(TEACHER, elsewhere, PRIVATE_MESSAGE, halfOpen).verdict());
    assertEquals(Verdict.ALLOW, decide(TEACHER, elsewhere, PRIVATE_MESSAGE, open).verdict());
    assertEquals(
        ReachRule.STRICTER_SCHOOL, decide(HEAD, elsewhere, PRIVATE_MESSAGE, closed).decisive());
    assertEquals(
        ReachRule.NO_RELATION,
        decide(Cast.parent(20, 1, OURS), elsewhere, PRIVATE_MESSAGE, closed).decisive());
  }

  @Test
  void aTeacherWhoIsAParentActsInOneRole() {
    Party both =
        Cast.party(50, TEACHER.capacities().get(0), Cast.parent(50, 3, THEIRS).capacities().get(0));
    Party pupil = Cast.pupil(1, Age.MINOR, OURS);

    assertEquals(Verdict.ALLOW, to(both.wearing(new Hat(Profile.ENS, Cast.SCHOOL)), pupil));
    assertEquals(
        ReachRule.F2_OTHER_FAMILYS_CHILD,
        rule(both.wearing(new Hat(Profile.TUT, Cast.SCHOOL)), pupil));
    assertEquals(
        ReachRule.NO_RELATION, rule(both.wearing(new Hat(Profile.DIR, Cast.SCHOOL)), HEAD));
  }

  @Test
  void aDelegateReachesTheFamiliesTogetherAndNoneByName() {
    Party delegate = Cast.parentDelegate(20, 1, OURS);

    assertEquals(
        ReachRule.RELAY_ONLY,
        decide(delegate, Cast.parent(21, 2, OURS), ANNOUNCEMENT, PRIMARY).decisive());
    ReachDecision relayed = Relay.decide(delegate, OURS, ANNOUNCEMENT, PRIMARY);
    assertEquals(Verdict.ALLOW, relayed.verdict());
    assertEquals(Set.of(Duty.NO_REPLY_ALL), relayed.obligations());
    assertTrue(Relay.decide(delegate, THEIRS, ANNOUNCEMENT, PRIMARY).isDenied());
    assertTrue(Relay.decide(Cast.parent(21, 2, OURS), OURS, ANNOUNCEMENT, PRIMARY).isDenied());
    assertEquals(Verdict.REPLY_ONLY, to(Cast.parent(21, 2, OURS), delegate));
  }

  @Test
  void aMandateCarriesWhatThePrincipalMayAndNoFloorOfTheAuthors() {
    Party secretary = Cast.works(60, Profile.ETA);
    Party parent = Cast.parent(20, 1, OURS);
    ReachFunction towards = new ReachFunction(parent, PRIVATE_MESSAGE, PRIMARY);

    ReachDecision decision = towards.decideFor(HEAD, secretary);
    assertEquals(List.of(ReachRule.TABLE_ALLOWS, ReachRule.MANDATE), decision.because());
    assertEquals(
        ReachRule.MUTED,
        towards.decideFor(HEAD, secretary.under(Cast.imposed(Restraint.MUTED))).decisive());
  }

  private static Scene both(SchoolPolicy one, SchoolPolicy other) {
    return new Scene(
        Cast.NOW, Map.of(one.school(), one, other.school(), other), Set.of(), Set.of());
  }

  private static Verdict to(Party sender, Party recipient) {
    return decide(sender, recipient, PRIVATE_MESSAGE, PRIMARY).verdict();
  }

  private static ReachRule rule(Party sender, Party recipient) {
    return decide(sender, recipient, PRIVATE_MESSAGE, PRIMARY).decisive();
  }
}
