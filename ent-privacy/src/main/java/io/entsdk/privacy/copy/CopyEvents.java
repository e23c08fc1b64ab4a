package io.entsdk.privacy.copy;

import io.entsdk.core.event.EventType;

/** Declares what is told of copies that were asked for on paper. */
public final class CopyEvents {

  /**
   * A copy on paper was asked for, approved, refused or handed out, told to whom it is for: whoever
   * has asked for none says so at once. Refs: {@code copy}, {@code person}, whom it is about, and
   * {@code state} as {@link PaperState} names it.
   */
  public static final EventType ON_PAPER = new EventType("copy-on-paper");

  private CopyEvents() {}
}
