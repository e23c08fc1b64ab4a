package io.entsdk.privacy.copy;

import io.entsdk.core.event.EventType;

/** Declares what is told of copies, in the stream of whom each was made for. */
public final class CopyEvents {

  /**
   * Somebody of the school has made the copy that was asked for on paper, to hand it over: whoever
   * has asked for none says so. Refs: {@code person}, whom it is about, and {@code asked}, a day.
   */
  public static final EventType MADE = new EventType("copy-made");

  private CopyEvents() {}
}
