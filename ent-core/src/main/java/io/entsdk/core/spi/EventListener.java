package io.entsdk.core.spi;

import io.entsdk.core.event.Event;

/**
 * Is told what happened, once it is committed.
 *
 * <p>Each event comes at least once, on any node, outside any transaction, in the order of its
 * revisions for one person. A listener that throws is told the same event again after a growing
 * wait; after ten failures the stream of that person is parked for this listener, with an alarm,
 * and the streams of others go on.
 */
public interface EventListener {

  /** Return the stable, unique key of this listener, such as {@code vendor-badges}. */
  String id();

  /** Take note of {@code event}; the same event may come twice. */
  void on(Event event);
}
