package io.entsdk.core.internal.access;

import static io.entsdk.core.internal.access.Facts.ALAN;
import static io.entsdk.core.internal.access.Facts.GRACE;
import static io.entsdk.core.internal.access.Facts.NOW;
import static io.entsdk.core.internal.access.Facts.OF_ADA;
import static io.entsdk.core.internal.access.Facts.OF_CP;
import static io.entsdk.core.internal.access.Facts.OVER;
import static io.entsdk.core.internal.access.Facts.PARENT;
import static io.entsdk.core.internal.access.Facts.TEACH;
import static io.entsdk.core.internal.access.Facts.TEACHER;
import static io.entsdk.core.internal.access.Facts.TO_COME;
import static io.entsdk.core.internal.access.Facts.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccessRuleTest {

  private final Facts facts = new Facts().duty(ALAN, TEACHER, NOW);

  @Test
  void aRelationGrantsByItself() {
    facts.teaching(ALAN, NOW);

    assertEquals(granted(Reason.TEACHES), decide(as(ALAN)));
  }

  @Test
  void theDecisionPointsAtTheFactsAndTheirDates() {
    facts.teaching(ALAN, NOW);

    List<Evidence> evidence =
        facts.snapshot().decide(as(ALAN), TEACH, OF_ADA).because().get(0).evidence();

    assertEquals(List.of(ALAN, Facts.ADA), evidence.stream().map(Evidence::holder).toList());
    assertEquals(List.of(OF_CP, OF_CP), evidence.stream().map(Evidence::about).toList());
    assertEquals(List.of(NOW, NOW), evidence.stream().map(Evidence::period).toList());
  }

  @Test
  void noRightOutlivesItsRelation() {
    facts.teaching(ALAN, OVER);

    assertEquals(denied(Reason.RELATION_ENDED), decide(as(ALAN)));
  }

  @Test
  void aRelationThatHasNotBegunGrantsNothing() {
    facts.teaching(ALAN, TO_COME);

    assertEquals(denied(Reason.NOT_BEGUN), decide(as(ALAN)));
  }

  @Test
  void anotherRelationGrantsNothing() {
    facts.care(GRACE, GuardianshipState.FULL, NOW);

    assertEquals(denied(Reason.NO_RELATION), decide(as(GRACE)));
  }

  @Test
  void aWeakSignInGrantsNothing() {
    facts.teaching(ALAN, NOW);

    assertEquals(denied(Reason.ASSURANCE_TOO_LOW), decide(signedIn(ALAN, Assurance.CARD)));
  }

  @Test
  void noCardOfAChildOpensARightOverOthersWhateverThePermissionAsksFor() {
    facts.teaching(ALAN, NOW);
    Permission lax = Permission.of("lax", Assurance.CLASS_CODE, Relation.TEACHES, Relation.SELF);
    Scope oneself = new Scope.OfPerson(Facts.ADA);

    for (Assurance pupils : List.of(Assurance.CLASS_CODE, Assurance.CARD_AND_PICTURES)) {
      assertEquals(
          List.of(Reason.ASSURANCE_TOO_LOW),
          facts.snapshot().decide(signedIn(ALAN, pupils), lax, OF_ADA).reasons());
      assertEquals(
          List.of(Reason.SELF),
          facts.snapshot().decide(signedIn(Facts.ADA, pupils), lax, oneself).reasons());
    }
  }

  @Test
  void whatAJudgmentHasClosedNoOtherLinkOpens() {
    facts.care(GRACE, GuardianshipState.UNVERIFIED, NOW);
    Permission read = Permission.of("read", Assurance.PASSWORD, Relation.GUARDS);
    assertEquals(
        List.of(Reason.GUARDS), facts.snapshot().decide(as(GRACE), read, OF_ADA).reasons());

    facts.care(GRACE, GuardianshipState.CONTACT_PROHIBITED, NOW);

    assertEquals(
        List.of(Reason.NO_RELATION), facts.snapshot().decide(as(GRACE), read, OF_ADA).reasons());
  }

  @Test
  void whoHasTwoHatsMustChooseOne() {
    facts.teaching(ALAN, NOW).care(ALAN, GuardianshipState.FULL, NOW);

    assertEquals(denied(Reason.HAT_NEEDED), decide(as(ALAN)));
    assertEquals(granted(Reason.TEACHES), decide(as(ALAN).wearing(TEACHER)));
    assertEquals(denied(Reason.NO_RELATION), decide(as(ALAN).wearing(PARENT)));
  }

  @Test
  void theSystemMayAndSaysSo() {
    assertEquals(granted(Reason.SYSTEM), decide(Actor.system("test")));
  }

  @Test
  void aScopeThatWasNotLoadedIsNotGuessed() {
    Scope elsewhere = new Scope.OfSchool(Facts.OTHER_SCHOOL);

    assertThrows(
        IllegalArgumentException.class, () -> facts.snapshot().decide(as(ALAN), TEACH, elsewhere));
  }

  @Test
  void everyReasonHasASentenceInBothLanguages() {
    ExplanationTexts french = ExplanationTexts.in(Locale.FRENCH);
    ExplanationTexts english = ExplanationTexts.in(Locale.ENGLISH);
    for (Reason reason : Reason.values()) {
      String name = reason.name();
      assertNotEquals(reason.sentence(Locale.FRENCH), reason.sentence(Locale.ENGLISH), name);
      assertNotEquals(french.text(name), english.text(name), name);
    }
    facts.teaching(ALAN, NOW);
    assertEquals(
        "Accordé : vous travaillez avec cette classe.",
        facts.snapshot().decide(as(ALAN), TEACH, OF_CP).explain(Locale.FRENCH));
    assertEquals(Reason.SELF.sentence(Locale.ENGLISH), Reason.SELF.sentence(Locale.GERMAN));
  }

  private List<?> decide(Actor actor) {
    AccessDecision decision = facts.snapshot().decide(actor, TEACH, OF_CP);
    assertTrue(decision instanceof Granted || decision instanceof Denied);
    return List.of(decision.getClass().getSimpleName(), decision.reasons());
  }

  private static Actor signedIn(PersonId person, Assurance assurance) {
    return Actor.host(person, assurance, "test");
  }

  private static List<?> granted(Reason reason) {
    return List.of("Granted", List.of(reason));
  }

  private static List<?> denied(Reason reason) {
    return List.of("Denied", List.of(reason));
  }
}
