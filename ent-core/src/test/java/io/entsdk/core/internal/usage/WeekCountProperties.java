package io.entsdk.core.internal.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.usage.UsageFigure;
import io.entsdk.core.usage.UsageMeasure;
import io.entsdk.core.usage.UsageWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeekCountProperties {

  private static final UsageWeek WEEK = UsageWeek.of(LocalDate.of(2026, 9, 15));

  /**
   * What is shown is the same whatever stands in the cells that are not: so nobody can compute one
   * of them from it, by differences or in any other way.
   */
  @Property
  void whatIsShownTellsNothingOfWhatIsNot(
      @ForAll("uses") List<Use> uses, @ForAll("uses") List<Use> others) {
    Set<String> shown = WeekCount.of(WEEK, uses).stream().map(f -> cell(f)).collect(toSet());
    List<Use> altered = new ArrayList<>();
    uses.stream().filter(use -> shown.contains(cell(use))).forEach(altered::add);
    fewOfEachHidden(others, shown).forEach(altered::add);

    assertEquals(set(WeekCount.of(WEEK, uses)), set(WeekCount.of(WEEK, altered)));
  }

  @Property
  void aFigureCountsEachPersonOnceAndFiveAtLeast(@ForAll("uses") List<Use> uses) {
    for (UsageFigure figure : WeekCount.of(WEEK, uses)) {
      List<Use> own = uses.stream().filter(use -> cell(use).equals(cell(figure))).toList();
      assertEquals(own.stream().map(Use::person).distinct().count(), figure.people());
      assertEquals(own.stream().mapToLong(Use::times).sum(), figure.times());
      assertTrue(figure.people() >= 5);
    }
  }

  @Property
  void everyCellOfFivePeopleIsShown(@ForAll("uses") List<Use> uses) {
    Set<String> shown = WeekCount.of(WEEK, uses).stream().map(f -> cell(f)).collect(toSet());

    uses.stream()
        .collect(Collectors.groupingBy(WeekCountProperties::cell))
        .forEach(
            (cell, own) ->
                assertEquals(
                    own.stream().map(Use::person).distinct().count() >= 5, shown.contains(cell)));
  }

  /** Return uses of the cells that are not shown, by four people at most in each. */
  private static List<Use> fewOfEachHidden(List<Use> others, Set<String> shown) {
    return others.stream()
        .filter(use -> !shown.contains(cell(use)))
        .filter(use -> use.person().value().getLeastSignificantBits() < 4)
        .toList();
  }

  private static String cell(Use use) {
    return use.profile() + "/" + use.measure();
  }

  private static String cell(UsageFigure figure) {
    return figure.profile() + "/" + figure.measure();
  }

  private static <T> Set<T> set(List<T> figures) {
    return new HashSet<>(figures);
  }

  private static Collector<String, ?, Set<String>> toSet() {
    return Collectors.toSet();
  }

  @Provide
  Arbitrary<List<Use>> uses() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9).map(n -> new PersonId(new UUID(0, n))),
            Arbitraries.of(Profile.ELV, Profile.ENS, Profile.TUT),
            Arbitraries.of(UsageMeasure.class),
            Arbitraries.longs().between(1, 20))
        .as(Use::new)
        .list()
        .ofMaxSize(60);
  }
}
