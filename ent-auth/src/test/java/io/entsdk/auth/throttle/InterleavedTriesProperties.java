package io.entsdk.auth.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.throttle.MemoryTries.Outcome;
import io.entsdk.auth.throttle.MemoryTries.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Lets nodes begin and settle tries in every order, and plays the same in turn by the rules. */
class InterleavedTriesProperties {

  private static final Instant START = Instant.parse("2026-09-15T06:30:00Z");
  private static final List<String> DEVICES = List.of("", "a", "b", "c");
  private static final int PUPILS = 3;

  /** Small enough that a history of a few hundred steps reaches every bound. */
  private static final Throttle SMALL = small();

  private static Throttle small() {
    ThrottlePolicy all = ThrottlePolicy.CARD_AND_PICTURES;
    return new Throttle(
        new ThrottlePolicy(
            List.of(Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(5)),
            List.of(Duration.ZERO, Duration.ofMinutes(15)),
            5,
            7,
            all.forgiven(),
            all.patience()),
        DevicePolicy.STANDARD,
        SweepPolicy.BY_THE_HOUR);
  }

  private enum Act {
    BEGIN,
    SETTLE,
    UNLOCK,
    TAP,
    PAUSE
  }

  /** Says what happens next; the answers 0 and 1 are right ones, and 2 meets no store. */
  record Step(Act act, int pupil, String device, int slot, int answer, Duration pause) {}

  @Property(tries = 100)
  void countsEqualTheModelHoweverTriesAreInterleaved(@ForAll("histories") List<Step> steps) {
    play(steps, Throttle.STANDARD);
  }

  @Property(tries = 100)
  void noBoundIsPassedHoweverTriesAreInterleaved(@ForAll("histories") List<Step> steps) {
    play(steps, SMALL);
  }

  @Example
  void noGuessThatBeganBeforeItsDeviceWasClosedIsLetInAfter() {
    TryNodes nodes = new TryNodes(Throttle.STANDARD, START);
    TryNodes.Begun early = nodes.begin(9, "a");
    for (int pupil = 0; pupil < 4; pupil++) {
      assertTrue(nodes.settle(nodes.begin(pupil, "a"), false, "m", false).isPresent());
    }

    assertFalse(nodes.settle(early, true, "", false).orElseThrow().in());
  }

  private static void play(List<Step> steps, Throttle throttle) {
    TryNodes nodes = new TryNodes(throttle, START);
    History history = new History(nodes, new MemoryTries(throttle), throttle.pupils());
    steps.forEach(history::take);
  }

  /** Is what has happened so far, on the nodes and in the model. */
  private record History(
      TryNodes nodes,
      MemoryTries model,
      ThrottlePolicy policy,
      Map<Integer, TryNodes.Begun> begun,
      Map<Integer, List<Instant>> counted) {

    History(TryNodes nodes, MemoryTries model, ThrottlePolicy policy) {
      this(nodes, model, policy, new HashMap<>(), new HashMap<>());
    }

    void take(Step step) {
      switch (step.act()) {
        case BEGIN -> begun.put(step.slot(), nodes.begin(step.pupil(), step.device()));
        case SETTLE ->
            Optional.ofNullable(begun.remove(step.slot())).ifPresent(one -> settle(one, step));
        case UNLOCK -> {
          nodes.unlock(step.pupil());
          model.unlock(step.pupil());
          counted.remove(step.pupil());
        }
        case TAP -> {
          nodes.tap(step.device());
          model.tap(step.device());
        }
        case PAUSE -> nodes.pause(step.pause());
      }
    }

    private void settle(TryNodes.Begun one, Step step) {
      Map<String, Standing> others = othersThan(one);
      boolean right = step.answer() < 2;
      String mark = "m" + step.answer();
      TryCounts before = nodes.counts(one.pupil());
      Optional<Outcome> outcome = nodes.settle(one, right, mark, step.answer() == 2);
      if (outcome.isPresent()) {
        Try same = new Try(one.pupil(), 1, one.device(), false, right, mark);
        assertEquals(model.judge(same, nodes.now()), outcome.get(), "at " + nodes.now());
      }
      assertEquals(model.counts(one.pupil()), nodes.counts(one.pupil()));
      assertEquals(others, othersThan(one), "somebody else's wait has changed");
      count(one.pupil(), before);
    }

    /** Note a counted failure, and see that no bound is passed. */
    private void count(int pupil, TryCounts before) {
      TryCounts after = nodes.counts(pupil);
      List<Instant> ofPupil = counted.computeIfAbsent(pupil, any -> new ArrayList<>());
      if (after.inARow() > before.inARow()) {
        ofPupil.add(nodes.now());
      }
      Instant day = nodes.now().minus(Duration.ofHours(24));
      long today = ofPupil.stream().filter(at -> at.isAfter(day)).count();
      assertTrue(today <= policy.perDay(), () -> "a day holds " + today);
      assertTrue(after.inARow() <= policy.inARow(), () -> after.inARow() + " in a row");
    }

    /** Return how things stand for each other pupil on each other device of theirs. */
    private Map<String, Standing> othersThan(TryNodes.Begun one) {
      Map<String, Standing> standings = new HashMap<>();
      for (int pupil = 0; pupil < PUPILS; pupil++) {
        for (String device : DEVICES) {
          if (pupil != one.pupil()
              && !device.equals(one.device())
              && nodes.isKnown(pupil, device)) {
            standings.put(pupil + " on " + device, nodes.standing(pupil, device));
          }
        }
      }
      return standings;
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(10, Act.BEGIN),
            Tuple.of(12, Act.SETTLE),
            Tuple.of(1, Act.UNLOCK),
            Tuple.of(1, Act.TAP),
            Tuple.of(4, Act.PAUSE));
    Arbitrary<Duration> pauses =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.longs().between(1, 60).map(Duration::ofSeconds)),
            Tuple.of(4, Arbitraries.longs().between(1, 90).map(Duration::ofMinutes)),
            Tuple.of(1, Arbitraries.longs().between(1, 30).map(Duration::ofHours)));
    return Combinators.combine(
            acts,
            Arbitraries.integers().between(0, PUPILS - 1),
            Arbitraries.of(DEVICES),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 20),
            pauses)
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(150);
  }
}
