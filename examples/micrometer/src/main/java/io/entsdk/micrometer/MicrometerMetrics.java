package io.entsdk.micrometer;

import io.entsdk.core.spi.Metrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * Hands the metrics of the SDK to Micrometer, and so to any monitoring that it knows.
 *
 * <p>Every tag is one of the SDK's fixed codes: no series of its own for a tenant, a school or
 * anybody.
 */
public final class MicrometerMetrics implements Metrics {

  private final MeterRegistry registry;

  public MicrometerMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public String id() {
    return "micrometer";
  }

  @Override
  public void unit(String kind, boolean failed, Duration took) {
    registry.timer("ent.unit", "kind", kind, "failed", Boolean.toString(failed)).record(took);
  }

  @Override
  public void job(String job, Duration took, long done, int failures) {
    registry.timer("ent.job", "job", job).record(took);
    registry.counter("ent.job.done", "job", job).increment(done);
    registry.counter("ent.job.failures", "job", job).increment(failures);
  }

  @Override
  public void outcome(String what, String code) {
    registry.counter("ent.outcome", "what", what, "code", code).increment();
  }

  @Override
  public void lag(String consumer, Duration behind) {
    registry.timer("ent.event.lag", "consumer", consumer).record(behind);
  }
}
