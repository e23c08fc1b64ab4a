package io.entsdk.core.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Relation;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessRuleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
  private static final Hat TEACHER = new Hat(Profile.ENS, SCHOOL);
  private static final Hat PARENT = new Hat(Profile.TUT, SCHOOL);
  private static final Permission TEACH =
      Permission.of("teach", Assurance.PASSWORD, Relation.TEACHES);
  private static final Tie TEACHES =
      new Tie(Relation.TEACHES, TEACHER, Period.from(TODAY.minusDays(14)));
  private static final Actor ALAN =
      Actor.host(new PersonId(new UUID(0, 2)), Assurance.PASSWORD, "test");

  @Test
  void aRelationGrantsByItself() {
    assertEquals(granted(Reason.TEACHES), decide(ALAN, List.of(TEACHES), Set.of(TEACHER)));
  }

  @Test
  void noRightOutlivesItsRelation() {
    Tie ended =
        new Tie(Relation.TEACHES, TEACHER, new Period(TODAY.minusDays(14), TODAY.minusDays(1)));

    assertEquals(denied(Reason.RELATION_ENDED), decide(ALAN, List.of(ended), Set.of(TEACHER)));
  }

  @Test
  void aRelationThatHasNotBegunGrantsNothing() {
    Tie future = new Tie(Relation.TEACHES, TEACHER, Period.from(TODAY.plusDays(1)));

    assertTrue(decide(ALAN, List.of(future), Set.of(TEACHER)) instanceof Denied);
  }

  @Test
  void anotherRelationGrantsNothing() {
    Tie guards = new Tie(Relation.GUARDS, PARENT, Period.from(TODAY));

    assertEquals(denied(Reason.NO_RELATION), decide(ALAN, List.of(guards), Set.of(PARENT)));
  }

  @Test
  void aWeakSignInGrantsNothing() {
    Actor weak = Actor.host(ALAN.person().orElseThrow(), Assurance.CARD, "test");

    assertEquals(denied(Reason.ASSURANCE_TOO_LOW), decide(weak, List.of(TEACHES), Set.of(TEACHER)));
  }

  @Test
  void whoHasTwoHatsMustChooseOne() {
    Set<Hat> both = Set.of(TEACHER, PARENT);

    assertEquals(denied(Reason.HAT_NEEDED), decide(ALAN, List.of(TEACHES), both));
    assertEquals(granted(Reason.TEACHES), decide(ALAN.wearing(TEACHER), List.of(TEACHES), both));
    assertEquals(denied(Reason.NO_RELATION), decide(ALAN.wearing(PARENT), List.of(TEACHES), both));
  }

  @Test
  void theSystemMayAndSaysSo() {
    assertEquals(granted(Reason.SYSTEM), decide(Actor.system("test"), List.of(), Set.of()));
  }

  @Test
  void everyReasonHasASentenceInBothLanguages() {
    for (Reason reason : Reason.values()) {
      assertTrue(
          !reason.sentence(Locale.FRENCH).equals(reason.sentence(Locale.ENGLISH)), reason.name());
    }
    assertEquals(
        "Accordé : vous travaillez avec cette classe.",
        decide(ALAN, List.of(TEACHES), Set.of(TEACHER)).explain(Locale.FRENCH));
    assertEquals(Reason.SELF.sentence(Locale.ENGLISH), Reason.SELF.sentence(Locale.GERMAN));
  }

  private static AccessDecision decide(Actor actor, List<Tie> ties, Set<Hat> hats) {
    return new AccessRule(ties, hats, TODAY).decide(actor, TEACH);
  }

  private static Granted granted(Reason reason) {
    return new Granted(List.of(reason));
  }

  private static Denied denied(Reason reason) {
    return new Denied(List.of(reason));
  }
}
