package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionOutcome.DUE;
import static io.entsdk.privacy.retention.RetentionOutcome.KEEP;
import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.Capacity;
import io.entsdk.privacy.retention.Movement;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleEnd;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.retention.RuleSimulation;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A school's own version of a rule, before that of all schools and until it ends. */
@EachDatabase
class OwnRuleTest {

  @Parameter Database database;

  private Ent ent;
  private RuleBook book;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    book = new RuleBook(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aSchoolsOwnRuleGoesBeforeThatOfAllSchoolsAndFollowsItsPeople() {
    book.left();
    SchoolId other = Jdbc.anotherSchool(ent);
    Actor trusted = book.trusted();
    Adoption all = book.rules.adopt(RuleBook.ofAll(RuleBook.ONE_MONTH), trusted);
    assertEquals(Capacity.ENTRUSTED, all.as());
    assertEquals(RuleBook.ONE_MONTH, book.inForce(RuleBook.TODAY));
    RetentionRule ten =
        RuleBook.ONE_MONTH.limitedTo(RetentionLimits.eraseWithin(Period.ofDays(10)));
    book.rules.adopt(
        RuleProposal.of(other, ten, RuleBook.TODAY, "règlement intérieur")
            .settling("account-or-hosting", "avis du DPD"),
        trusted);

    assertEquals(KEEP, book.outcome(RuleBook.TODAY.plusDays(10)));
    Jdbc.execute(
        ent,
        ("insert into ent_core_enrolment (tenant, id, version, person_id, school_id, class_id, level, first_day, last_day, source)"
                + " select tenant, '%s', 0, person_id, '%s', class_id, level, first_day, last_day, 'test' from ent_core_enrolment"
                + " where person_id = '%s'")
            .formatted(other.value(), other, ent.ada()));
    assertEquals(
        DUE,
        book.outcome(RuleBook.TODAY.plusDays(10)),
        "the earliest limit of both schools counts");
    assertTrue(
        Privacy.of(ent.tenant())
            .retention()
            .plan(ent.school().id(), RuleBook.TODAY.plusDays(10), ent.as(ent.head()))
            .accountsWith(DUE)
            .stream()
            .anyMatch(one -> one.person().equals(ent.ada())));
  }

  @Test
  void aSchoolsOwnVersionEndsAndThatOfAllSchoolsHoldsAgain() {
    book.left();
    Actor hedy = book.trusted();
    book.rules.adopt(RuleBook.ofAll(RuleBook.THREE_MONTHS.answering(PublicArchives.NO)), hedy);
    LocalDate last = RuleBook.TODAY.plusDays(39);
    RuleEnd end = new RuleEnd(ent.school().id(), ENT_ACCOUNT, last.plusDays(1), "fin de l’essai");
    RuleBook.refused("no-own-version", () -> book.rules.end(end, hedy));
    RuleBook.refused("no-own-version", () -> book.rules.simulate(end, hedy));
    book.adopt(RuleBook.ONE_MONTH, RuleBook.TODAY, hedy);

    RuleSimulation simulated = book.rules.simulate(end, hedy);
    assertEquals(3, simulated.count(Movement.NO_LONGER_DUE));
    Adoption ended = book.rules.end(end, hedy);

    assertEquals(DUE, book.outcome(last));
    assertEquals(RuleBook.ONE_MONTH, book.inForce(last), "the past stays as it was");
    assertEquals(KEEP, book.outcome(last.plusDays(1)));
    assertEquals(
        RuleBook.THREE_MONTHS.answering(PublicArchives.NO), book.inForce(last.plusDays(1)));
    assertEquals(ended, book.rules.listOf(ent.school().id(), ENT_ACCOUNT, hedy).get(0));
    assertTrue(ended.version().ends());
    assertEquals("fin de l’essai", ended.because());
    RuleBook.refused("no-own-version", () -> book.rules.end(end, hedy));
    RuleEnd wordless = new RuleEnd(ent.school().id(), ENT_ACCOUNT, last, " ");
    RuleBook.refused("rejected", () -> book.rules.end(wordless, hedy));

    book.adopt(RuleBook.ONE_MONTH, last.plusDays(9), hedy);
    assertEquals(RuleBook.ONE_MONTH.numbered(3), book.inForce(last.plusDays(9)));
  }
}
