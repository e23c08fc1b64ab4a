package io.entsdk.auth.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Lives a thousand mornings with a prankster, on a virtual clock, and counts the innocent who are
 * not in a quarter of an hour after they came.
 */
class PranksterSimulationTest {

  private static final int RUNS = 1_000;
  private static final int FEWER = 100;
  private static final Instant EIGHT_THIRTY = Instant.parse("2026-09-15T06:30:00Z");
  private static final Duration STEP = Duration.ofSeconds(5);

  @Test
  void onePranksterAndThirtyPupilsBehindOneAddress() {
    int keptOut = 0;
    for (int run = 0; run < RUNS; run++) {
      keptOut += knownTablets(new MemoryTries(Throttle.STANDARD), new Random(run));
    }

    print("a prankster and 30 pupils behind one address: %d of %d kept out", keptOut, RUNS * 30);
    assertEquals(0, keptOut);
  }

  @Test
  void withoutTheKeyOfTheDeviceThePranksterKeepsTheClassOut() {
    int keptOut = 0;
    for (int run = 0; run < FEWER; run++) {
      keptOut += knownTablets(new MemoryTries(Throttle.STANDARD, false), new Random(run));
    }

    print("the same without the device key: %d of %d kept out", keptOut, FEWER * 30);
    assertTrue(keptOut > FEWER * 15, "the simulation sees what the key is for: " + keptOut);
  }

  @Test
  void fifteenWipedTabletsForEightClassesWithThePranksterInside() {
    int keptOut = 0;
    for (int run = 0; run < RUNS; run++) {
      MemoryTries tries = new MemoryTries(Throttle.STANDARD);
      Random random = new Random(run);
      for (int lesson = 0; lesson < 8; lesson++) {
        keptOut += wipedTablets(tries, lesson, random);
      }
    }

    print(
        "15 wiped tablets, 8 classes of 25, a prankster in each: %d of %d kept out",
        keptOut, RUNS * 8 * 24);
    assertEquals(0, keptOut);
  }

  /** Let thirty children sign in on tablets of theirs, with a prankster at all their cards. */
  private static int knownTablets(MemoryTries tries, Random random) {
    List<Child> children = new ArrayList<>();
    for (int pupil = 0; pupil < 30; pupil++) {
      String tablet = "tablet" + pupil;
      tries.know(pupil, tablet, EIGHT_THIRTY.minus(Duration.ofDays(1)));
      Instant arrival = EIGHT_THIRTY.plusSeconds(120 + random.nextInt(60));
      children.add(new Child(pupil, 0, tablet, false, arrival));
    }
    Instant end = EIGHT_THIRTY.plus(Duration.ofMinutes(20));
    for (Instant now = EIGHT_THIRTY;
        now.isBefore(end) && !children.isEmpty();
        now = now.plus(STEP)) {
      guess(tries, new MemoryTries.Try(random.nextInt(30), 0, "", false, false, mark(random)), now);
      for (Child child : children) {
        child.act(tries, now, random);
      }
      children.removeIf(Child::isIn);
    }
    return children.size();
  }

  /**
   * Let two dozen children share fifteen tablets, seated for the lesson, with a prankster at one.
   */
  private static int wipedTablets(MemoryTries tries, int lesson, Random random) {
    Instant begin = EIGHT_THIRTY.plus(Duration.ofMinutes(45L * lesson));
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Instant arrival = begin.plusSeconds(random.nextInt(60) + (i < 14 ? 0 : 900));
      children.add(new Child(lesson * 25 + i, lesson, tablet(lesson, i % 14), true, arrival));
    }
    Instant end = begin.plus(Duration.ofMinutes(35));
    for (Instant now = begin; now.isBefore(end) && !children.isEmpty(); now = now.plus(STEP)) {
      int minutes = (int) Duration.between(begin, now).toMinutes();
      String taken = tablet(lesson, 14 - minutes / 10);
      int victim = lesson * 25 + random.nextInt(24);
      guess(tries, new MemoryTries.Try(victim, lesson, taken, true, false, mark(random)), now);
      for (Child child : children) {
        child.act(tries, now, random);
      }
      children.removeIf(Child::isIn);
    }
    return children.size();
  }

  private static String tablet(int lesson, int number) {
    return "lesson" + lesson + "tablet" + number;
  }

  private static void guess(MemoryTries tries, MemoryTries.Try one, Instant now) {
    tries.judge(one, now);
  }

  private static String mark(Random random) {
    return "guess" + random.nextInt(9_999);
  }

  private static void print(String text, Object... values) {
    System.out.println("Simulated: " + text.formatted(values));
  }
}
