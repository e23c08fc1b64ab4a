package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.EntException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingEvents;
import io.entsdk.messaging.item.Expansion.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the people of items that are for more than one unit of work takes, and then lets each be
 * shown them. A unit that is lost is done again by whichever node comes by; none is done twice.
 */
public final class ExpansionJob implements TenantJob {

  private static final String NAME = "expansions";

  @Override
  public String name() {
    return NAME;
  }

  /** Announce work from {@code at} on. */
  static void announce(Unit unit, Instant at) {
    new DueTable(unit.entities(), unit.dialect()).announce(NAME, unit.tenantId(), at, unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    while (step(tenant)) {
      done++;
      if (!tenant.kernel().now().isBefore(end)) {
        break;
      }
    }
    return new Progress(done, Unit.independent(tenant, ExpansionJob::announceNext));
  }

  private static boolean step(Tenant tenant) {
    Step step = new Step();
    try {
      return Unit.independent(tenant, step::next);
    } catch (EntException e) {
      return Unit.independent(tenant, unit -> step.stop(unit, e.code()));
    }
  }

  /** Is one unit of work on one item, which is rolled back as a whole if it fails. */
  private static final class Step {

    private Optional<OpenExpansion> open = Optional.empty();

    Boolean next(Unit unit) {
      open = new ExpansionRows(unit).first();
      open.ifPresent(item -> go(unit, item));
      return open.isPresent();
    }

    private void go(Unit unit, OpenExpansion item) {
      Actor author = item.author();
      if (item.withdrawn() || author == null) {
        stop(unit, item.withdrawn() ? "withdrawn" : "author-gone");
      } else if (item.stage() == Stage.FILLING) {
        new Filling(unit, item, author).step();
      } else {
        new Showing(unit, item).step();
      }
    }

    /** Give the item up, and tell its author. */
    Boolean stop(Unit unit, String because) {
      OpenExpansion item = open.orElseThrow(() -> new IllegalStateException("Nothing was begun"));
      new ExpansionRows(unit).stop(item.item(), because);
      Actor author = item.author();
      if (author != null) {
        Map<String, String> refs = Map.of("item", item.item().toString(), "because", because);
        new Outbox(unit)
            .emit(List.of(new EventDraft(MessagingEvents.NOT_SENT, Persons.of(author), refs)));
      }
      return true;
    }
  }

  /** Announce what is due next, and tell whether nothing is due now. */
  private static Boolean announceNext(Unit unit) {
    Optional<Instant> next = new ExpansionRows(unit).next();
    next.ifPresent(at -> announce(unit, at));
    return next.isEmpty() || next.get().isAfter(unit.now());
  }
}
