package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.erasure.ErasureOutcome.AWAITED;
import static io.entsdk.privacy.erasure.ErasureOutcome.GONE;
import static io.entsdk.privacy.erasure.ErasureOutcome.HELD;
import static io.entsdk.privacy.erasure.ErasureOutcome.KEPT;
import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.internal.erasure.ErasureJob;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Accounts that are public archives go by the usual erasure, which uses and ends their slip. */
@EachDatabase
class AccountsUnderSlipTest {

  @Parameter Database database;

  private final Pages pages = new Pages();
  private Ent ent;
  private Leaving leaving;
  private Slips slips;

  @BeforeEach
  void accountsArePublicArchives() {
    ent = Ent.on(database, wiring -> wiring.personalData(pages));
    Pages.create(ent);
    leaving = new Leaving(ent);
    slips = Privacy.of(ent.tenant()).slips();
    Privacy.of(ent.tenant())
        .rules()
        .adopt(
            Adopting.proposal(
                ent, FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.YES), Leaving.LIMIT),
            leaving.head);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void eachIsCountedOnceAndTheSlipIsCarriedOutWhenNobodyIsLeft() {
    Pages.write(ent, ent.ada(), 3);
    pages.manner = Pages.Manner.LYING;
    Slip slip = granted();
    ErasurePlan plan = leaving.approved();
    assertEquals(1, leaving.erase(plan).people().get(AWAITED));
    assertEquals(SlipState.VISA_GRANTED, now(slip).state(), "Ada's pages are there");
    assertEquals(3L, now(slip).destroyed(), "Ada's erasure has begun");
    assertUsed(slip);

    pages.manner = Pages.Manner.AS_DECLARED;
    ent.clock().advance(Duration.ofHours(1));
    leaving.run("erasures");
    leaving.run("events");
    ent.clock().advance(Duration.ofMinutes(6));
    leaving.run("erasures");
    assertEquals(3, leaving.report(plan).people().get(GONE));
    assertEquals(SlipState.EXECUTED, now(slip).state());
    assertEquals(3L, now(slip).destroyed());
    assertEquals(today(), now(slip).executedOn());
    slips.attest(slip.id(), leaving.head);
  }

  @Test
  void whileAHoldKeepsAnybodyTheVisaIsNeededStill() {
    leaving.leaves(ent.bob());
    Slip slip = granted();
    ErasurePlan plan = leaving.approved();
    Hold hold =
        Protection.of(ent.tenant())
            .holds()
            .place(
                HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 1", today().plusDays(30)),
                leaving.head);
    ErasureReport first = leaving.erase(plan);
    assertTrue(first.people().get(HELD) > 0, first::toString);
    leaving.run("retention-accounts");
    assertEquals(SlipState.VISA_GRANTED, now(slip).state());
    assertTrue(now(slip).destroyed() < plan.people(), now(slip)::toString);

    Jdbc.execute(ent, "delete from ent_core_held where hold_id = '" + hold.id() + "'");
    ErasurePlan rest = leaving.erasures.plan(DueOn.of(ent.school().id(), today()), leaving.head);
    leaving.erasures.approve(rest.id(), rest.hash(), leaving.second);
    assertEquals(rest.people(), leaving.erase(rest).people().get(GONE));
    assertEquals(SlipState.EXECUTED, now(slip).state());
    assertEquals(plan.people(), now(slip).destroyed().intValue());
  }

  @Test
  void aVisaThatIsWithdrawnBeforeTheFirstGoesKeepsEverybody() {
    Slip slip = granted();
    ErasurePlan plan = leaving.approved();
    eraseAndBeforeUnit(3, () -> slips.withdraw(slip.id(), "par erreur", leaving.head));
    assertEquals(3, leaving.report(plan).people().get(KEPT));
    assertEquals(SlipState.VISA_WITHDRAWN, now(slip).state());
  }

  @Test
  void onceAnybodyHasGoneItIsTooLateToWithdrawIt() {
    Slip slip = granted();
    ErasurePlan plan = leaving.approved();
    eraseAndBeforeUnit(5, () -> assertUsed(slip));
    assertEquals(3, leaving.report(plan).people().get(GONE));
  }

  private void eraseAndBeforeUnit(int unit, Runnable meanwhile) {
    ent.clock().advance(Duration.ofDays(7));
    UnitOfWork units =
        new Meanwhile(UnitOfWork.resourceLocal(ent.entityManagers()), unit, meanwhile);
    EntRuntime node =
        EntRuntime.builder()
            .unitOfWork(units)
            .keys(ent.tenant().kernel().keys())
            .clock(ent.clock())
            .personalData(pages)
            .build();
    new ErasureJob()
        .run(node.tenant(ent.tenant().id()), ent.clock().instant().plus(Duration.ofMinutes(5)));
  }

  private void assertUsed(Slip slip) {
    ConflictException refused =
        assertThrows(
            ConflictException.class, () -> slips.withdraw(slip.id(), "par erreur", leaving.head));
    assertEquals("slip-used", refused.code());
  }

  private Slip granted() {
    Slip slip =
        slips.draftAccounts(ent.school().id(), "École Émile Zola", Leaving.LIMIT, leaving.head);
    slips.sign(slip.id(), leaving.head);
    slips.submit(slip.id(), leaving.head);
    return slips.answer(slip.id(), Visa.granted("AD 61/2027/12", today()), leaving.head);
  }

  private Slip now(Slip slip) {
    return slips.get(slip.id(), leaving.head);
  }

  private LocalDate today() {
    return ent.school().dayOf(ent.clock().instant());
  }
}
