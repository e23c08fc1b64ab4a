package io.entsdk.core.internal.access;

import static io.entsdk.core.internal.access.Facts.ALAN;
import static io.entsdk.core.internal.access.Facts.EDITH;
import static io.entsdk.core.internal.access.Facts.NOW;
import static io.entsdk.core.internal.access.Facts.OF_ADA;
import static io.entsdk.core.internal.access.Facts.OF_CP;
import static io.entsdk.core.internal.access.Facts.OVER;
import static io.entsdk.core.internal.access.Facts.TEACH;
import static io.entsdk.core.internal.access.Facts.TEACHER;
import static io.entsdk.core.internal.access.Facts.TO_COME;
import static io.entsdk.core.internal.access.Facts.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.access.HeldGrant.Giver;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantRuleTest {

  private static final Giver BY_ALAN = new Giver(ALAN, TEACHER);
  private static final Scope OF_SCHOOL = new Scope.OfSchool(Facts.SCHOOL);

  private final Facts facts = new Facts().duty(EDITH, TEACHER, NOW).duty(ALAN, TEACHER, NOW);

  @Test
  void aGrantReachesEverythingWithinItsScope() {
    facts.grant(EDITH, TEACHER, OF_SCHOOL, NOW, null);

    assertEquals(List.of(Reason.GRANTED), edithOver(OF_SCHOOL));
    assertEquals(List.of(Reason.GRANTED), edithOver(OF_CP));
    assertEquals(List.of(Reason.GRANTED), edithOver(OF_ADA));
    assertEquals(List.of(Reason.NO_RELATION), edithOver(new Scope.OfTenant()));
  }

  @Test
  void aGrantForAClassReachesItsPupilsAndNotTheSchool() {
    facts.grant(EDITH, TEACHER, OF_CP, NOW, null);

    assertEquals(List.of(Reason.GRANTED), edithOver(OF_ADA));
    assertEquals(List.of(Reason.NO_RELATION), edithOver(OF_SCHOOL));
  }

  @Test
  void aGrantHoldsOnItsDaysAlone() {
    facts.grant(EDITH, TEACHER, OF_CP, OVER, null);
    assertEquals(List.of(Reason.GRANT_ENDED), edithOver(OF_CP));

    facts.grant(EDITH, TEACHER, OF_CP, TO_COME, null);
    assertEquals(List.of(Reason.GRANT_ENDED, Reason.NOT_BEGUN), edithOver(OF_CP));
  }

  @Test
  void overlappingGrantsAreWorthOne() {
    facts.grant(EDITH, TEACHER, OF_CP, NOW, null).grant(EDITH, TEACHER, OF_SCHOOL, NOW, null);

    assertEquals(List.of(Reason.GRANTED), edithOver(OF_CP));
  }

  @Test
  void aGrantEndsWithTheHatThatItWasGivenTo() {
    facts.grant(EDITH, new Hat(Profile.EVS, Facts.SCHOOL), OF_CP, NOW, null);

    assertEquals(List.of(Reason.HAT_LOST), edithOver(OF_CP));
  }

  @Test
  void aGrantOfWhatExistsNoMoreGivesNothingAndSaysSo() {
    Right gone = new Right.OfRole("gone");
    facts.grant(new HeldGrant(Facts.id(9), EDITH, TEACHER, gone, Set.of(), OF_CP, NOW, null));

    assertEquals(List.of(Reason.GRANT_EMPTY), edithOver(OF_CP));
  }

  @Test
  void aDelegationLastsWhileItsGiverHasTheRight() {
    facts.teaching(ALAN, NOW).grant(EDITH, TEACHER, OF_CP, NOW, BY_ALAN);

    assertEquals(List.of(Reason.DELEGATED), edithOver(OF_CP));
    assertEquals(List.of(Reason.DELEGATED), edithOver(OF_ADA));
  }

  @Test
  void aDelegationEndsWithItsGiversRight() {
    facts.teaching(ALAN, OVER).grant(EDITH, TEACHER, OF_CP, NOW, BY_ALAN);

    assertEquals(List.of(Reason.GIVER_LOST_IT), edithOver(OF_CP));
  }

  @Test
  void aDelegationNeverReachesFurtherThanItsGiver() {
    facts.teaching(ALAN, NOW).grant(EDITH, TEACHER, OF_SCHOOL, NOW, BY_ALAN);

    assertEquals(List.of(Reason.DELEGATED), edithOver(OF_CP));
    assertEquals(List.of(Reason.GIVER_LOST_IT), edithOver(OF_SCHOOL));
  }

  @Test
  void whatWasDelegatedIsNotHandedOn() {
    facts
        .teaching(ALAN, NOW)
        .grant(EDITH, TEACHER, OF_CP, NOW, BY_ALAN)
        .duty(Facts.HEDY, TEACHER, NOW)
        .grant(Facts.HEDY, TEACHER, OF_CP, NOW, new Giver(EDITH, TEACHER));

    assertEquals(
        List.of(Reason.GIVER_LOST_IT),
        facts.snapshot().decide(as(Facts.HEDY), TEACH, OF_CP).reasons());
  }

  @Test
  void twoWhoDelegateToEachOtherHaveNothing() {
    facts
        .grant(EDITH, TEACHER, OF_CP, NOW, BY_ALAN)
        .grant(ALAN, TEACHER, OF_CP, NOW, new Giver(EDITH, TEACHER));

    assertEquals(List.of(Reason.GIVER_LOST_IT), edithOver(OF_CP));
  }

  @Test
  void aRightOverOneselfIsNobodysToGive() {
    Permission own = Permission.of("read-own", Assurance.CARD, Relation.SELF, Relation.GUARDS);
    Right what = new Right.OfPermission(own.code());
    facts.grant(
        new HeldGrant(Facts.id(9), EDITH, TEACHER, what, Set.of(own.code()), OF_SCHOOL, NOW, null));

    assertEquals(
        List.of(Reason.NO_RELATION), facts.snapshot().decide(as(EDITH), own, OF_ADA).reasons());
  }

  private List<Reason> edithOver(Scope scope) {
    return facts.snapshot().decide(as(EDITH), TEACH, scope).reasons();
  }
}
