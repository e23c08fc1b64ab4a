package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.SweepObstacle;
import io.entsdk.privacy.sweep.SweepPolicy;
import io.entsdk.privacy.sweep.SweptRows;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Columns that name a rule of their own are emptied by it, before their row goes. */
@EachDatabase
class EarlierColumnsTest {

  @Parameter Database database;

  private Ent ent;
  private LocalDate today;
  private Sweeping sweeping;

  @BeforeEach
  void theSchoolKeepsALogbook() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Logbook()));
    Logbook.create(ent);
    today = ent.school().dayOf(ent.clock().instant());
    sweeping = new Sweeping(ent, Logbook.RULES);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void eachGoesOnceByItsOwnRuleAndTheRowByThatOfTheRow() {
    UUID old = act(Period.ofYears(3));
    act(Period.ofMonths(18));
    act(Period.ofYears(6));
    act(Period.ofDays(3));
    assertEquals(List.of(4L, 4L, 0L, 4L, 4L), Logbook.left(ent));
    PlannedSweep address = planned(Logbook.ADDRESS);
    assertEquals(List.of("address", "device", "log_step.address"), address.columns());
    assertEquals(List.of(3L, 3L), List.of(address.going(), address.emptied()));
    assertTrue(address.sql().startsWith("update log_act"), address.sql());
    PlannedSweep words = planned(Logbook.WORDS);
    assertEquals(List.of("log_step.words"), words.columns());
    assertTrue(words.sql().startsWith("update log_step"), words.sql());
    assertEquals(
        List.of(1L, 0L), List.of(planned(Logbook.ACT).going(), planned(Logbook.ACT).emptied()));
    assertEquals(List.of(4L, 4L, 0L, 4L, 4L), Logbook.left(ent), "planning changed something");

    assertEquals(2 + 4 + 1, sweeping.started().run().done(), "an act, two addresses, words");
    assertEquals(List.of(3L, 1L, 2L, 1L, 2L), Logbook.left(ent));
    SweptRows swept = swept(Logbook.ADDRESS);
    assertEquals(List.of(2L, 0L, 4L), List.of(swept.due(), swept.taken(), swept.emptied()));
    assertEquals(0, planned(Logbook.ADDRESS).range().due());
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(0, sweeping.run().done(), "a second run did something");

    Jdbc.execute(ent, "update log_act set address = '192.0.2.9' where id = '" + old + "'");
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(1, sweeping.run().done(), "what was written late");
  }

  @Test
  void whatIsHeldKeepsThemAndTheRowOfALongerRuleGoesFirst() {
    Logbook.act(ent, null, ent.ada(), at(Period.ofYears(3)));
    Logbook.act(ent, null, ent.bob(), at(Period.ofYears(3)));
    Hold hold =
        Protection.of(ent.tenant())
            .holds()
            .place(
                HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 1", today.plusDays(9)),
                ent.as(ent.head()));
    Sweeping longer =
        new Sweeping(ent, Logbook.RULES.with(Logbook.rule(Logbook.WORDS, Period.ofYears(9))));
    assertEquals(1, planned(Logbook.ADDRESS).held());
    assertEquals(2, longer.started().run().done());
    assertEquals(List.of(2L, 1L, 1L, 1L, 2L), Logbook.left(ent));

    Jdbc.execute(ent, "delete from ent_core_held where hold_id = '" + hold.id() + "'");
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(2, longer.run().done());
    ent.clock().advance(Duration.ofDays(3 * 366));
    assertEquals(4, longer.run().done(), "two acts with their steps, and the words in them");
  }

  @Test
  void eachSchoolEndsThemByItsOwnRuleAndASimulationSaysWhichAndHowMany() {
    sweeping.started();
    UUID other = Jdbc.anotherSchool(ent).value();
    for (Object school : new Object[] {ent.school().id(), other, null}) {
      for (int i = 0; i < 12; i++) {
        Logbook.act(ent, school, ent.alan(), at(Period.ofMonths(18)).plusSeconds(i));
      }
    }
    RuleProposal longer =
        RuleProposal.of(
            ent.school().id(), Logbook.rule(Logbook.ADDRESS, Period.ofYears(3)), today, "essai");
    Privacy privacy = Privacy.of(ent.tenant(), Logbook.RULES);
    var simulated = privacy.rules().simulate(longer, ent.as(ent.head()));
    assertEquals(
        List.of("address", "device", "log_step.address"), simulated.tables().get(0).columns());
    assertEquals(-24, simulated.tables().get(0).atOnce().more(), "of no school neither");
    assertTrue(
        simulated
            .explain(Locale.FRENCH)
            .contains(
                "log_act, dont address, device, log_step.address seulement à vider : 24 lignes"),
        simulated.explain(Locale.FRENCH));

    privacy.rules().adopt(longer, new RuleBook(ent).trusted());
    assertEquals(12, planned(Logbook.ADDRESS).going());
    assertEquals(24, sweeping.run().done());
    assertEquals(List.of(36L, 24L, 12L, 24L, 36L), Logbook.left(ent));
  }

  @Test
  void theBrakeStopsThemAloneUntilSomebodyNamesTheirNumberAndRule() {
    Logbook.act(ent, null, ent.ada(), at(Period.ofYears(6)));
    for (int i = 0; i < 9; i++) {
      Logbook.act(ent, null, ent.ada(), at(Period.ofMonths(18)));
    }
    sweeping.started(new SweepPolicy(40, 5));
    assertEquals(2, sweeping.run().done(), "the act that is over, with its step");
    assertEquals(Optional.of(SweepObstacle.BRAKE), planned(Logbook.ADDRESS).obstacle());
    assertEquals(Optional.empty(), planned(Logbook.ACT).obstacle());
    assertEquals(0, planned(Logbook.ADDRESS).emptied());
    assertThrows(
        ConflictException.class, () -> sweeping.sweeps.confirm("log_act", 9, sweeping.head));

    sweeping.sweeps.confirm("log_act", Logbook.ADDRESS, 9, sweeping.head);
    assertEquals(18, sweeping.run().done());
    assertEquals(List.of(9L, 0L, 9L, 0L, 9L), Logbook.left(ent));
  }

  @Test
  void oneThatIsNeverNullKeepsThemAndItsRuleIsRefused() {
    act(Period.ofYears(2));
    Jdbc.execute(ent, "alter table log_step alter column address set not null");
    assertEquals(Optional.of(SweepObstacle.CANNOT_EMPTY), planned(Logbook.ADDRESS).obstacle());
    assertEquals(1, sweeping.started().run().done(), "the words");
    assertEquals(List.of(1L, 1L, 0L, 1L, 0L), Logbook.left(ent));
    RuleProposal proposal =
        RuleProposal.of(
            ent.school().id(), Logbook.rule(Logbook.ADDRESS, Period.ofDays(9)), today, "essai");
    ConflictException refused =
        assertThrows(
            ConflictException.class,
            () ->
                Privacy.of(ent.tenant(), Logbook.RULES)
                    .rules()
                    .adopt(proposal, new RuleBook(ent).trusted()));
    assertEquals("cannot-empty", refused.code());
    assertTrue(refused.getMessage().contains("log_step.address is never null"));
  }

  private UUID act(Period ago) {
    return Logbook.act(ent, null, ent.ada(), at(ago));
  }

  private Instant at(Period ago) {
    return today.minus(ago).atTime(12, 0).atZone(ent.school().zone()).toInstant();
  }

  private PlannedSweep planned(String rule) {
    return sweeping.sweeps.plan(Actor.system("test")).tables().stream()
        .filter(one -> one.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private SweptRows swept(String rule) {
    return sweeping.sweeps.status(sweeping.head).tables().stream()
        .filter(one -> one.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
