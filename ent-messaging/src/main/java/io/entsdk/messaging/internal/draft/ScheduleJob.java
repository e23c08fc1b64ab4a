package io.entsdk.messaging.internal.draft;

import io.entsdk.core.EntException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingEvents;
import io.entsdk.messaging.internal.draft.ScheduleRows.Due;
import io.entsdk.messaging.item.SendResult;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is to be sent at an hour: once, under the key of its draft, to whomever it reaches
 * then. What its author may not send any more stays a draft, and the author is told.
 */
public final class ScheduleJob implements TenantJob {

  private static final String NAME = "scheduled-messages";

  private final Logger log = LoggerFactory.getLogger(ScheduleJob.class);

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
    return new Progress(done, Unit.independent(tenant, ScheduleJob::announceNext));
  }

  /** Send what is due first, and tell whether anything was. */
  private boolean step(Tenant tenant) {
    Attempt attempt = new Attempt();
    try {
      return Unit.independent(tenant, attempt::send);
    } catch (EntException e) {
      Unit.independent(tenant, unit -> attempt.keep(unit, e.code()));
    } catch (RuntimeException e) {
      log.warn("A scheduled message failed with {}; it stays a draft", e.getClass().getName());
      Unit.independent(tenant, unit -> attempt.keep(unit, "failed"));
    }
    return true;
  }

  /** Is one try to send what is due, which is rolled back as a whole if it fails. */
  private static final class Attempt {

    private Optional<Due> due = Optional.empty();

    Boolean send(Unit unit) {
      ScheduleRows rows = new ScheduleRows(unit);
      due = rows.first();
      due.filter(rows::isStillDue).ifPresent(one -> send(unit, one));
      return due.isPresent();
    }

    private void send(Unit unit, Due one) {
      SendResult result = new Drafting(unit, one.actor()).send(one.key());
      if (result instanceof SendResult.Refused refused) {
        keep(unit, code(refused));
      }
    }

    private static String code(SendResult.Refused refused) {
      return refused.because().get(0).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Let it stay a draft, unless another node or its author was quicker. */
    Boolean keep(Unit unit, String because) {
      Due one = due.orElseThrow(() -> new IllegalStateException("Nothing was claimed"));
      if (new ScheduleRows(unit).cancel(one.id(), because)) {
        Map<String, String> refs = Map.of("draft", one.id().toString(), "because", because);
        new Outbox(unit)
            .emit(List.of(new EventDraft(MessagingEvents.NOT_SENT, one.author(), refs)));
      }
      return true;
    }
  }

  /** Announce what is due next, and tell whether nothing is due now. */
  private static Boolean announceNext(Unit unit) {
    Optional<Instant> next = new ScheduleRows(unit).next();
    next.ifPresent(at -> announce(unit, at));
    return next.isEmpty() || next.get().isAfter(unit.now());
  }
}
