package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A closing takes no public archive without a visa of its own day, nor one of use for longer. */
@EachDatabase
class ArchivesAtClosingTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate OLD = LocalDate.of(2023, 5, 4);
  private static final LocalDate YOUNG = LocalDate.of(2026, 3, 2);

  @Parameter Database database;

  private Ent ent;
  private Ending ending;
  private Slips slips;

  @BeforeEach
  void theContractEnds() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Diary()));
    Diary.create(ent);
    ending = new Ending(ent);
    slips = Privacy.of(ent.tenant()).slips();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void everyRowHasToLieOnASlipAndToBeOfNoMoreUse() {
    archives(Archived.RULE);
    Diary.pages(ent, ent.alan(), noon(OLD), 2);
    granted(Archived.RULE, Ending.DAY, Ending.DAY);
    assertEquals("visa-awaited", refused("visa-awaited diary_page (2)"));

    granted(Archived.RULE, OLD, YOUNG);
    ClosurePlan plan = ending.approved();
    Diary.pages(ent, ent.alan(), noon(YOUNG), 3);
    assertEquals("closure-under-way", refused(""));
    assertEquals(
        List.of(new Obstacle("administrative-use", "diary_page until 2027-03-02", 3)),
        ending.close(plan).obstacles());
    assertEquals(5, Diary.rows(ent, "diary_page"), "nothing has gone");

    Jdbc.execute(
        ent, "delete from diary_page where made_at > " + (micros(noon(OLD)) + 60_000_000L));
    assertEquals(ClosureState.CERTIFIED, ending.finish(plan).state());
    assertEquals(
        Set.of(SlipState.EXECUTED.name()), Jdbc.texts(ent, "select state from ent_privacy_slip"));
  }

  @Test
  void whoeverHasLeftGoesByTheDayOfThat() {
    RetentionRule accounts = FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.YES);
    archives(accounts);
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = date '2026-07-03' where person_id = '%s'"
            .formatted(ent.ada()));
    granted(accounts, Ending.DAY, Ending.DAY);
    assertEquals("visa-awaited", refused("visa-awaited " + ent.school().id()));

    Slip all = granted(accounts, LocalDate.of(2026, 7, 3), Ending.DAY);
    ClosurePlan plan = ending.approved();
    Slip withdrawn = slips.withdraw(all.id(), "par erreur", SYSTEM);
    assertEquals("visa-awaited", ending.close(plan).obstacles().get(0).what());
    slips.answer(withdrawn.id(), Visa.granted("AD 2", today()), SYSTEM);
    assertEquals(ClosureState.CERTIFIED, ending.finish(plan).state());
  }

  private String refused(String words) {
    ConflictException refusal = assertThrows(ConflictException.class, ending::plan);
    assertTrue(refusal.getMessage().contains(words), refusal::getMessage);
    return refusal.code();
  }

  private void archives(RetentionRule rule) {
    Privacy.of(ent.tenant())
        .rules()
        .adopt(Adopting.proposal(ent, rule, Adopting.FIRST_DAY), ending.controller);
  }

  private Slip granted(RetentionRule rule, LocalDate first, LocalDate last) {
    Slip slip =
        slips.draft(
            SlipDraft.of(ent.school().id(), "École").with(SlipLine.of(rule, first, last, 9, 0)),
            SYSTEM);
    Jdbc.execute(
        ent,
        "update ent_privacy_slip set state = 'SUBMITTED', submitted_on = drafted_on where id = '%s'"
            .formatted(slip.id()));
    return slips.answer(slip.id(), Visa.granted("AD 1", today()), SYSTEM);
  }

  private LocalDate today() {
    return ent.school().dayOf(ent.clock().instant());
  }

  private Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ent.school().zone()).toInstant();
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000;
  }
}
