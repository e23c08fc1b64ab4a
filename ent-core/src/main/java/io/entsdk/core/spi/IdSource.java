package io.entsdk.core.spi;

import io.entsdk.core.internal.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes the ids of new rows: unique everywhere, and growing with time on one node. */
@FunctionalInterface
public interface IdSource {

  /** Return an id that was never returned before; safe for use by many threads. */
  UUID next();

  /**
   * Return ids of version 7 of RFC 9562: 48 bits of milliseconds, a counter, then {@code random}.
   */
  static IdSource timeOrdered(InstantSource clock, SecureRandom random) {
    return new TimeOrderedIds(clock, random);
  }
}
