package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.EntException;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.protection.ProtectionEvents;
import io.entsdk.core.protection.Restriction;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.archive.Waiting;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** The controller has said that accounts are public archives: nobody goes without a visa. */
@EachDatabase
class SlipStoryTest {

  private static final RetentionRule ARCHIVES =
      FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.YES);

  @Parameter Database database;

  private Ent ent;
  private Leaving leaving;
  private Slips slips;

  @BeforeEach
  void accountsArePublicArchives() {
    ent = Ent.on(database);
    leaving = new Leaving(ent);
    slips = Privacy.of(ent.tenant()).slips();
    Privacy.of(ent.tenant())
        .rules()
        .adopt(Adopting.proposal(ent, ARCHIVES, Leaving.LIMIT), leaving.head);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nobodyGoesBeforeACoveringSlipIsGranted() {
    refused("visa-awaited", leaving::plan);

    Slip slip = slips.draft(draft(Leaving.LEFT), leaving.head);
    refused("slip-not-signed", () -> slips.submit(slip.id(), leaving.head));
    refused("rejected", () -> slips.sign(slip.id(), Actor.system("test")));
    slips.sign(slip.id(), leaving.head);
    refused("slip-not-draft", () -> slips.sign(slip.id(), leaving.head));
    slips.submit(slip.id(), leaving.head);
    refused("visa-awaited", leaving::plan);
    refused("slip-not-granted", () -> slips.execute(slip.id(), Leaving.LIMIT, 3, leaving.head));
    slips.answer(slip.id(), Visa.granted("AD 61/2027/12", Leaving.LIMIT), leaving.head);

    assertEquals(3, leaving.erase(leaving.approved()).people().get(ErasureOutcome.GONE));
    LocalDate done = ent.school().dayOf(ent.clock().instant());
    Slip attested = slips.attest(slip.id(), leaving.head);
    assertEquals(SlipState.ATTESTED, attested.state());
    assertEquals("AD 61/2027/12", attested.visa());
    assertEquals(done, attested.executedOn());
    assertEquals(List.of(attested), slips.listOf(ent.school().id(), leaving.head));
  }

  @Test
  void aVisaCoversWhatItNamesAndNothingElse() {
    granted(draft(Leaving.LEFT.minusDays(1)), leaving.head);
    refused("visa-awaited", leaving::plan);

    Slip partial =
        sent(
            draft(Leaving.LEFT)
                .with(SlipLine.of(ARCHIVES, Leaving.LEFT.minusYears(9), Leaving.LEFT, 3, 900)));
    assertEquals(
        SlipState.VISA_PARTIAL,
        slips.answer(partial.id(), Visa.exceptFor("A 1", Leaving.LIMIT, 1), leaving.head).state());
    assertEquals(3, leaving.plan().people(), "the second line names them");
  }

  @Test
  void aRefusedSlipLetsNothingGoAndAUsedOneNoMore() {
    Slip refusal = sent(draft(Leaving.LEFT));
    Slip answered =
        slips.answer(refusal.id(), Visa.exceptFor("A 2", Leaving.LIMIT, 1), leaving.head);
    assertEquals(SlipState.VISA_REFUSED, answered.state());
    refused("visa-awaited", leaving::plan);

    Slip other = granted(draft(Leaving.LEFT), leaving.head);
    ErasurePlan plan = leaving.approved();
    slips.execute(other.id(), Leaving.LIMIT, 0, leaving.head);
    assertEquals(3, leaving.erase(plan).people().get(ErasureOutcome.KEPT), "asked once more");
    var decision =
        Privacy.of(ent.tenant())
            .retention()
            .decide(ent.ada(), Leaving.LIMIT, leaving.head)
            .decision();
    assertEquals(RetentionOutcome.DUE_BLOCKED, decision.outcome());
    assertEquals(true, decision.restricted());
  }

  @Test
  void whoeverWaitsPastTheLimitIsUsedByNobodyAndComesBackWhole() {
    assertEquals(new Waiting(0, 0, 0), waiting(), "the limit is a day of grace still");
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(new Waiting(3, 3, 0), waiting());
    assertEquals(new Waiting(3, 0, 0), waiting());
    Restriction restriction =
        Protection.of(ent.tenant()).restrictions().listOf(ent.ada(), Actor.system("test")).get(0);
    assertEquals(RestrictionBasis.LIMIT_PASSED, restriction.what().basis());
    assertEquals(3, alarms());

    comeBack("null");
    assertEquals(new Waiting(0, 0, 3), waiting());
    comeBack("date '" + Leaving.LEFT + "'");
    assertEquals(3, waiting().restricted());

    granted(draft(Leaving.LIMIT), leaving.head);
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    ErasurePlan plan = leaving.erasures.plan(DueOn.of(ent.school().id(), today), leaving.head);
    leaving.erasures.approve(plan.id(), plan.hash(), leaving.second);
    assertEquals(3, leaving.erase(plan).people().get(ErasureOutcome.GONE), "seen by nobody, found");
  }

  @Test
  void badInputIsToldAllAtOnceAndNothingIsLost() {
    refused("rejected", () -> slips.draft(SlipDraft.of(ent.school().id(), "École"), leaving.head));
    SlipLine turned = SlipLine.of(ARCHIVES, Leaving.LIMIT, Leaving.LEFT, -1, 0);
    String told =
        assertThrows(
                EntException.class,
                () ->
                    slips.draft(
                        SlipDraft.of(ent.school().id(), "École").with(turned), leaving.head))
            .getMessage();
    assertFalse(!told.contains("dates") || !told.contains("volume"), told);
    Slip slip = sent(draft(Leaving.LEFT));
    for (Visa visa :
        List.of(
            Visa.granted("", Leaving.LIMIT),
            Visa.granted("A", Leaving.LIMIT.plusDays(1)),
            Visa.granted("A", Leaving.LIMIT.minusDays(1)),
            Visa.exceptFor("A", Leaving.LIMIT, 7))) {
      refused("rejected", () -> slips.answer(slip.id(), visa, leaving.head));
    }
    assertEquals(SlipState.SUBMITTED, slips.get(slip.id(), leaving.head).state());
  }

  private Waiting waiting() {
    return slips.restrictWaiting(ent.school().id(), leaving.head);
  }

  private void comeBack(String lastDay) {
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = %s where person_id = '%s'"
            .formatted(lastDay, ent.ada()));
  }

  private long alarms() {
    return Jdbc.events(ent, ProtectionEvents.DATA_RESTRICTED);
  }

  private SlipDraft draft(LocalDate last) {
    return SlipDraft.of(ent.school().id(), "École Émile Zola")
        .with(SlipLine.of(ARCHIVES, Leaving.LEFT.minusYears(1), last, 3, 900));
  }

  private Slip sent(SlipDraft draft) {
    Slip slip = slips.draft(draft, leaving.head);
    slips.sign(slip.id(), leaving.head);
    return slips.submit(slip.id(), leaving.head);
  }

  private Slip granted(SlipDraft draft, Actor head) {
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    return slips.answer(sent(draft).id(), Visa.granted("AD 61/2027/12", today), head);
  }

  private static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(EntException.class, call).code());
  }
}
