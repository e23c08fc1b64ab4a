package io.entsdk.core.protection;

import io.entsdk.core.event.EventType;

/** Names what protection tells, each in the stream of the person concerned. */
public final class ProtectionEvents {

  /** Something about the person must not be erased. Refs: {@code hold}, {@code basis}. */
  public static final EventType HOLD_PLACED = new EventType("hold-placed");

  /**
   * The day has come on which somebody looks whether a hold is still needed; it goes on whatever
   * comes of it. Told once for each such day. Refs: {@code hold}, {@code basis}.
   */
  public static final EventType HOLD_REVIEW_DUE = new EventType("hold-review-due");

  /** Two people have released it. Refs: {@code hold}, {@code basis}. */
  public static final EventType HOLD_RELEASED = new EventType("hold-released");

  /** Data about the person are no longer used. Refs: {@code restriction}, {@code basis}. */
  public static final EventType DATA_RESTRICTED = new EventType("data-restricted");

  /**
   * They are used again; whoever asked for the restriction is told before (GDPR Art. 18(3)). Refs:
   * {@code restriction}, {@code basis}.
   */
  public static final EventType RESTRICTION_LIFTED = new EventType("restriction-lifted");

  private ProtectionEvents() {}
}
