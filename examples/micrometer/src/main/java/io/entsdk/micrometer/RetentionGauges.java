package io.entsdk.micrometer;

import io.entsdk.privacy.due.Late;
import io.entsdk.privacy.due.RetentionLag;
import io.entsdk.privacy.due.RetentionWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows how late retention is, in days, as one gauge for each kind.
 *
 * <p>A monitoring that reads them asks no database: {@link #refresh} does, when the host says so.
 */
public final class RetentionGauges {

  private final RetentionWatch watch;
  private volatile Optional<RetentionLag> last = Optional.empty();

  public RetentionGauges(MeterRegistry registry, RetentionWatch watch) {
    this.watch = watch;
    for (Late what : Late.values()) {
      Gauge.builder("ent.retention.late", this, gauges -> gauges.days(what))
          .tag("what", what.name().toLowerCase(Locale.ROOT))
          .baseUnit("days")
          .strongReference(true)
          .register(registry);
    }
  }

  /** Look anew; what the database throws leaves the gauges without a number. */
  public void refresh() {
    last = Optional.empty();
    last = Optional.of(watch.read());
  }

  private double days(Late what) {
    return last.map(lag -> (double) lag.of(what)).orElse(Double.NaN);
  }
}
