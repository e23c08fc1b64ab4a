package io.entsdk.messaging.internal.attachment;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.attachment.ScanRows.Claimed;
import io.entsdk.messaging.spi.AttachmentScanner;
import io.entsdk.messaging.spi.AttachmentScanner.Finding;
import io.entsdk.messaging.spi.AttachmentStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each content looked at by the scanner. No connection is held while it works; whatever fails,
 * nobody opens what was not answered for.
 */
public final class AttachmentJob implements TenantJob {

  private static final String NAME = "attachments";

  private final Logger log = LoggerFactory.getLogger(AttachmentJob.class);

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
    Optional<AttachmentStore> store = tenant.kernel().extensions().find(AttachmentStore.class);
    long done = store.isPresent() ? scan(tenant, store.get(), end) : 0;
    done += Unit.independent(tenant, unit -> new ScanRows(unit).follow());
    return new Progress(done, Unit.independent(tenant, AttachmentJob::announceNext));
  }

  private long scan(Tenant tenant, AttachmentStore store, Instant end) {
    Optional<AttachmentScanner> scanner =
        tenant.kernel().extensions().find(AttachmentScanner.class);
    long done = 0;
    while (scanner.isPresent() && (done == 0 || tenant.kernel().now().isBefore(end))) {
      Optional<Claimed> claimed = Unit.independent(tenant, unit -> new ScanRows(unit).claim());
      if (claimed.isEmpty()) {
        break;
      }
      Finding finding = find(store, scanner.get(), claimed.get());
      Unit.independent(tenant, unit -> close(unit, claimed.get(), finding));
      done++;
    }
    return done;
  }

  private static Boolean close(Unit unit, Claimed claimed, Finding finding) {
    ScanRows rows = new ScanRows(unit);
    switch (finding) {
      case CLEAN -> rows.settle(claimed, true);
      case INFECTED -> rows.settle(claimed, false);
      case LATER -> rows.giveBack(claimed);
    }
    return true;
  }

  private Finding find(AttachmentStore store, AttachmentScanner scanner, Claimed claimed) {
    try {
      Optional<InputStream> content = store.open(claimed.key());
      if (content.isEmpty()) {
        log.warn("Store {} has not got {}; nobody opens it", store.id(), claimed.key().id());
        return Finding.LATER;
      }
      try (InputStream in = content.get()) {
        return scanner.scan(claimed.key(), claimed.type(), in);
      }
    } catch (IOException | RuntimeException e) {
      log.warn(
          "Scanner {} failed with {}; {} is looked at again",
          scanner.id(),
          e.getClass().getName(),
          claimed.key().id());
      return Finding.LATER;
    }
  }

  /** Announce what is due next, and tell whether nothing is due now. */
  private static Boolean announceNext(Unit unit) {
    Optional<Instant> next = new ScanRows(unit).next();
    next.ifPresent(at -> announce(unit, at));
    return next.isEmpty() || next.get().isAfter(unit.now());
  }
}
