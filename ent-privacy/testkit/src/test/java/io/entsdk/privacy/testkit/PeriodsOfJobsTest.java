package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.AUDIT_TRAIL;
import static io.entsdk.privacy.retention.RetentionRules.ERASURE_PROOF;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static io.entsdk.privacy.retention.RetentionRules.ROSTER_JOURNAL;
import static io.entsdk.privacy.retention.RetentionRules.SIGN_IN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A period that no job of the SDK keeps to is adopted by nobody. */
@EachDatabase
class PeriodsOfJobsTest {

  private static final RetentionRule AUDIT = FRENCH_SCHOOL.get(AUDIT_TRAIL);

  @Parameter Database database;

  @Test
  void anotherPeriodThanThatOfTheJobIsRefusedWithWhereItIsSet() {
    try (Ent ent = Ent.on(database)) {
      RuleBook book = new RuleBook(ent);
      Actor delegate = book.trusted();
      for (String key : List.of(AUDIT_TRAIL, SIGN_IN, ROSTER_JOURNAL, ERASURE_PROOF)) {
        RetentionRule rule = FRENCH_SCHOOL.get(key);
        refused(book, rule.limitedTo(RetentionLimits.eraseWithin(Period.ofMonths(5))), delegate);
        refused(book, rule.endingIn(FinalAction.ANONYMISE), delegate);
        refused(book, rule.answering(PublicArchives.YES), delegate);
      }
      String told =
          refused(
              book,
              AUDIT.limitedTo(RetentionLimits.between(Period.ofMonths(7), Period.ofYears(3))),
              delegate);
      assertTrue(told.contains("auditRetention"), told);

      RetentionLimits wider = RetentionLimits.between(Period.ofMonths(6), Period.ofMonths(11));
      book.adopt(AUDIT.answering(PublicArchives.NO).limitedTo(wider), RuleBook.TODAY, delegate);
      book.adopt(FRENCH_SCHOOL.get(SIGN_IN).answering(PublicArchives.NO), RuleBook.TODAY, delegate);
    }
  }

  private static String refused(RuleBook book, RetentionRule rule, Actor actor) {
    RuleProposal proposal = RuleProposal.of(book.ent.school().id(), rule, RuleBook.TODAY, "essai");
    assertEquals(
        "period-of-job",
        assertThrows(ConflictException.class, () -> book.rules.simulate(proposal, actor)).code());
    ConflictException refusal =
        assertThrows(ConflictException.class, () -> book.adopt(rule, RuleBook.TODAY, actor));
    assertEquals("period-of-job", refusal.code());
    return refusal.getMessage();
  }
}
