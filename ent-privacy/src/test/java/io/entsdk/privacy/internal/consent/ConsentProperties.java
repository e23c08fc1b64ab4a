package io.entsdk.privacy.internal.consent;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static io.entsdk.privacy.consent.ConsentRule.EVERY_HOLDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.internal.consent.ConsentTrial.Said;
import io.entsdk.privacy.internal.consent.ConsentTrial.Span;
import io.entsdk.privacy.internal.consent.ConsentTrial.Who;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Law 14 of the reference: what the answers to a consent come to. */
class ConsentProperties {

  private static final int DAYS = 12;

  @Property(tries = 3_000)
  void itIsWhatLivingThroughItDayByDaySays(
      @ForAll("trials") ConsentTrial trial, @ForAll @IntRange(max = DAYS) int day) {
    assertEquals(new ConsentOracle(trial).on(day), on(trial, day), trial.toString());
  }

  @Property(tries = 500)
  void theOrderInWhichAnswersAreToldDoesNotMatter(
      @ForAll("trials") ConsentTrial trial,
      @ForAll Random chance,
      @ForAll @IntRange(max = DAYS) int day) {
    ConsentFold fold = trial.fold();
    List<ConsentEvent> mixed = new ArrayList<>(fold.events());
    Collections.shuffle(mixed, chance);
    LocalDate on = ConsentTrial.ASKED.plusDays(day);
    assertEquals(fold.on(on), new ConsentFold(fold.consent(), fold.subject(), mixed).on(on));
  }

  /** Each keeps the order of their own words; whose come first is all that changes. */
  @Property(tries = 500)
  void answersOfDifferentPeopleCommute(
      @ForAll ConsentRule rule, @ForAll("words") List<Said> said, @ForAll Random chance) {
    List<Who> turns = new ArrayList<>(said.stream().map(Said::who).toList());
    Collections.shuffle(turns, chance);
    List<Said> left = new ArrayList<>(said);
    List<Said> mixed = new ArrayList<>();
    for (Who who : turns) {
      Said next = left.stream().filter(one -> one.who() == who).findFirst().orElseThrow();
      left.remove(next);
      mixed.add(new Said(who, next.answer(), mixed.size()));
    }
    ConsentTrial one = ConsentTrial.ofAda(rule).saying(inTurn(said));
    assertEquals(on(one, 100), on(one.saying(mixed), 100));
  }

  @Property(tries = 500)
  void aRefusalOfAnyOfThemGoesBeforeEverything(
      @ForAll ConsentRule rule, @ForAll("words") List<Said> said, @ForAll Who who) {
    ConsentTrial trial = ConsentTrial.ofAda(rule).saying(inTurn(said)).and(who, REFUSED, 50);
    assertEquals(ConsentState.REFUSED, on(trial, 50));
  }

  @Property(tries = 500)
  void nobodysSilenceIsAYes(@ForAll("words") List<Said> said, @ForAll Who silent) {
    List<Said> others = said.stream().filter(one -> one.who() != silent).toList();
    ConsentTrial trial = ConsentTrial.ofAda(ConsentRule.ONLINE_SERVICE).saying(inTurn(others));
    assertNotEquals(ConsentState.GIVEN, on(trial, 100));
    assertNotEquals(ConsentState.GIVEN, on(ConsentTrial.ofAda(EVERY_HOLDER), 100));
  }

  private static ConsentState on(ConsentTrial trial, int day) {
    return trial.fold().on(ConsentTrial.ASKED.plusDays(day));
  }

  private static List<Said> inTurn(List<Said> said) {
    List<Said> days = new ArrayList<>();
    said.forEach(one -> days.add(new Said(one.who(), one.answer(), days.size())));
    return days;
  }

  @Provide
  Arbitrary<List<Said>> words() {
    return Combinators.combine(
            Arbitraries.of(Who.class),
            Arbitraries.frequency(
                Tuple.of(4, GIVEN), Tuple.of(1, REFUSED), Tuple.of(1, ConsentAnswer.WITHDRAWN)),
            Arbitraries.integers().between(0, DAYS))
        .as(Said::new)
        .list()
        .ofMaxSize(8);
  }

  /** Both birthdays fall among the days in about a third of them each. */
  @Provide
  Arbitrary<ConsentTrial> trials() {
    Arbitrary<LocalDate> fifteenth =
        Combinators.combine(
                Arbitraries.of(-2_000, 0, 2_000),
                Arbitraries.integers().between(0, DAYS),
                Arbitraries.of(0, 3))
            .as((far, day, back) -> ConsentTrial.ASKED.minusYears(back).plusDays(far + day));
    Arbitrary<Span> spans =
        Arbitraries.oneOf(
            Arbitraries.of(Span.ALWAYS, Span.ALWAYS, Span.NEVER),
            Combinators.combine(
                    Arbitraries.integers().between(0, DAYS),
                    Arbitraries.integers().between(0, DAYS))
                .as((first, last) -> new Span(first, last)));
    Comparator<Said> byDay = Comparator.comparing(Said::day);
    return Combinators.combine(
            Arbitraries.of(ConsentRule.class),
            Arbitraries.of(DAYS, DAYS, 5),
            fifteenth,
            spans,
            spans,
            words().map(said -> said.stream().sorted(byDay).toList()))
        .as(ConsentTrial::new);
  }
}
