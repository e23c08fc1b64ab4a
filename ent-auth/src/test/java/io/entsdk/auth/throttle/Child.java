package io.entsdk.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Is a child who slips at one try in ten, taps again after a quarter of a minute, waits when told
 * to, and raises a hand when the tablet is closed.
 */
final class Child {

  static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final double SLIPS = 0.10;
  private static final Duration TAPPING = Duration.ofSeconds(15);
  private static final Duration UNTIL_TAPPED_FREE = Duration.ofSeconds(60);

  private final int pupil;
  private final int group;
  private final String device;
  private final boolean seated;
  private final Instant arrived;
  private Instant next;
  private boolean in;

  Child(int pupil, int group, String device, boolean seated, Instant arrived) {
    this.pupil = pupil;
    this.group = group;
    this.device = device;
    this.seated = seated;
    this.arrived = arrived;
    this.next = arrived;
  }

  /** Do what is to be done at {@code now}. */
  void act(MemoryTries tries, Instant now, Random random) {
    if (in || now.isBefore(next) || hasGivenUp(now)) {
      return;
    }
    if (tries.isClosed(device, now)) {
      tries.tap(device);
      next = now.plus(UNTIL_TAPPED_FREE);
      return;
    }
    boolean right = random.nextDouble() >= SLIPS;
    String mark = "slip" + random.nextInt(12);
    MemoryTries.Outcome outcome =
        tries.judge(new MemoryTries.Try(pupil, group, device, seated, right, mark), now);
    in = outcome.in();
    next = now.plus(TAPPING);
    if (outcome.standing() instanceof Standing.Waiting waiting && waiting.until().isAfter(next)) {
      next = waiting.until();
    }
  }

  private boolean hasGivenUp(Instant now) {
    return now.isAfter(arrived.plus(PATIENCE));
  }

  boolean isIn() {
    return in;
  }
}
