package io.entsdk.messaging.internal.attachment;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.spi.AttachmentStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the store forget, once a day, what nobody has any more. No connection is held while it does.
 */
public final class SweepJob implements TenantJob {

  private static final String NAME = "attachment-sweep";
  private static final Duration BETWEEN = Duration.ofDays(1);

  private final Logger log = LoggerFactory.getLogger(SweepJob.class);

  @Override
  public String name() {
    return NAME;
  }

  /** Announce the next sweep; what was uploaded now may be unsent then. */
  static void announce(Unit unit) {
    new DueTable(unit.entities(), unit.dialect())
        .announce(NAME, unit.tenantId(), unit.now().plus(BETWEEN), unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    Optional<AttachmentStore> store = tenant.kernel().extensions().find(AttachmentStore.class);
    long done = Unit.independent(tenant, unit -> new SweepRows(unit).forget());
    long swept = store.isPresent() ? sweep(tenant, store.get()) : 0;
    done += swept;
    while (swept > 0 && store.isPresent() && tenant.kernel().now().isBefore(end)) {
      swept = sweep(tenant, store.get());
      done += swept;
    }
    Unit.independent(tenant, SweepJob::announceNext);
    return new Progress(done, true);
  }

  /** Let the store forget some, and return how many it has forgotten. */
  private long sweep(Tenant tenant, AttachmentStore store) {
    List<AttachmentKey> leaving = Unit.independent(tenant, unit -> new SweepRows(unit).leave());
    return leaving.stream().filter(key -> isForgotten(tenant, store, key)).count();
  }

  private boolean isForgotten(Tenant tenant, AttachmentStore store, AttachmentKey key) {
    try {
      store.delete(key);
      return Unit.independent(tenant, unit -> new SweepRows(unit).gone(key));
    } catch (IOException | RuntimeException e) {
      log.warn("Store {} keeps {}: {}", store.id(), key.id(), e.getClass().getName());
      return false;
    }
  }

  private static Boolean announceNext(Unit unit) {
    boolean any = new SweepRows(unit).isAnythingKept();
    if (any) {
      announce(unit);
    }
    return any;
  }
}
