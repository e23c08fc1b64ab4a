package io.entsdk.core.internal.event;

import io.entsdk.core.event.Event;
import io.entsdk.core.spi.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to one listener, outside any transaction, and survives what the listener does. */
final class Telling {

  private final Logger log = LoggerFactory.getLogger(Telling.class);
  private final EventListener listener;

  Telling(EventListener listener) {
    this.listener = listener;
  }

  String consumer() {
    return listener.id();
  }

  /** Tell {@code event}, and return whether the listener took it. */
  boolean tell(Event event) {
    try {
      listener.on(event);
      return true;
    } catch (RuntimeException e) {
      String what = e.getClass().getName();
      log.warn("Listener {} failed with {} on event {}", listener.id(), what, event.id());
      return false;
    }
  }
}
