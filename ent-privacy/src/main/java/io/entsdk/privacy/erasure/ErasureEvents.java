package io.entsdk.privacy.erasure;

import io.entsdk.core.event.EventType;

/** Declares what is told of those whom an erasure leaves here. */
public final class ErasureEvents {

  /**
   * Somebody who answered for the child is erased: what stood by their word may stand no more. Told
   * in the child's stream, once for each such person; no ref says who it was.
   */
  public static final EventType GUARDIAN_ERASED = new EventType("guardian-erased");

  private ErasureEvents() {}
}
