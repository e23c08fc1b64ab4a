package io.entsdk.privacy.internal.closure;

import io.entsdk.core.event.LifecycleEvents;
import io.entsdk.core.internal.event.StoreErasure;
import io.entsdk.core.internal.event.Untaken;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.spi.EventListener;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;

/** Waits until every store and listener has taken who is gone. */
record AwaitingNews() implements ClosingStep {

  private static final String UNACKNOWLEDGED = "unacknowledged";

  @Override
  public String table() {
    return "ent_core_event";
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    return Taken.waiting(
        unit.kernel().extensions().listeners().stream()
            .map(listener -> waitsFor(unit, listener))
            .filter(obstacle -> obstacle.count() > 0)
            .findFirst());
  }

  private static Obstacle waitsFor(Unit unit, EventListener listener) {
    String where = listener instanceof StoreErasure of ? of.store().id() : listener.id();
    long untaken = new Untaken(unit).by(listener.id(), LifecycleEvents.PERSON_ERASED);
    return new Obstacle(UNACKNOWLEDGED, where, untaken);
  }
}
