package io.entsdk.privacy.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.privacy.internal.sweep.Governor.Pace;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GovernorTest {

  private static final Load STRAINED = new Load(1.6, Duration.ZERO, Duration.ZERO);
  private static final Load BEHIND = new Load(1, Duration.ofSeconds(11), Duration.ZERO);

  /** A machine that takes {@code nanos} for a row settles where a transaction is short enough. */
  @Property
  void transactionsComeToLastAFifthToHalfOfASecond(
      @ForAll @LongRange(min = 15_000, max = 2_000_000) long nanos) {
    Pace pace = Governor.FIRST;
    for (int i = 0; i < 20; i++) {
      pace = Governor.next(pace, Duration.ofNanos(nanos * pace.rows()), Load.USUAL);
    }
    long millis = nanos * pace.rows() / 1_000_000;
    assertTrue(millis >= 190 && millis <= 500, () -> "settled at " + millis + " ms");
    assertEquals(Duration.ZERO, pace.pause());
  }

  @Property
  void theLargerTheLoadTheSmallerThePace(@ForAll @IntRange(min = 50, max = 20_000) int rows) {
    Pace pace = new Pace(rows, Duration.ZERO);
    for (Load load : new Load[] {STRAINED, BEHIND}) {
      Pace next = Governor.next(pace, Duration.ofMillis(300), load);
      assertTrue(next.rows() <= rows, () -> next + " after " + rows);
      assertTrue(next.pause().compareTo(pace.pause()) > 0);
    }
  }

  @Test
  void itWaitsASecondAtMostAndNoLongerOnceTheLoadIsGone() {
    Pace pace = Governor.FIRST;
    for (int i = 0; i < 20; i++) {
      pace = Governor.next(pace, Duration.ofMillis(300), STRAINED);
    }
    assertEquals(new Pace(500, Duration.ofSeconds(1)), pace);

    for (int i = 0; i < 20; i++) {
      pace = Governor.next(pace, Duration.ofMillis(1), Load.USUAL);
    }
    assertEquals(new Pace(20_000, Duration.ZERO), pace);
  }

  @Test
  void whereTheDatabaseLetsNobodyInByItselfItLeavesRoomAfterEachTransaction() {
    Duration room = Duration.ofMillis(20);
    Load alone = new Load(1, Duration.ZERO, room);
    Pace pace = Governor.next(Governor.FIRST, Duration.ofMillis(300), alone);
    assertEquals(new Pace(1_000, room), pace);
    assertEquals(pace, Governor.next(pace, Duration.ofMillis(300), alone));

    assertEquals(new Pace(1_000, Duration.ofMillis(50)), Governor.afterOthers(Governor.FIRST));
    assertEquals(
        new Pace(1_000, Duration.ofSeconds(1)),
        Governor.afterOthers(new Pace(1_000, Duration.ofSeconds(1))));
  }

  @Test
  void aTransactionThatWasGivenUpIsTriedAgainWithFewerRowsAndLater() {
    assertEquals(new Pace(250, Duration.ofMillis(50)), Governor.afterTrouble(Governor.FIRST));
  }

  /** Down to the fewest rows, and not for ever: these are given the time that they need. */
  @Test
  void aDatabaseThatIsTooSlowForTheMostRowsIsAskedForTheFewest() {
    Pace pace = new Pace(20_000, Duration.ZERO);
    for (int i = 0; i < 5; i++) {
      assertEquals(Duration.ofMillis(450), Governor.patience(pace.rows()));
      pace = Governor.afterTrouble(pace);
    }
    assertEquals(50, pace.rows());
    assertEquals(Duration.ofSeconds(10), Governor.patience(pace.rows()));
  }
}
