package io.entsdk.core.launch;

import io.entsdk.core.event.Event;
import io.entsdk.core.spi.EventListener;
import java.util.List;

/** Keeps the types of the events that it is told. */
record Notices(List<String> told) implements EventListener {

  @Override
  public String id() {
    return "notices";
  }

  @Override
  public void on(Event event) {
    told.add(event.type().value());
  }
}
