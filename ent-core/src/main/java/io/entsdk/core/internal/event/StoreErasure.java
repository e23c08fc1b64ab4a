package io.entsdk.core.internal.event;

import io.entsdk.core.event.Event;
import io.entsdk.core.event.LifecycleEvent;
import io.entsdk.core.event.LifecycleEvent.PersonErased;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.ExternalStore;

/**
 * Tells an external store whom to forget, and takes its word for it only after a look.
 *
 * <p>It is a listener like others: waits, retries and the parking of streams are theirs, and the
 * store has acknowledged an erasure once its place in the stream is past it.
 */
public record StoreErasure(ExternalStore store) implements EventListener {

  private static final String PREFIX = "store-";

  @Override
  public String id() {
    return PREFIX + store.id();
  }

  @Override
  public void on(Event event) {
    if (LifecycleEvent.of(event).orElse(null) instanceof PersonErased erased) {
      store.erase(event.tenant(), erased.person());
      long left = store.count(event.tenant(), erased.person());
      if (left > 0) {
        throw new IllegalStateException(
            "Store " + store.id() + " still keeps " + left + " things after erasing");
      }
    }
  }
}
