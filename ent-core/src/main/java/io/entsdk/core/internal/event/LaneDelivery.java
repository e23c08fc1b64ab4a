package io.entsdk.core.internal.event;

import io.entsdk.core.Tenant;
import io.entsdk.core.event.Event;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.event.EventReader.Placed;
import io.entsdk.core.internal.event.Stalls.Stall;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.EventListener;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one listener the events of one tenant, outside any transaction, under a lease on each lane.
 */
final class LaneDelivery {

  private static final int AT_A_TIME = 100;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Logger log = LoggerFactory.getLogger(LaneDelivery.class);
  private final Tenant tenant;
  private final Kernel kernel;
  private final EventListener listener;
  private final Instant end;
  private final UUID owner;
  private boolean complete = true;

  LaneDelivery(Tenant tenant, EventListener listener, Instant end) {
    this.tenant = tenant;
    this.kernel = tenant.kernel();
    this.listener = listener;
    this.end = end;
    this.owner = kernel.newId();
  }

  /** Tell whether nothing was left aside for lack of time, or because another node holds a lane. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Tell what {@code lane} holds after the listener's cursor, and return how many events were told.
   */
  long tell(int lane) {
    long told = 0;
    boolean more = true;
    while (more) {
      if (!kernel.now().isBefore(end) || !lease(lane)) {
        complete = false;
        return told;
      }
      long from = in(unit -> cursors(unit).lock(listener.id(), lane));
      List<Placed> batch = in(unit -> new EventReader(unit).after(lane, from, AT_A_TIME));
      told += tellAll(lane, batch);
      more = batch.size() == AT_A_TIME;
    }
    release(lane);
    return told;
  }

  private long tellAll(int lane, List<Placed> batch) {
    Set<UUID> still = new HashSet<>(in(unit -> stalls(unit).personsOf(lane)));
    long told = 0;
    for (Placed placed : batch) {
      UUID person = placed.event().person().value();
      if (still.contains(person)) {
        continue;
      }
      if (tell(placed.event())) {
        told++;
      } else {
        still.add(person);
        stall(lane, placed.event());
      }
    }
    if (!batch.isEmpty()) {
      long last = batch.get(batch.size() - 1).seq();
      in(unit -> cursors(unit).moveOwned(listener.id(), lane, owner, last));
    }
    return told;
  }

  /** Try the streams again that stand still and whose wait is over. */
  long retryStalled() {
    long told = 0;
    for (Stall stall : in(unit -> stalls(unit).due(kernel.now()))) {
      if (lease(stall.lane())) {
        told += retry(stall);
        release(stall.lane());
      } else {
        complete = false;
      }
    }
    return told;
  }

  private long retry(Stall stall) {
    long seq = in(unit -> cursors(unit).lock(listener.id(), stall.lane()));
    long told = 0;
    List<Placed> batch;
    long next = stall.revision();
    do {
      long from = next;
      batch = in(unit -> new EventReader(unit).ofPerson(stall.person(), from, seq, AT_A_TIME));
      for (Placed placed : batch) {
        if (!tell(placed.event())) {
          again(stall.failedAt(placed.event().revision()));
          return told;
        }
        told++;
        next = placed.event().revision() + 1;
      }
    } while (batch.size() == AT_A_TIME);
    in(unit -> ended(unit, stall));
    return told;
  }

  private boolean tell(Event event) {
    try {
      listener.on(event);
      return true;
    } catch (RuntimeException e) {
      log.warn(
          "Listener {} failed with {} on event {}",
          listener.id(),
          e.getClass().getName(),
          event.id());
      return false;
    }
  }

  private void stall(int lane, Event event) {
    in(
        unit -> {
          UUID person = event.person().value();
          Stall stall = stalls(unit).begin(person, lane, event.revision(), kernel.now());
          announce(unit, stall);
          return stall;
        });
  }

  private void again(Stall stall) {
    if (stall.isParked()) {
      log.warn("Events of person {} are parked for listener {}", stall.person(), listener.id());
    }
    in(
        unit -> {
          stalls(unit).update(stall, kernel.now());
          announce(unit, stall);
          return stall;
        });
  }

  private void announce(Unit unit, Stall stall) {
    if (!stall.isParked()) {
      new DueTable(unit.entities(), unit.dialect())
          .announce(EventRelay.JOB, tenant.id(), stall.retryAt(kernel.now()), kernel.newId());
    }
  }

  private boolean ended(Unit unit, Stall stall) {
    stalls(unit).end(stall.person());
    return true;
  }

  private boolean lease(int lane) {
    Instant now = kernel.now();
    return in(unit -> cursors(unit).lease(listener.id(), lane, owner, now, now.plus(LEASE)));
  }

  private void release(int lane) {
    Instant now = kernel.now();
    in(unit -> cursors(unit).lease(listener.id(), lane, owner, now, now));
  }

  private LaneCursors cursors(Unit unit) {
    return new LaneCursors(unit);
  }

  private Stalls stalls(Unit unit) {
    return new Stalls(unit, listener.id());
  }

  private <T> T in(Function<Unit, T> work) {
    return Unit.independent(tenant, work);
  }
}
