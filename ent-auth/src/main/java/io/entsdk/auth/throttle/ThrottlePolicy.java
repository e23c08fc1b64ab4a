package io.entsdk.auth.throttle;

import io.entsdk.auth.throttle.Standing.Closed;
import io.entsdk.auth.throttle.Standing.Open;
import io.entsdk.auth.throttle.Standing.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides from counts alone how long the next try waits, so that a prankster locks nobody out.
 *
 * @param knownWaits the wait after the first, second … failure in a row on a device of the pupil's;
 *     the last goes on
 * @param strangerWaits the same for all other devices together
 * @param perDay the counted failures in any 24 hours, over all devices, after which all wait
 * @param inARow the failures in a row, over all devices, after which only another person helps
 * @param forgiven how long the same wrong answer again is free
 * @param patience the longest wait that a child is asked for; beyond it the child asks the teacher
 */
public record ThrottlePolicy(
    List<Duration> knownWaits,
    List<Duration> strangerWaits,
    int perDay,
    int inARow,
    Duration forgiven,
    Duration patience) {

  private static final int MISTAKES_KEPT = 3;
  private static final int DEVICES_KEPT = 20;
  private static final Duration DAY = Duration.ofHours(24);

  /** The numbers for a card with pictures, each with its source beside it. */
  public static final ThrottlePolicy CARD_AND_PICTURES =
      new ThrottlePolicy(
          // Two free tries; CNIL 2022-100 (21 July 2022) by secondary sources: over 1 min after 5.
          List.of(
              Duration.ZERO,
              Duration.ZERO,
              Duration.ofSeconds(30),
              Duration.ofSeconds(60),
              Duration.ofMinutes(5),
              Duration.ofMinutes(15)),
          // Our own choice: three tries, then 15 min doubling to 6 h; a stranger gets about 11 a
          // day.
          List.of(
              Duration.ZERO,
              Duration.ZERO,
              Duration.ofMinutes(15),
              Duration.ofMinutes(30),
              Duration.ofHours(1),
              Duration.ofHours(2),
              Duration.ofHours(4),
              Duration.ofHours(6)),
          // CNIL 2022-100 and its forerunner of 2017, recalled: at most 25 tries in 24 h.
          25,
          // NIST SP 800-63B-4, draft 5.2.2: at most 100 consecutive failures; recalled as kept in
          // the final.
          100,
          // Our own choice: small children repeat the same mistake.
          Duration.ofMinutes(10),
          // Our own choice: never more than 15 min in school hours without a teacher being asked.
          Duration.ofMinutes(15));

  /** Long enough to be for ever, and short enough for every clock. */
  private static final Duration UNTIL_HELPED = Duration.ofDays(36_500);

  /**
   * Three tries on a device and three for all strangers, and then somebody who teaches; in the
   * spirit of CNIL 2022-100, case 3 ("block after 3"), which nobody claims for paper.
   */
  public static final ThrottlePolicy STRICT =
      new ThrottlePolicy(
          List.of(Duration.ZERO, Duration.ZERO, UNTIL_HELPED),
          List.of(Duration.ZERO, Duration.ZERO, UNTIL_HELPED),
          CARD_AND_PICTURES.perDay,
          CARD_AND_PICTURES.inARow,
          CARD_AND_PICTURES.forgiven,
          CARD_AND_PICTURES.patience);

  public ThrottlePolicy {
    knownWaits = List.copyOf(knownWaits);
    strangerWaits = List.copyOf(strangerWaits);
    if (knownWaits.isEmpty() || strangerWaits.isEmpty()) {
      throw new IllegalArgumentException("A throttle needs a wait for known devices and strangers");
    }
  }

  /** Return whether a try from {@code origin} is looked at {@code now}. */
  public Standing standing(TryCounts counts, Origin origin, Instant now) {
    if (counts.inARow() >= inARow) {
      return new Closed();
    }
    Instant until = later(counts.streak(origin).untilAt(now), dayOpens(counts, now));
    if (!until.isAfter(now)) {
      return new Open();
    }
    return until.isAfter(now.plus(patience)) ? new Closed() : new Waiting(until);
  }

  /** Return the counts after a wrong answer with this {@code mark} that was looked at. */
  public TryCounts failed(TryCounts counts, Origin origin, String mark, Instant now) {
    if (isForgiven(counts, mark, now)) {
      return counts;
    }
    int failures = counts.streak(origin).failures() + 1;
    Map<Origin, Streak> streaks = new HashMap<>(counts.streaks());
    streaks.put(origin, new Streak(failures, now.plus(waitAfter(origin, failures)), now));
    bound(streaks, origin);
    return new TryCounts(
        streaks,
        last(perDay, Stream.concat(withinDay(counts, now), Stream.of(now))),
        last(
            MISTAKES_KEPT,
            Stream.concat(counts.mistakes().stream(), Stream.of(new Mistake(mark, now)))));
  }

  /**
   * Return the counts after a right answer on {@code device}, which is known from now on. Only what
   * was counted where this answer came from is forgotten.
   */
  public TryCounts succeeded(TryCounts counts, Origin device, Instant now) {
    return succeeded(counts, counts.originOf(device), device, now);
  }

  /** Return the same after a right answer that was counted at {@code from}. */
  public TryCounts succeeded(TryCounts counts, Origin from, Origin device, Instant now) {
    if (device.equals(Origin.STRANGERS)) {
      throw new IllegalArgumentException("Give a device on which somebody gets in a token first");
    }
    Map<Origin, Streak> streaks = new HashMap<>(counts.streaks());
    streaks.remove(from);
    streaks.put(device, Streak.none(now));
    bound(streaks, device);
    return new TryCounts(streaks, withinDay(counts, now).toList(), List.of());
  }

  /** Forget the devices that were used longest ago, and never the one of now. */
  private static void bound(Map<Origin, Streak> streaks, Origin now) {
    while (streaks.size() > DEVICES_KEPT) {
      streaks.remove(longestUnused(streaks, now));
    }
  }

  private static Origin longestUnused(Map<Origin, Streak> streaks, Origin now) {
    return streaks.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(Origin.STRANGERS) && !entry.getKey().equals(now))
        .min(
            Comparator.comparing((Map.Entry<Origin, Streak> entry) -> entry.getValue().at())
                .thenComparing(entry -> entry.getKey().key()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private boolean isForgiven(TryCounts counts, String mark, Instant now) {
    return counts.mistakes().stream()
        .anyMatch(past -> past.mark().equals(mark) && past.at().plus(forgiven).isAfter(now));
  }

  private Duration waitAfter(Origin origin, int failures) {
    List<Duration> waits = origin.equals(Origin.STRANGERS) ? strangerWaits : knownWaits;
    return waits.get(Math.min(failures, waits.size()) - 1);
  }

  /** Return when the oldest of the last {@code perDay} failures is a day old. */
  private Instant dayOpens(TryCounts counts, Instant now) {
    if (counts.recent().size() < perDay) {
      return Instant.EPOCH;
    }
    List<Instant> day = withinDay(counts, now).toList();
    return day.size() < perDay ? Instant.EPOCH : day.get(day.size() - perDay).plus(DAY);
  }

  private static Stream<Instant> withinDay(TryCounts counts, Instant now) {
    return counts.recent().stream().filter(at -> Clocks.isWithin(at, DAY, now));
  }

  private static <T> List<T> last(int most, Stream<T> values) {
    List<T> all = values.toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
