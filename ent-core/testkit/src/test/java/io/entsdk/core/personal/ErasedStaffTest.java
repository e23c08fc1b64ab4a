package io.entsdk.core.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Guardianships;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Responsibility;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.internal.CoreFeature;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Holds;
import io.entsdk.core.protection.Protection;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.Forgetting;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What somebody of the staff did for others stays, and names nobody any more. */
@EachDatabase
class ErasedStaffTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  private Ent ent;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aFamilyKeepsTheLinkThatTheHeadHasEntered() {
    Guardianships guardianships = Directory.of(ent.tenant()).guardianships();
    guardianships.decide(
        ent.grace(),
        ent.ada(),
        GuardianshipDecision.of(GuardianshipState.FULL),
        ent.as(ent.head()));
    List<GuardianshipRecord> before = guardianships.listOf(ent.ada(), SYSTEM);
    assertTrue(before.stream().anyMatch(link -> link.enteredBy().isPresent()));

    assertTrue(erase(ent.head()) > 0);

    List<GuardianshipRecord> after = guardianships.listOf(ent.ada(), SYSTEM);
    assertEquals(
        before.stream().map(GuardianshipRecord::guardianship).toList(),
        after.stream().map(GuardianshipRecord::guardianship).toList());
    assertTrue(after.stream().allMatch(link -> link.enteredBy().isEmpty()));
  }

  @Test
  void aReleasedHoldStaysReleasedAndNamesNobody() {
    Hold hold = releasedByTheHead();
    Tables.change(ent, "delete from ent_core_held where hold_id = '" + hold.id() + "'");

    erase(ent.head());

    Hold left = holds().listOf(ent.ada(), SYSTEM).get(0);
    assertFalse(left.stands());
    assertEquals(PersonId.GONE, left.released().orElseThrow().by());
    assertEquals(PersonId.GONE, left.asked().orElseThrow().by());
  }

  @Test
  void aHoldThatStandsKeepsTheNamesInIt() {
    releasedByTheHead();

    erase(ent.head());

    Hold left = holds().listOf(ent.ada(), SYSTEM).get(0);
    assertEquals(ent.head(), left.asked().orElseThrow().by());
  }

  @Test
  void aResponsibilityKeepsItsTitleAndNamesNobody() {
    Directory directory = Directory.of(ent.tenant());
    LocalDate today = LocalDate.of(2026, 9, 15);
    directory
        .responsibilities()
        .name(
            ent.school().id(),
            ResponsibilityRole.DPO,
            new Holder.OfPerson(ent.head(), "Déléguée à la protection des données"),
            Period.from(today),
            SYSTEM);

    erase(ent.head());

    List<Responsibility> held =
        directory.responsibilities().listOf(ent.school().id(), today, SYSTEM);
    assertEquals(
        List.of(new Holder.OfPerson(PersonId.GONE, "Déléguée à la protection des données")),
        held.stream().map(Responsibility::holder).toList());
  }

  private int erase(PersonId person) {
    return Forgetting.from(ent, new CoreFeature().personalData().get(0), person);
  }

  private Holds holds() {
    return Protection.of(ent.tenant()).holds();
  }

  /** Place a hold on Ada and note its release, whose mark is still there. */
  private Hold releasedByTheHead() {
    LocalDate march = LocalDate.of(2027, 3, 1);
    Hold hold =
        holds().place(HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 1", march), SYSTEM);
    Tables.change(
        ent,
        """
        update ent_core_hold set release_asked_by = '%1$s', release_asked_at = 1,
          release_reason = 'x', released_by = '%1$s', released_at = 2
        where id = '%2$s'"""
            .formatted(ent.head(), hold.id()));
    return hold;
  }
}
