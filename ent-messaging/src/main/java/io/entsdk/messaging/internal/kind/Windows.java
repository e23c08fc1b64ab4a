package io.entsdk.messaging.internal.kind;

import java.time.Duration;
import java.time.Instant;

/**
 * Says how long after its release an author may change an item or take it back.
 *
 * @param alone the most of both for what an adult of the school wrote to one pupil alone
 */
public record Windows(Duration edit, Duration recall, Duration alone) {

  /** Return the first moment at which an item of {@code releaseAt} is changed no more. */
  public Instant editUntil(Instant releaseAt, boolean toPupilAlone) {
    return releaseAt.plus(toPupilAlone ? shorter(edit) : edit);
  }

  /** Return the first moment at which it is taken back no more. */
  public Instant recallUntil(Instant releaseAt, boolean toPupilAlone) {
    return releaseAt.plus(toPupilAlone ? shorter(recall) : recall);
  }

  private Duration shorter(Duration window) {
    return window.compareTo(alone) <= 0 ? window : alone;
  }
}
