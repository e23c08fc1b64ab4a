package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.SweepObstacle;
import io.entsdk.privacy.sweep.SweepPlan;
import io.entsdk.privacy.sweep.SweepPolicy;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A vendor's diary is swept by the rule that its tables name. */
@EachDatabase
class SweepStoryTest {

  @Parameter Database database;

  private Ent ent;
  private LocalDate today;

  @BeforeEach
  void theSchoolKeepsADiary() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Diary()));
    Diary.create(ent);
    today = ent.school().dayOf(ent.clock().instant());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatIsOverGoesWithItsNotesAndWhatIsNotStays() {
    String old = Diary.page(ent, ent.ada(), lastMomentOf(today.minusYears(1)));
    Diary.note(ent, old, 1, ent.bob());
    Diary.note(ent, old, 2, ent.alan());
    Diary.page(ent, ent.ada(), firstMomentOf(today.minusYears(1).plusDays(1)));
    Diary.visit(ent, 1, ent.grace(), today);
    Diary.visit(ent, 2, ent.grace(), today.plusDays(1));
    Sweeping sweeping = new Sweeping(ent, Diary.RULES);

    Map<String, List<String>> before = Jdbc.everything(ent);
    SweepPlan plan = sweeping.sweeps.plan(sweeping.head);
    assertEquals(before, Jdbc.everything(ent), "planning changed something");
    assertEquals(2, plan.rows());
    PlannedSweep pages = of(plan, "diary_page");
    assertEquals(new Counts(1, 0, 2), new Counts(pages.range().due(), pages.held(), pages.rows()));
    assertEquals(Optional.of(today.minusYears(1)), pages.range().newest());
    assertEquals(Optional.of(today.minusYears(1).plusDays(1)), pages.range().before());
    assertTrue(pages.sql().contains("ent_core_held"), pages.sql());

    assertEquals(0, sweeping.run().done(), "swept before anybody said so");
    assertEquals(4, sweeping.started().run().done());
    assertEquals(List.of(1L, 0L, 1L), left());
    Map<String, List<String>> after = withoutAnnouncements();
    assertEquals(0, sweeping.run().done());
    assertEquals(after, withoutAnnouncements(), "a second run changed something");
  }

  @Test
  void whatIsHeldStaysAndGoesOnceTheHoldIsReleased() {
    Instant old = firstMomentOf(today.minusYears(2));
    Diary.page(ent, ent.ada(), old);
    String noted = Diary.page(ent, ent.bob(), old);
    Diary.note(ent, noted, 1, ent.ada());
    Diary.note(ent, noted, 2, ent.bob());
    Diary.page(ent, ent.bob(), old);
    Diary.note(ent, Diary.page(ent, ent.ada(), old), 1, ent.linus());
    Hold hold =
        Protection.of(ent.tenant())
            .holds()
            .place(
                HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 1", today.plusDays(90)),
                ent.as(ent.head()));
    Sweeping sweeping = new Sweeping(ent, Diary.RULES);
    assertEquals(2, of(sweeping.sweeps.plan(sweeping.head), "diary_page").held());

    sweeping.started().run();
    assertEquals(
        List.of(3L, 2L, 0L), left(), "Ada's pages as they are, and the one that her note keeps");

    Jdbc.execute(ent, "delete from ent_core_held where hold_id = '" + hold.id() + "'");
    ent.clock().advance(Duration.ofDays(1));
    sweeping.run();
    assertEquals(List.of(0L, 0L, 0L), left());
  }

  @Test
  void aRuleThatWasShortenedByMistakeStopsAtTheBrakeUntilSomebodyNamesTheNumber() {
    Diary.pages(ent, ent.alan(), firstMomentOf(today.minusDays(20)), 130);
    Diary.pages(ent, ent.alan(), firstMomentOf(today.minusDays(2)), 70);
    Sweeping sweeping =
        new Sweeping(ent, Diary.rules(Period.ofDays(10))).started(new SweepPolicy(40, 50));

    assertEquals(0, sweeping.run().done());
    PlannedSweep planned = of(sweeping.sweeps.plan(sweeping.head), "diary_page");
    assertEquals(Optional.of(SweepObstacle.BRAKE), planned.obstacle());
    assertEquals(0, planned.going());
    assertTrue(sweeping.sweeps.status(sweeping.head).needsSomebody());
    assertEquals(Map.of("diary_page", 10), late(sweeping));
    assertEquals(List.of("tables at which the brake has stopped the sweep: 1"), warnings());
    assertEquals(
        "number-differs",
        assertThrows(
                ConflictException.class,
                () -> sweeping.sweeps.confirm("diary_page", 129, sweeping.head))
            .code());

    sweeping.sweeps.confirm("diary_page", 130, sweeping.head);
    assertEquals(130, sweeping.run().done());
    assertEquals(70, Diary.rows(ent, "diary_page"));
    assertFalse(sweeping.sweeps.status(sweeping.head).needsSomebody());
    assertEquals(List.of(), warnings());
    assertEquals(Map.of(), late(sweeping));

    ent.clock().advance(Duration.ofHours(49));
    assertTrue(sweeping.sweeps.status(sweeping.head).late());
    assertEquals(List.of("tenants that nobody has gone through for two days: 1"), warnings());
  }

  @Test
  void aTableThatCannotBeSweptIsToldAndKeepsNoOtherWaiting() {
    String page = Diary.page(ent, ent.ada(), firstMomentOf(today.minusYears(2)));
    Diary.visit(ent, 1, ent.grace(), today);
    Jdbc.execute(
        ent,
        "create table secret (tenant int, page_id uuid, foreign key (tenant, page_id) references diary_page (tenant, id))");
    Jdbc.execute(ent, "insert into secret (tenant, page_id) values (1, '" + page + "')");
    Sweeping sweeping = new Sweeping(ent, Diary.RULES).started();

    sweeping.run();
    assertEquals(List.of(1L, 0L, 0L), left());
    assertEquals(
        Optional.of(SweepObstacle.FAILED),
        sweeping.sweeps.status(sweeping.head).tables().stream()
            .filter(table -> table.table().equals("diary_page"))
            .findFirst()
            .orElseThrow()
            .obstacle());

    Jdbc.execute(ent, "drop table secret");
    sweeping.run();
    assertEquals(List.of(0L, 0L, 0L), left());
  }

  /** Return what the check of the runtime says of sweeps, up to the advice. */
  private List<String> warnings() {
    return ent.runtime().check().findings().stream()
        .filter(finding -> finding.area().equals("sweep"))
        .map(finding -> finding.message().replaceAll(";.*", ""))
        .toList();
  }

  private Map<String, Integer> late(Sweeping sweeping) {
    return Privacy.of(ent.tenant()).dueDates().lag(sweeping.head).tables();
  }

  private static PlannedSweep of(SweepPlan plan, String table) {
    return plan.tables().stream()
        .filter(planned -> planned.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, List<String>> withoutAnnouncements() {
    Map<String, List<String>> all = Jdbc.everything(ent);
    all.keySet().removeIf(table -> table.equalsIgnoreCase("ent_core_due"));
    return all;
  }

  /** Return how many pages, notes and visits there are. */
  private List<Long> left() {
    return List.of(
        Diary.rows(ent, "diary_page"),
        Diary.rows(ent, "diary_note"),
        Diary.rows(ent, "diary_visit"));
  }

  private Instant firstMomentOf(LocalDate day) {
    return day.atStartOfDay(ent.school().zone()).toInstant();
  }

  private Instant lastMomentOf(LocalDate day) {
    return day.atTime(LocalTime.MAX).atZone(ent.school().zone()).toInstant();
  }

  private record Counts(long due, long held, long rows) {}
}
