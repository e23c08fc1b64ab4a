package io.entsdk.auth.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Lives a thousand days on which a stranger, who has photographed the card of every pupil of ten
 * classes, guesses at all of them from devices that nobody knows.
 */
class StrangerSimulationTest {

  private static final int RUNS = 1_000;
  private static final int FEWER = 100;
  private static final int PUPILS = 300;
  private static final int STORIES = 10_000;
  private static final Instant MIDNIGHT = Instant.parse("2026-09-15T22:00:00Z");

  @Test
  void aStrangerWhoSweepsThreeHundredPupilsGetsInOnFewerThanOneDayInAHundred() {
    Days days = sweep(Throttle.STANDARD, RUNS);

    print(days, "a stranger with the cards of 300 pupils, for a day");
    assertTrue(days.successes < RUNS / 100, () -> days.successes + " of " + RUNS);
    assertEquals(0, days.keptOut);
  }

  @Test
  void aBudgetByTheHourAloneIsNotEnough() {
    Throttle byTheHour =
        new Throttle(
            ThrottlePolicy.CARD_AND_PICTURES, DevicePolicy.STANDARD, SweepPolicy.BY_THE_HOUR);

    Days days = sweep(byTheHour, FEWER);

    print(days, "the same against 30 an hour and class");
    assertTrue(days.successes > FEWER / 50, () -> days.successes + " of " + FEWER);
  }

  private static Days sweep(Throttle throttle, int runs) {
    Days days = new Days(runs);
    for (int run = 0; run < runs; run++) {
      new Day(new MemoryTries(throttle), new Random(run)).live(days);
    }
    return days;
  }

  private static void print(Days days, String what) {
    System.out.printf(
        "Simulated: %s: in on %d of %d, after %.1f guesses a day; %d innocents kept out%n",
        what, days.successes, days.runs, (double) days.guesses / days.runs, days.keptOut);
  }

  /** Counts what came of all days. */
  private static final class Days {
    private final int runs;
    private int successes;
    private long guesses;
    private int keptOut;

    Days(int runs) {
      this.runs = runs;
    }
  }

  /** Is one day: a round of all pupils every hour, with children in between. */
  private static final class Day {

    private final MemoryTries tries;
    private final Random random;
    private final int[] guessed = new int[PUPILS];
    private final int[] stories = new int[PUPILS];

    Day(MemoryTries tries, Random random) {
      this.tries = tries;
      this.random = random;
      for (int pupil = 0; pupil < PUPILS; pupil++) {
        stories[pupil] = random.nextInt(STORIES);
        tries.know(pupil, "tablet" + pupil, MIDNIGHT.minusSeconds(1));
      }
    }

    void live(Days days) {
      boolean success = false;
      for (int hour = 0; hour < 24 && !success; hour++) {
        Instant now = MIDNIGHT.plus(Duration.ofHours(hour));
        for (int pupil = 0; pupil < PUPILS; pupil++) {
          success |= guess(pupil, now.plusSeconds(pupil), days);
        }
      }
      days.successes += success ? 1 : 0;
      days.keptOut += keptOut(MIDNIGHT.plus(Duration.ofHours(9)));
    }

    /** Guess another story than before, whenever a guess is looked at. */
    private boolean guess(int pupil, Instant now, Days days) {
      int story = guessed[pupil];
      boolean right = story == stories[pupil];
      MemoryTries.Outcome outcome =
          tries.judge(
              new MemoryTries.Try(pupil, pupil / 30, "", false, right, "guess" + story), now);
      if (outcome.lookedAt()) {
        guessed[pupil]++;
        days.guesses++;
      }
      return outcome.in();
    }

    private int keptOut(Instant morning) {
      int out = 0;
      for (int pupil = 0; pupil < PUPILS; pupil++) {
        Child child = new Child(pupil, pupil / 30, "tablet" + pupil, false, morning);
        Duration lesson = Child.PATIENCE;
        for (Duration at = Duration.ZERO; at.compareTo(lesson) <= 0; at = at.plusSeconds(15)) {
          child.act(tries, morning.plus(at), random);
        }
        out += child.isIn() ? 0 : 1;
      }
      return out;
    }
  }
}
