package io.entsdk.quickstart;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.Event;
import io.entsdk.core.event.LifecycleEvent;
import io.entsdk.core.event.LifecycleEvent.EntitlementEnded;
import io.entsdk.core.event.LifecycleEvent.PersonErased;
import io.entsdk.core.spi.EventListener;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Is a vendor's own part that follows people's time in a school; ent-core's README shows it. */
final class Badges implements EventListener {

  private final Map<PersonId, LocalDate> closedAfter = new ConcurrentHashMap<>();

  @Override
  public String id() {
    return "vendor-badges";
  }

  @Override
  public void on(Event event) {
    LifecycleEvent told = LifecycleEvent.of(event).orElse(null);
    if (told instanceof EntitlementEnded ended) {
      closedAfter.put(ended.person(), ended.lastDay()); // told twice, it is closed once
    } else if (told instanceof PersonErased erased) {
      closedAfter.remove(erased.person());
    }
  }
}
