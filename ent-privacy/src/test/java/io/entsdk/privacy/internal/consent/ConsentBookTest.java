package io.entsdk.privacy.internal.consent;

import static io.entsdk.core.personal.ConsentAudience.CLASS;
import static io.entsdk.core.personal.ConsentAudience.ENT;
import static io.entsdk.core.personal.ConsentAudience.SCHOOL;
import static io.entsdk.core.personal.ConsentAudience.WEB;
import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static io.entsdk.privacy.consent.ConsentRule.EVERY_HOLDER;
import static io.entsdk.privacy.consent.ConsentRule.ONE_HOLDER;
import static io.entsdk.privacy.internal.consent.ConsentTrial.Who.GRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.internal.consent.ConsentTrial.Said;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked for several audiences at once, and once more. */
class ConsentBookTest {

  private static final PersonId ADA = new PersonId(new UUID(0, 0));

  @Test
  void aYesToManyIsOneToFewerAndNotTheOtherWayRound() {
    ConsentBook book = book(asked(1, SCHOOL, GIVEN));
    assertEquals(ConsentState.GIVEN, on(book, CLASS));
    assertEquals(ConsentState.GIVEN, on(book, SCHOOL));
    assertEquals(ConsentState.UNKNOWN, on(book, ENT));
  }

  @Test
  void aNoToFewIsOneToMoreAndNotTheOtherWayRound() {
    assertEquals(
        ConsentState.REFUSED, on(book(asked(1, WEB, GIVEN), asked(2, CLASS, REFUSED)), SCHOOL));
    ConsentBook web = book(asked(1, WEB, REFUSED));
    assertEquals(ConsentState.UNKNOWN, on(web, SCHOOL));
    assertEquals(
        ConsentState.GIVEN, on(book(asked(1, SCHOOL, GIVEN), asked(2, WEB, REFUSED)), SCHOOL));
  }

  @Test
  void whatIsAskedAgainCountsOnceItIsAnswered() {
    ConsentFold before = asked(1, ENT, GIVEN);
    assertEquals(ConsentState.GIVEN, on(book(before, asked(2, ENT)), ENT));
    assertEquals(ConsentState.REFUSED, on(book(before, asked(2, ENT, REFUSED)), ENT));
    assertEquals(ConsentState.GIVEN, on(book(asked(1, ENT, REFUSED), asked(2, ENT, GIVEN)), ENT));
    assertEquals(ConsentState.REQUESTED, on(book(asked(1, ENT, REFUSED), asked(2, ENT)), ENT));
  }

  @Test
  void oneParentsYesDoesNotStandWhereAnotherSchoolAsksAll() {
    ConsentFold here = asked(1, SCHOOL, GIVEN);
    assertEquals(
        ConsentState.GIVEN, on(book(here, elsewhere(asked(2, SCHOOL), ONE_HOLDER)), SCHOOL));
    assertEquals(
        ConsentState.REQUESTED, on(book(here, elsewhere(asked(2, SCHOOL), EVERY_HOLDER)), SCHOOL));
    assertEquals(
        ConsentState.GIVEN, on(book(here, elsewhere(asked(2, CLASS), EVERY_HOLDER)), SCHOOL));
  }

  private static ConsentFold elsewhere(ConsentFold fold, ConsentRule rule) {
    Consent one = fold.consent();
    return new ConsentFold(
        new Consent(
            one.id(),
            one.person(),
            new SchoolId(new UUID(9, 9)),
            one.purpose(),
            one.scope(),
            one.text(),
            rule,
            one.askedOn(),
            one.lastDay()),
        fold.subject(),
        fold.events());
  }

  private static ConsentState on(ConsentBook book, ConsentAudience audience) {
    ConsentScope scope = new ConsentScope(ConsentMedium.PHOTO, audience);
    Purpose purpose = new Purpose("class-photos");
    return book.standing(purpose, scope, ConsentTrial.ASKED.plusDays(9)).state();
  }

  private static ConsentBook book(ConsentFold... folds) {
    return new ConsentBook(ADA, List.of(folds));
  }

  private static ConsentFold asked(int turn, ConsentAudience audience, ConsentAnswer... answers) {
    ConsentFold fold =
        ConsentTrial.ofAda(ONE_HOLDER)
            .saying(List.of(answers).stream().map(one -> new Said(GRACE, one, turn)).toList())
            .fold();
    Consent one = fold.consent();
    return new ConsentFold(
        new Consent(
            new ConsentId(new UUID(2, turn)),
            one.person(),
            one.school(),
            one.purpose(),
            new ConsentScope(ConsentMedium.PHOTO, audience),
            one.text(),
            one.rule(),
            one.askedOn(),
            one.lastDay()),
        fold.subject(),
        fold.events());
  }
}
