package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.spi.LoadGauge;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks how hard the host and the database have it, the latter every few seconds alone.
 *
 * <p>An old snapshot, of a backup for one, is no reason to wait: it may last for hours, and a walk
 * that never goes back does not suffer from what it keeps alive.
 */
final class LoadLook {

  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private static final Duration ROOM_ON_H2 = Duration.ofMillis(20);

  private static final String REPLICA_LAG =
      "select cast(coalesce(max(extract(epoch from replay_lag)), 0) * 1000 as bigint) from pg_stat_replication";

  private final Logger log = LoggerFactory.getLogger(LoadLook.class);
  private Load database = Load.USUAL;
  private Instant again = Instant.MIN;

  Load now(Tenant tenant) {
    Instant now = tenant.kernel().now();
    if (now.isAfter(again)) {
      again = now.plus(BETWEEN);
      database = Unit.independent(tenant, LoadLook::database);
    }
    return new Load(strain(tenant), database.replicaLag(), database.room());
  }

  /** On H2 whoever waits for a lock loses it again and again to one who comes back at once. */
  private static Load database(Unit unit) {
    return unit.dialect() == Dialect.POSTGRESQL
        ? new Load(1, replicaLag(unit), Duration.ZERO)
        : new Load(1, Duration.ZERO, ROOM_ON_H2);
  }

  /** Whoever may not see the replication is told of none. */
  private static Duration replicaLag(Unit unit) {
    return Duration.ofMillis(unit.rows(REPLICA_LAG).get(0).bigint(0));
  }

  private double strain(Tenant tenant) {
    try {
      return tenant
          .kernel()
          .extensions()
          .find(LoadGauge.class)
          .map(LoadGauge::strain)
          .orElse(Load.USUAL.strain());
    } catch (RuntimeException e) {
      log.warn("The gauge of the load failed with {}", e.getClass().getName());
      return Load.USUAL.strain();
    }
  }
}
