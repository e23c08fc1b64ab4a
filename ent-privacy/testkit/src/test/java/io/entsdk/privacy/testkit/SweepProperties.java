package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
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

/**
 * Whatever pages and notes there are, whoever is held and wherever a node dies: what is left is
 * what a simple model says, and a second run changes nothing.
 */
class SweepProperties {

  private static Ent ent;

  @BeforeContainer
  static void open() {
    ent = Ent.on(io.entsdk.testkit.Database.H2, wiring -> wiring.personalData(new Diary()));
    Diary.create(ent);
  }

  @AfterContainer
  static void close() {
    ent.close();
  }

  /** Is a page made so many hours before the last moment at which it would be due. */
  record Page(int author, int hoursBefore, List<Integer> notes) {}

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void whatIsLeftIsWhatTheModelSays(
      @ForAll("pages") @Size(max = 12) List<Page> pages,
      @ForAll("limits") Period limit,
      @ForAll @Size(max = 2) Set<@IntRange(max = 3) Integer> held,
      @ForAll @IntRange(max = 12) int death) {
    clear();
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    LocalDate limitDay = today.minus(limit);
    Set<String> expectedPages = new TreeSet<>();
    Set<String> expectedNotes = new TreeSet<>();
    for (Page page : pages) {
      Instant made =
          limitDay
              .plusDays(1)
              .atStartOfDay(ent.school().zone())
              .toInstant()
              .minusSeconds(page.hoursBefore() * 3_600L);
      String id = Diary.page(ent, people().get(page.author()), made);
      for (int seq = 0; seq < page.notes().size(); seq++) {
        Diary.note(ent, id, seq, people().get(page.notes().get(seq)));
      }
      boolean due = !ent.school().dayOf(made).plus(limit).isAfter(today);
      Set<Integer> names = new HashSet<>(page.notes());
      names.add(page.author());
      names.retainAll(held);
      if (!due || !names.isEmpty()) {
        expectedPages.add(id);
      }
      for (int seq = 0; seq < page.notes().size(); seq++) {
        if (!due || held.contains(page.author()) || held.contains(page.notes().get(seq))) {
          expectedNotes.add(id + "/" + seq);
        }
      }
    }
    held.forEach(one -> hold(people().get(one)));

    Sweeping sweeping = new Sweeping(ent, Diary.rules(limit)).started();
    try {
      sweeping.runOn(sweeping.units(death));
    } catch (DyingUnits.Death e) {
      sweeping.run();
    }
    assertEquals(expectedPages, Jdbc.texts(ent, "select cast(id as varchar) from diary_page"));
    assertEquals(
        expectedNotes,
        Jdbc.texts(ent, "select cast(page_id as varchar) || '/' || seq from diary_note"));
    assertEquals(0, sweeping.run().done(), "a second run took something");
  }

  private static void clear() {
    for (String table :
        List.of(
            "diary_note",
            "diary_page",
            "ent_privacy_sweep_table",
            "ent_core_held",
            "ent_core_hold",
            "ent_privacy_rule_use")) {
      Jdbc.execute(ent, "delete from " + table);
    }
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
    return List.of(ent.ada(), ent.bob(), ent.alan(), ent.grace());
  }

  @Provide
  Arbitrary<List<Page>> pages() {
    Arbitrary<Integer> person = Arbitraries.integers().between(0, 3);
    return Combinators.combine(
            person, Arbitraries.integers().between(-60, 60), person.list().ofMaxSize(2))
        .as(Page::new)
        .list();
  }

  @Provide
  Arbitrary<Period> limits() {
    return Arbitraries.of(
        Period.ofMonths(1),
        Period.ofMonths(12),
        Period.ofDays(30),
        Period.ofYears(1).plusDays(1),
        Period.of(0, 7, 15));
  }
}
