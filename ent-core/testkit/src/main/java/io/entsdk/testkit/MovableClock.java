package io.entsdk.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until a test moves it. */
public final class MovableClock implements InstantSource {

  private volatile Instant now;

  /** Stand at {@code start}. */
  public MovableClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Go on, or back if {@code by} is negative. */
  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  public synchronized void set(Instant instant) {
    now = instant;
  }
}
