package io.entsdk.privacy.consent;

import io.entsdk.core.event.EventType;

/** Declares what is told of consents, in the stream of the person whom each is about. */
public final class ConsentEvents {

  /** Somebody is asked. Refs: {@code consent}, {@code school}, {@code purpose}. */
  public static final EventType ASKED = new EventType("consent-asked");

  /**
   * Answers come to something else than before: whoever has published takes it back unless the
   * state is {@code GIVEN}. Refs: {@code consent}, {@code purpose}, and {@code state} as {@link
   * ConsentState} names it. It tells what people have said; what time alone ends, such as a last
   * day or a birthday, is seen by whoever asks on the day.
   */
  public static final EventType CHANGED = new EventType("consent-changed");

  private ConsentEvents() {}
}
