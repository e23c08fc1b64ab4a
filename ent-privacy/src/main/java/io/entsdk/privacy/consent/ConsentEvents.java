package io.entsdk.privacy.consent;

import io.entsdk.core.event.EventType;

/** Declares what is told of consents, in the stream of the person whom each is about. */
public final class ConsentEvents {

  /** Somebody is asked. Refs: {@code consent}, {@code school}, {@code purpose}. */
  public static final EventType ASKED = new EventType("consent-asked");

  /**
   * A consent comes to something else than before: whoever has published takes it back unless the
   * state is {@code GIVEN}. Told when somebody has answered, and when time or a fact alone has
   * changed it, such as a last day, a birthday or the end of authority: then on the day, by the
   * calendar of the school, or late. Refs: {@code consent}, {@code purpose}, {@code state} as
   * {@link ConsentState} names it, and {@code from}, the day since which it stands so.
   */
  public static final EventType CHANGED = new EventType("consent-changed");

  private ConsentEvents() {}
}
