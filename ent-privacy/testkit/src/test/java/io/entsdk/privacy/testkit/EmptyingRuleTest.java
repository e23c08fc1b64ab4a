package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.Adoptions;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.sweep.SweepObstacle;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A rule under which rows stay without the people in them is adopted where they can. */
@EachDatabase
class EmptyingRuleTest {

  @Parameter Database database;

  @Test
  void whereRowsCannotStayWithoutAnybodyNothingGoesAndTheRuleIsRefused() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Diary()))) {
      Diary.create(ent);
      Diary.page(ent, ent.ada(), ent.clock().instant().minus(Duration.ofDays(800)));
      Sweeping sweeping = new Sweeping(ent, Guestbook.RULES).started();
      assertEquals(
          Optional.of(SweepObstacle.CANNOT_ANONYMISE),
          sweeping.sweeps.plan(sweeping.head).tables().get(0).obstacle());
      assertEquals(0, sweeping.run().done());
      assertEquals(1, Diary.rows(ent, "diary_page"));

      Actor delegate = new RuleBook(ent).trusted();
      String refusal = refused(ent, Guestbook.staying(PublicArchives.NO), delegate);
      assertTrue(refusal.contains("diary_note.author is never null"), refusal);
      assertTrue(refusal.contains("of a row of diary_page nothing"), refusal);
      RetentionRule accounts = RetentionRules.FRENCH_SCHOOL.get(RetentionRules.ENT_ACCOUNT);
      refused(ent, accounts.endingIn(FinalAction.ANONYMISE), delegate);
    }
  }

  @Test
  void whereTheyCanASimulationSaysThatTheyStay() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Guestbook()))) {
      Guestbook.create(ent);
      String told =
          Privacy.of(ent.tenant(), Diary.RULES)
              .rules()
              .simulate(
                  RuleProposal.of(
                      ent.school().id(), Guestbook.staying(PublicArchives.NO), today(ent), "essai"),
                  ent.as(ent.head()))
              .explain(Locale.FRENCH);
      assertTrue(told.endsWith("Les lignes échues restent, sans les personnes."), told);
    }
  }

  private static String refused(Ent ent, RetentionRule rule, Actor delegate) {
    RuleProposal proposal = RuleProposal.of(ent.school().id(), rule, today(ent), "essai");
    Adoptions rules = Privacy.of(ent.tenant(), Diary.RULES).rules();
    ConflictException told =
        assertThrows(ConflictException.class, () -> rules.adopt(proposal, delegate));
    assertEquals("cannot-anonymise", told.code());
    assertThrows(ConflictException.class, () -> rules.simulate(proposal, ent.as(ent.head())));
    return told.getMessage();
  }

  private static LocalDate today(Ent ent) {
    return ent.school().dayOf(ent.clock().instant());
  }
}
