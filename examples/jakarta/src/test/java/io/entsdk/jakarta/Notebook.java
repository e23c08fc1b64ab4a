package io.entsdk.jakarta;

import io.entsdk.core.event.Event;
import io.entsdk.core.spi.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes the events that the host is told. */
@Singleton
class Notebook implements EventListener {

  private final List<Event> told = new CopyOnWriteArrayList<>();

  @Override
  public String id() {
    return "notebook";
  }

  @Override
  public void on(Event event) {
    told.add(event);
  }

  List<Event> told() {
    return told;
  }
}
