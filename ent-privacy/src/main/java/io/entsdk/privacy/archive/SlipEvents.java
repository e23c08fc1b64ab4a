package io.entsdk.privacy.archive;

import io.entsdk.core.event.EventType;

/** Names what is told of slips, in the streams of the heads of their school. */
public final class SlipEvents {

  /**
   * A visa that was written down by mistake was taken back, and nothing goes under it. Refs: {@code
   * slip}, {@code school}.
   */
  public static final EventType VISA_WITHDRAWN = new EventType("visa-withdrawn");

  private SlipEvents() {}
}
