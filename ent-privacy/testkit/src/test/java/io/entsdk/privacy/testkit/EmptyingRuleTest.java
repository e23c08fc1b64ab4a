package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Whoever reads them would find nobody, though they still tell of somebody. */
  @Test
  void rowsWithATimeOfTheirOwnKeepTheNameThatTheyGoBy() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new SignedGuestbook()))) {
      Guestbook.create(ent);
      Jdbc.execute(
          ent,
          "create table guest_sign (tenant int not null, id uuid not null, entry_id uuid not null,"
              + " made_at bigint not null, drawn varchar(9), glued varchar(9), primary key (tenant, id),"
              + " foreign key (tenant, entry_id) references guest_entry (tenant, id))");
      String refusal =
          refused(ent, Guestbook.staying(PublicArchives.NO), new RuleBook(ent).trusted());
      assertTrue(
          refusal.contains(
              "rows of guest_sign have a time of their own, and belong to whom a row of guest_entry names"),
          refusal);
      assertTrue(
          refusal.contains("guest_sign.glued would tell of whoever another row names"), refusal);
    }
  }

  /** Lets guests sign an entry. */
  private static final class SignedGuestbook extends Guestbook {
    @Override
    public List<TableDescription> describe() {
      return Stream.concat(
              super.describe().stream(),
              Stream.of(
                  TableDescription.table("guest_sign")
                      .keeps(new Purpose("guest-book"), Diary.RULE, ErasureMethod.DELETE_ROW)
                      .datedBy("made_at")
                      .subjectOf("guest_entry", "entry_id")
                      .personal(DataCategory.CORRESPONDENCE, "drawn", "made_at")
                      .keeps(new Purpose("guest-book"), Diary.RULE, ErasureMethod.UNLINK)
                      .personal(DataCategory.CORRESPONDENCE, "glued")
                      .notPersonal("technical key", "tenant", "id", "entry_id")
                      .build()))
          .toList();
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
