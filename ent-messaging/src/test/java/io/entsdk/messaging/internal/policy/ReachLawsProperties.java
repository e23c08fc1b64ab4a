package io.entsdk.messaging.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.internal.policy.Scene.Pair;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of who may reach whom, numbered as in the reference: P4 (floors are monotone), P28 (F5
 * in every state), P34 (the same facts, the same answer); with two wrong policies that break them.
 */
class ReachLawsProperties {

  private static final Set<ReachRule> FLOORS =
      EnumSet.of(
          ReachRule.F1_FIRST_CONTACT,
          ReachRule.F2_OTHER_FAMILYS_CHILD,
          ReachRule.F4_SEPARATED,
          ReachRule.F4_BLOCKED,
          ReachRule.F6_NO_SUGGESTION,
          ReachRule.F7_SUSPENDED);

  @Provide
  Arbitrary<GeneratedScene> scenes() {
    return GeneratedScene.any();
  }

  @Provide
  Arbitrary<Open> openings() {
    return GeneratedScene.opening();
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void noOpeningTurnsAFloorIntoAnythingElse(
      @ForAll("scenes") GeneratedScene given, @ForAll("openings") Open more) {
    assertTrue(keepsFloors(given, more, ReachLawsProperties::decide));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void noConstraintWidensReach(@ForAll("scenes") GeneratedScene given) {
    Verdict before = decide(given).verdict();
    for (GeneratedScene constrained : constrained(given)) {
      assertTrue(decide(constrained).verdict().compareTo(before) <= 0);
    }
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void thePupilsRoadToTrustedAdultsIsOpenInEveryState(@ForAll("scenes") GeneratedScene given) {
    assertTrue(keepsTheRoadOpen(given, ReachLawsProperties::decide));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theSameFactsGiveTheSameAnswerWhichExplainsItself(@ForAll("scenes") GeneratedScene given) {
    ReachDecision decision = decide(given);

    assertEquals(decision, decide(given));
    assertTrue(!decision.because().isEmpty());
    assertTrue(!decision.isDenied() || decision.obligations().isEmpty());
  }

  @Property(tries = 1)
  void aPolicyWithoutFloorsBreaksTheLaw() {
    assertTrue(isBroken(given -> keepsNoFloor(given, ReachLawsProperties::byRelationsAlone)));
  }

  @Property(tries = 1)
  void aPolicyThatAsksMeasuresFirstClosesTheRoad() {
    assertTrue(isBroken(given -> keepsTheRoadOpen(given, ReachLawsProperties::measuresFirst)));
  }

  private static boolean keepsFloors(
      GeneratedScene given, Open more, Function<GeneratedScene, ReachDecision> policy) {
    ReachDecision before = policy.apply(given);
    return !FLOORS.contains(before.decisive())
        || policy.apply(given.in(given.school().with(more))).equals(before);
  }

  /** Tell whether whatever the floors refuse is refused by {@code policy} as well. */
  private static boolean keepsNoFloor(
      GeneratedScene given, Function<GeneratedScene, ReachDecision> policy) {
    return !FLOORS.contains(decide(given).decisive()) || policy.apply(given).isDenied();
  }

  private static boolean keepsTheRoadOpen(
      GeneratedScene given, Function<GeneratedScene, ReachDecision> policy) {
    boolean road =
        given.sender().capacities().get(0) instanceof OfPupil
            && given.recipient().capacities().get(0) instanceof OfStaff staff
            && staff.isTrusted()
            && given.scene().separated().isEmpty()
            && (given.contact() == Contact.PRIVATE_MESSAGE
                || given.contact() == Contact.CALL_FOR_HELP);
    return !road || policy.apply(given).verdict() == Verdict.ALLOW;
  }

  /** Tell whether one of many scenes breaks {@code law}. */
  private static boolean isBroken(Function<GeneratedScene, Boolean> law) {
    return GeneratedScene.any().sampleStream().limit(30_000).anyMatch(given -> !law.apply(given));
  }

  private static ReachDecision decide(GeneratedScene given) {
    return Cast.decide(given.sender(), given.recipient(), given.contact(), given.scene());
  }

  private static ReachDecision byRelationsAlone(GeneratedScene given) {
    return new Relations(given.sender(), given.recipient(), given.contact(), given.scene(), false)
        .best()
        .map(best -> new ReachDecision(best.verdict(), best.because(), null, Set.of()))
        .orElse(ReachDecision.denied(ReachRule.NO_RELATION));
  }

  private static ReachDecision measuresFirst(GeneratedScene given) {
    return given.sender().restraints().isEmpty()
        ? decide(given)
        : ReachDecision.denied(ReachRule.MUTED);
  }

  private static GeneratedScene[] constrained(GeneratedScene given) {
    Scene scene = given.scene();
    Set<Pair> both = Set.of(new Pair(given.sender().id(), given.recipient().id()));
    Scene apart = new Scene(scene.at(), scene.schools(), both, scene.blocked());
    Scene blocked = new Scene(scene.at(), scene.schools(), scene.separated(), both);
    Scene incident =
        new Scene(
            scene.at(),
            Map.of(Cast.SCHOOL, given.school().inIncident()),
            scene.separated(),
            scene.blocked());
    Party muted = given.sender().under(Cast.imposed(Restraint.values()));
    Party closed = given.recipient().preferring(new ReachPreference(Verdict.DENY, null));
    return new GeneratedScene[] {
      new GeneratedScene(given.sender(), given.recipient(), given.contact(), apart),
      new GeneratedScene(given.sender(), given.recipient(), given.contact(), blocked),
      new GeneratedScene(given.sender(), given.recipient(), given.contact(), incident),
      new GeneratedScene(muted, given.recipient(), given.contact(), scene),
      new GeneratedScene(given.sender(), closed, given.contact(), scene)
    };
  }
}
