package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.SweepObstacle;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Rows that say their school are swept by the rule of that school, and others by the longest. */
@EachDatabase
class SchoolSweepTest {

  private static final Period SHORT = Period.ofDays(10);
  private static final Period MIDDLE = Period.ofMonths(2);
  private static final Period LONG = Period.ofYears(1);

  @Parameter Database database;

  private Ent ent;
  private LocalDate today;
  private Sweeping sweeping;
  private Actor delegate;
  private Place shortly;
  private Place middling;
  private Place longest;

  /** Is a school with a class, and how long it keeps its canteen; or what says no school. */
  private record Place(UUID school, UUID schoolClass, ZoneId zone, Period limit) {}

  @BeforeEach
  void aCanteenServesThreeSchools() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Canteen()));
    Canteen.create(ent);
    today = ent.school().dayOf(ent.clock().instant());
    shortly =
        new Place(ent.school().id().value(), ent.cp().id().value(), ent.school().zone(), SHORT);
    sweeping = new Sweeping(ent, Diary.RULES).started();
    middling = opened("0610998D", "Europe/Paris", MIDDLE);
    longest = opened("9740001H", "Indian/Reunion", LONG);
    delegate = new RuleBook(ent).trusted();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nothingGoesEarlyAndNothingDueIsLeftOfAnySchool() {
    assertFalse(planned("canteen_bill").sql().contains("case"), "all schools keep as long");
    adopted(shortly, rule(SHORT));
    adopted(middling, rule(MIDDLE));
    Set<String> meals = new TreeSet<>();
    Set<String> bills = new TreeSet<>();
    long due = 0;
    Place nobody = new Place(null, null, longest.zone(), LONG);
    Place gone = new Place(UUID.randomUUID(), UUID.randomUUID(), longest.zone(), LONG);
    Random random = new Random(7);
    for (Place place : List.of(shortly, middling, longest, nobody, gone)) {
      for (Instant at : moments(place, random)) {
        String meal = Canteen.meal(ent, place.school(), at);
        String bill = Canteen.bill(ent, place.schoolClass(), at);
        if (at.atZone(place.zone()).toLocalDate().plus(place.limit()).isAfter(today)) {
          meals.add(meal);
          bills.add(bill);
        } else {
          due++;
        }
      }
    }
    for (String table : List.of("canteen_meal", "canteen_bill")) {
      assertEquals(due, planned(table).range().due(), table);
      assertEquals(due, planned(table).going(), table);
    }

    sweeping.run();
    assertEquals(meals, ids("canteen_meal"));
    assertEquals(bills, ids("canteen_bill"));
    assertEquals(meals.size(), Diary.rows(ent, "canteen_remark"));
    assertEquals(0, sweeping.run().done(), "a second run took something");
  }

  @Test
  void whatASchoolHasToAskForKeepsNothingOfAnother() {
    adopted(middling, rule(SHORT).answering(PublicArchives.YES));
    LocalDate old = today.minusYears(2);
    for (Place place : List.of(shortly, middling)) {
      Canteen.meals(ent, place.schoolClass(), place.school(), noon(old), 2);
    }
    Canteen.meals(ent, null, null, noon(old), 1);
    assertEquals(Optional.of(SweepObstacle.AWAITS_CLEARANCE), planned("canteen_meal").obstacle());
    assertEquals(2, planned("canteen_meal").going());
    assertEquals(3, planned("canteen_meal").visas().waiting().due());

    assertEquals(6, sweeping.run().done(), "two meals with their remarks, and two bills");
    assertEquals(3, Diary.rows(ent, "canteen_meal"));
    assertEquals(0, sweeping.run().done());

    Canteen.meals(ent, shortly.schoolClass(), shortly.school(), noon(today.minusDays(20)), 1);
    Slip slip = granted(middling, old);
    assertEquals(3, planned("canteen_meal").going());
    assertEquals(Optional.empty(), planned("canteen_meal").obstacle());
    assertEquals(9, sweeping.run().done());
    assertEquals(1, Diary.rows(ent, "canteen_meal"), "a year is not over");
    Slip after = slips().get(slip.id(), Actor.system("test"));
    assertEquals(SlipState.EXECUTED, after.state());
    assertEquals(9L, after.destroyed());
  }

  @Test
  void aWalkPassesByRowsOfSchoolsThatKeepLonger() {
    adopted(shortly, rule(SHORT));
    Instant from = noon(today.minusDays(40));
    for (int i = 0; i < 130; i++) {
      Place place = i % 13 == 12 ? shortly : longest;
      Canteen.meals(ent, place.schoolClass(), place.school(), from.plusSeconds(i), 1);
    }
    sweeping.run();
    assertEquals(120, Diary.rows(ent, "canteen_meal"));
    Canteen.meals(ent, shortly.schoolClass(), shortly.school(), from.plusSeconds(60), 1);
    Jdbc.execute(ent, "update ent_privacy_sweep_table set batch = 5, state = 'NEW'");
    assertEquals(3, sweeping.run().done());
    assertEquals(120, Diary.rows(ent, "canteen_bill"));
    assertTrue(sweeping.sweeps.status(Actor.system("test")).finishedAt().isPresent());
  }

  /** Return moments of days long before, on both sides of the last moment that is due, and now. */
  private List<Instant> moments(Place place, Random random) {
    LocalDate last = today.minus(place.limit());
    Instant over = last.plusDays(1).atStartOfDay(place.zone()).toInstant();
    List<Instant> all = new ArrayList<>(List.of(over, over.minusSeconds(1)));
    for (int i = 0; i < 8; i++) {
      all.add(over.plus(Duration.ofHours(random.nextInt(-2_000, 200))));
    }
    return all;
  }

  private Place opened(String uai, String zone, Period limit) {
    Place place = new Place(UUID.randomUUID(), UUID.randomUUID(), ZoneId.of(zone), limit);
    Jdbc.execute(
        ent,
        "insert into ent_core_school (tenant, id, version, uai, name, level, zone, opened_on, roster_revision) values (1, '%s', 0, '%s', 'S', 'PRIMARY', '%s', date '2020-01-01', 0)"
            .formatted(place.school(), uai, zone));
    Jdbc.execute(
        ent,
        "insert into ent_core_class (tenant, id, version, school_id, school_year, name, source) values (1, '%s', 0, '%s', 2026, 'CE1', 'test')"
            .formatted(place.schoolClass(), place.school()));
    return place;
  }

  private static RetentionRule rule(Period limit) {
    return Diary.rules(limit).get(Diary.RULE);
  }

  private void adopted(Place place, RetentionRule rule) {
    Privacy.of(ent.tenant(), Diary.RULES)
        .rules()
        .adopt(
            RuleProposal.of(new SchoolId(place.school()), rule, today, "choix de l’école"),
            delegate);
  }

  private Slips slips() {
    return Privacy.of(ent.tenant(), Diary.RULES).slips();
  }

  private Slip granted(Place place, LocalDate day) {
    RetentionRule rule = rule(SHORT).answering(PublicArchives.YES);
    Slip draft =
        slips()
            .draft(
                SlipDraft.of(new SchoolId(place.school()), "École")
                    .with(SlipLine.of(rule, day, day, 6, 0)),
                Actor.system("test"));
    Jdbc.execute(ent, "update ent_privacy_slip set state = 'SUBMITTED', submitted_on = drafted_on");
    return slips().answer(draft.id(), Visa.granted("AD 1", today), Actor.system("test"));
  }

  private PlannedSweep planned(String table) {
    return sweeping.sweeps.plan(Actor.system("test")).tables().stream()
        .filter(one -> one.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> ids(String table) {
    return Jdbc.texts(ent, "select cast(id as varchar) from " + table);
  }

  private Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ent.school().zone()).toInstant();
  }
}
