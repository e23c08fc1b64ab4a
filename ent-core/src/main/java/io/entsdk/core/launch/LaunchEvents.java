package io.entsdk.core.launch;

import io.entsdk.core.event.EventType;

/** Names what going live tells, each in the stream of every head of the school. */
public final class LaunchEvents {

  /** Something was put on record, or has ended. Refs: {@code school}, {@code requirement}. */
  public static final EventType READINESS_CHANGED = new EventType("readiness-changed");

  /** A school is live. Refs: {@code school}, {@code kind}. */
  public static final EventType SCHOOL_LAUNCHED = new EventType("school-launched");

  /** A school was taken out of service. Refs: {@code school}. */
  public static final EventType SCHOOL_WITHDRAWN = new EventType("school-withdrawn");

  private LaunchEvents() {}
}
