package io.entsdk.core.agreement;

import static io.entsdk.core.agreement.Agreement.AUTHORISED;
import static io.entsdk.core.agreement.Agreement.CONTESTED;
import static io.entsdk.core.agreement.Agreement.REFUSED;
import static io.entsdk.core.agreement.Agreement.WAITING;
import static io.entsdk.core.agreement.AgreementRule.ALL;
import static io.entsdk.core.agreement.AgreementRule.ANY_UNLESS_REFUSED;
import static io.entsdk.core.agreement.AgreementRule.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The laws of whose agreement an act takes. */
class AgreementProperties {

  @Example
  void twoParentsAreWhatTheRuleSays() {
    assertEquals(
        List.of(WAITING, AUTHORISED, REFUSED, AUTHORISED, REFUSED, CONTESTED),
        ofTwo(ANY_UNLESS_REFUSED));
    assertEquals(List.of(WAITING, WAITING, REFUSED, AUTHORISED, REFUSED, CONTESTED), ofTwo(ALL));
    assertEquals(
        List.of(AUTHORISED, AUTHORISED, REFUSED, AUTHORISED, REFUSED, CONTESTED), ofTwo(NONE));
  }

  @Example
  void whereNobodyMayAgreeNothingIsAgreedTo() {
    assertEquals(WAITING, ANY_UNLESS_REFUSED.outcome(List.of()));
    assertEquals(WAITING, ALL.outcome(List.of()));
    assertEquals(AUTHORISED, NONE.outcome(List.of()));
  }

  @Property(tries = 300)
  void whoAnsweredFirstAndWhoAnsweredWhatDoNotMatter(
      @ForAll AgreementRule rule,
      @ForAll @Size(max = 6) List<Answer> answers,
      @ForAll Random random) {
    List<Answer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, random);

    assertEquals(rule.outcome(answers), rule.outcome(shuffled));
  }

  @Property(tries = 300)
  void aRefusalNeverAuthorises(
      @ForAll AgreementRule rule, @ForAll @Size(max = 6) List<Answer> answers) {
    assertFalse(rule.outcome(and(answers, Answer.REFUSE)).isAuthorised());
  }

  @Property(tries = 300)
  void oneWhoAgreesInsteadOfBeingSilentNeverTakesAnAuthorisationAway(
      @ForAll AgreementRule rule, @ForAll @Size(max = 6) List<Answer> others) {
    if (rule.outcome(and(others, Answer.NONE)).isAuthorised()) {
      assertTrue(rule.outcome(and(others, Answer.ACCEPT)).isAuthorised());
    }
  }

  @Property(tries = 300)
  void aStricterRuleAuthorisesNothingMore(@ForAll @Size(max = 6) List<Answer> answers) {
    if (ALL.outcome(answers).isAuthorised()) {
      assertTrue(ANY_UNLESS_REFUSED.outcome(answers).isAuthorised());
    }
    if (ANY_UNLESS_REFUSED.outcome(answers).isAuthorised()) {
      assertTrue(NONE.outcome(answers).isAuthorised());
    }
  }

  @Property(tries = 300)
  void eachOfThoseWhoWereAskedHasAgreedToWhatTakesAll(
      @ForAll @Size(min = 1, max = 6) List<Answer> answers) {
    assertEquals(
        answers.stream().allMatch(Answer.ACCEPT::equals), ALL.outcome(answers).isAuthorised());
  }

  private static List<Answer> and(List<Answer> answers, Answer more) {
    List<Answer> all = new ArrayList<>(answers);
    all.add(more);
    return all;
  }

  /** Return the outcome of nobody, one who agrees, one who refuses, and of two who both answer. */
  private static List<Agreement> ofTwo(AgreementRule rule) {
    return List.of(
        rule.outcome(List.of(Answer.NONE, Answer.NONE)),
        rule.outcome(List.of(Answer.ACCEPT, Answer.NONE)),
        rule.outcome(List.of(Answer.NONE, Answer.REFUSE)),
        rule.outcome(List.of(Answer.ACCEPT, Answer.ACCEPT)),
        rule.outcome(List.of(Answer.REFUSE, Answer.REFUSE)),
        rule.outcome(List.of(Answer.REFUSE, Answer.ACCEPT)));
  }
}
