package io.entsdk.messaging.internal.policy;

import static io.entsdk.messaging.internal.policy.Cast.OURS;
import static io.entsdk.messaging.internal.policy.Cast.THEIRS;
import static io.entsdk.messaging.internal.policy.Cast.decide;
import static io.entsdk.messaging.internal.policy.Cast.scene;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far an opening goes, and how far a guardian's rights go in secondary schools. */
class OpenedTest {

  private static final Party ADA = Cast.pupil(1, Age.MINOR, OURS);
  private static final Party BOB = Cast.pupil(2, Age.MINOR, OURS);

  @Test
  void anOpeningOpensWhatItNamesAndNothingElse() {
    for (Opening opening : Opening.values()) {
      boolean own = opening == Opening.CLASSMATES;
      assertEquals(
          own ? Verdict.SUPERVISED : Verdict.DENY,
          verdict(ADA, BOB, Cast.primary(open(opening, Verdict.ALLOW, null))),
          opening.name());
    }
  }

  @Test
  void itStaysWithinItsClassAndItsMode() {
    assertEquals(
        Verdict.SUPERVISED,
        verdict(ADA, BOB, Cast.primary(open(Opening.CLASSMATES, Verdict.ALLOW, OURS))));
    assertEquals(
        Verdict.DENY,
        verdict(ADA, BOB, Cast.primary(open(Opening.CLASSMATES, Verdict.ALLOW, THEIRS))));
    assertEquals(
        Verdict.REPLY_ONLY,
        verdict(ADA, BOB, Cast.primary(open(Opening.CLASSMATES, Verdict.REPLY_ONLY, OURS))));
  }

  @Test
  void pupilsOfDifferentClassesOfACollegeMeetWithinAProjectAlone() {
    Party outside = Cast.pupil(3, Age.MINOR, THEIRS);
    Party inside = Cast.inProject(4, THEIRS);
    Party sender = Cast.inProject(1, OURS);
    Open whole = open(Opening.SCHOOLMATES, Verdict.ALLOW, null);
    Open project = new Open(Opening.SCHOOLMATES, Verdict.ALLOW, Set.of(), null, Cast.PROJECT);

    assertEquals(Verdict.DENY, verdict(sender, inside, Cast.college(whole)));
    assertEquals(Verdict.SUPERVISED, verdict(sender, inside, Cast.college(project)));
    assertEquals(Verdict.DENY, verdict(sender, outside, Cast.college(project)));
    assertEquals(Verdict.SUPERVISED, verdict(sender, outside, Cast.lycee(whole)));
  }

  @Test
  void inACollegeWhatIsLeftOfRightsReachesTheHeadTeacherOrNobody() {
    Party headTeacher = Cast.headTeacher(30, OURS);
    Scene college = scene(Cast.college());

    assertEquals(
        Verdict.ALLOW,
        decide(
                Cast.guardian(20, 1, OURS, GuardianshipState.SUPERVISION_ONLY),
                headTeacher,
                PRIVATE_MESSAGE,
                college)
            .verdict());
    assertEquals(
        ReachRule.GUARDIANSHIP,
        decide(
                Cast.guardian(20, 1, OURS, GuardianshipState.WITHDRAWN),
                headTeacher,
                PRIVATE_MESSAGE,
                college)
            .decisive());
  }

  private static Verdict verdict(Party sender, Party recipient, SchoolPolicy school) {
    return decide(sender, recipient, PRIVATE_MESSAGE, scene(school)).verdict();
  }

  private static Open open(Opening opening, Verdict mode, @Nullable ClassId inClass) {
    return new Open(opening, mode, Set.of(), inClass, null);
  }
}
