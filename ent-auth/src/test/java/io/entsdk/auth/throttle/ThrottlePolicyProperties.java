package io.entsdk.auth.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Plays whole histories against the policy and against {@link PlainThrottle}, which remembers all.
 */
class ThrottlePolicyProperties {

  private static final ThrottlePolicy POLICY = ThrottlePolicy.CARD_AND_PICTURES;
  private static final Instant START = Instant.parse("2026-09-15T06:30:00Z");

  /** Says that after a pause somebody answers from somewhere; the answer 0 is the right one. */
  record Try(Duration pause, String device, int answer) {}

  @Property(tries = 500)
  void countsSayWhatTheWholeHistoryWouldSay(@ForAll("histories") List<Try> history) {
    PlainThrottle model = new PlainThrottle();
    TryCounts counts = TryCounts.NONE;
    Instant now = START;
    for (Try one : history) {
      now = now.plus(one.pause());
      Origin device = new Origin(one.device());
      Origin origin = counts.originOf(device);
      boolean open = POLICY.standing(counts, origin, now) instanceof Standing.Open;

      assertEquals(model.isOpen(one.device(), now), open, "at " + now);

      if (open && one.answer() == 0) {
        counts = POLICY.succeeded(counts, given(device, now), now);
        model.succeeded(given(device, now).key(), now);
      } else if (open) {
        counts = POLICY.failed(counts, origin, "m" + one.answer(), now);
        model.failed(one.device(), one.answer(), now);
      }
    }
  }

  @Property(tries = 200)
  void noDayHoldsMoreThan25CountedFailures(@ForAll("histories") List<Try> history) {
    TryCounts counts = TryCounts.NONE;
    List<Instant> counted = new ArrayList<>();
    Instant now = START;
    for (Try one : history) {
      now = now.plus(one.pause());
      Origin origin = counts.originOf(new Origin(one.device()));
      if (POLICY.standing(counts, origin, now) instanceof Standing.Open) {
        TryCounts next = POLICY.failed(counts, origin, "m" + one.answer(), now);
        if (!next.equals(counts)) {
          counted.add(now);
        }
        counts = next;
      }
    }
    for (Instant from : counted) {
      Instant end = from.plus(Duration.ofHours(24));
      long inDay = counted.stream().filter(at -> !at.isBefore(from) && at.isBefore(end)).count();
      assertTrue(inDay <= 25, "from " + from + " there are " + inDay);
    }
  }

  @Property(tries = 200)
  void strangersNeverLockOutAKnownDevice(@ForAll("histories") List<Try> history) {
    Origin tablet = new Origin("ada");
    TryCounts counts = POLICY.succeeded(TryCounts.NONE, tablet, START);
    Instant now = START;
    for (Try one : history) {
      now = now.plus(one.pause());
      if (POLICY.standing(counts, Origin.STRANGERS, now) instanceof Standing.Open
          && counts.inARow() < POLICY.inARow() - 1) {
        counts = POLICY.failed(counts, Origin.STRANGERS, "m" + now, now);
      }
      assertEquals(new Standing.Open(), POLICY.standing(counts, tablet, now), "at " + now);
    }
  }

  /** Return the device, or the one that an unknown device becomes when somebody gets in there. */
  private static Origin given(Origin device, Instant now) {
    return device.equals(Origin.STRANGERS) ? new Origin("new" + now.getEpochSecond()) : device;
  }

  @Provide
  Arbitrary<List<Try>> histories() {
    Arbitrary<Duration> pauses =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, Arbitraries.longs().between(0, 60).map(Duration::ofSeconds)),
            net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(1, 90).map(Duration::ofMinutes)),
            net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(1, 30).map(Duration::ofHours)));
    return Combinators.combine(
            pauses, Arbitraries.of("-", "a", "b", "c"), Arbitraries.integers().between(0, 30))
        .as(Try::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(150);
  }
}
