package io.entsdk.auth.throttle;

import java.time.Instant;

/** Says whether the next try is looked at. */
public sealed interface Standing {

  /** Means that the next try is looked at. */
  record Open() implements Standing {}

  /** Means that tries are looked at again from {@code until} on, within the patience of a child. */
  record Waiting(Instant until) implements Standing {}

  /** Means that nothing but another person's help opens this soon. */
  record Closed() implements Standing {}
}
