package io.entsdk.core.internal;

import io.entsdk.core.spi.IdSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562) that grow strictly on one node.
 *
 * <p>The 12 bits after the version count within a millisecond; when they run out, or the clock
 * steps back, the millisecond of the last id is carried on by one, so that order survives and
 * nobody waits.
 */
public final class TimeOrderedIds implements IdSource {

  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

  private final InstantSource clock;
  private final SecureRandom random;
  private long last = Long.MIN_VALUE;

  public TimeOrderedIds(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public UUID next() {
    long tick = tick(clock.millis() << COUNTER_BITS);
    long high = (tick >>> COUNTER_BITS) << 16 | VERSION_7 | (tick & COUNTER_MASK);
    return new UUID(high, VARIANT | (random.nextLong() & RANDOM_MASK));
  }

  private synchronized long tick(long now) {
    last = Math.max(now, last + 1);
    return last;
  }
}
