package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** After a sweep each act is there, and says from where, as a model of two clocks says. */
class EarlierColumnsProperties {

  private static final List<String> TABLES =
      List.of(
          "log_step",
          "log_act",
          "ent_privacy_sweep_table",
          "ent_core_held",
          "ent_core_hold",
          "ent_privacy_rule_use");

  private static Ent ent;

  @BeforeContainer
  static void open() {
    ent = Ent.on(io.entsdk.testkit.Database.H2, wiring -> wiring.personalData(new Logbook()));
    Logbook.create(ent);
  }

  @AfterContainer
  static void close() {
    ent.close();
  }

  /** Is an act of somebody so many hours before, or after, the day on which {@code near} ends. */
  record Act(int actor, int near, int hours) {}

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void whatIsLeftIsWhatTheModelSays(
      @ForAll("acts") @Size(max = 8) List<Act> acts,
      @ForAll("limits") Period address,
      @ForAll("limits") Period row,
      @ForAll @Size(max = 2) Set<@IntRange(max = 2) Integer> held,
      @ForAll @IntRange(max = 12) int death) {
    TABLES.forEach(table -> Jdbc.execute(ent, "delete from " + table));
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    Set<String> rows = new TreeSet<>();
    Set<String> addresses = new TreeSet<>();
    for (Act act : acts) {
      Instant made =
          today
              .minus(act.near() == 0 ? address : row)
              .plusDays(1)
              .atStartOfDay(ent.school().zone())
              .toInstant()
              .minusSeconds(act.hours() * 3_600L);
      String id = Logbook.act(ent, null, people().get(act.actor()), made).toString();
      LocalDate day = ent.school().dayOf(made);
      boolean kept = held.contains(act.actor());
      boolean stays = kept || day.plus(row).isAfter(today);
      if (stays) {
        rows.add(id);
      }
      if (stays && (kept || day.plus(address).isAfter(today))) {
        addresses.add(id);
      }
    }
    held.forEach(one -> hold(people().get(one)));

    RetentionRules rules =
        Logbook.RULES
            .with(Logbook.rule(Logbook.ACT, row))
            .with(Logbook.rule(Logbook.ADDRESS, address));
    Sweeping sweeping = new Sweeping(ent, rules).started();
    try {
      sweeping.runOn(sweeping.units(death), new Logbook());
    } catch (DyingUnits.Death e) {
      sweeping.run();
    }
    assertEquals(rows, ids("log_act where act = 'OPENED'", "id"));
    assertEquals(addresses, ids("log_act where address is not null and device = 'iPad'", "id"));
    assertEquals(addresses, ids("log_step where address is not null", "act_id"));
    assertEquals(0, sweeping.run().done(), "a second run took something");
  }

  private static Set<String> ids(String from, String column) {
    return Jdbc.texts(ent, "select cast(%s as varchar) from %s".formatted(column, from));
  }

  private static void hold(PersonId person) {
    Jdbc.execute(
        ent,
        "insert into ent_core_hold (tenant, id, subject_kind, subject_id, basis, reference, review_on, placed_at)"
            + " values (1, '%1$s', 'PERSON', '%1$s', 'INVESTIGATION', 'PV 1', date '2030-01-01', 0)"
                .formatted(person));
    Jdbc.execute(
        ent,
        "insert into ent_core_held (tenant, subject_id, hold_id) values (1, '%1$s', '%1$s')"
            .formatted(person));
  }

  private static List<PersonId> people() {
    return List.of(ent.ada(), ent.bob(), ent.alan());
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(-60, 60))
        .as(Act::new)
        .list();
  }

  /** Either may be the longer one. */
  @Provide
  Arbitrary<Period> limits() {
    return Arbitraries.of(
        Period.ofMonths(1), Period.ofDays(40), Period.of(0, 7, 15), Period.ofYears(1));
  }
}
