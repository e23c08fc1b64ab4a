package io.entsdk.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.spi.Metrics;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.MetricsContract;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MicrometerMetricsTest extends MetricsContract {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final Metrics metrics = new MicrometerMetrics(registry);

  @Override
  protected Metrics metrics() {
    return metrics;
  }

  @Override
  protected int series() {
    return registry.getMeters().size();
  }

  @Test
  void aSchoolLivesAndTheMonitoringKnowsHowItGoesAndOfNobody() {
    try (Ent ent = Ent.on(Database.H2, wiring -> wiring.metrics(metrics))) {
      Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), ent.as(ent.alan()));
      assertThrows(
          AccessDeniedException.class,
          () -> Directory.of(ent.tenant()).people().get(ent.ada(), ent.as(ent.cleo())));
      Jobs.of(ent.runtime()).run("audit-seal", Budget.minutes(1));

      assertTrue(units("joined", "false") > 0);
      assertEquals(1, units("joined", "true"));
      assertTrue(units("independent", "false") > 0);
      assertEquals(1, registry.get("ent.job").tag("job", "audit-seal").timer().count());
      for (String id : names()) {
        assertFalse(UUID.matcher(id).find(), id);
        assertFalse(id.contains("ada") || id.contains("LOVELACE"), id);
      }
    }
  }

  private long units(String kind, String failed) {
    return registry.get("ent.unit").tags("kind", kind, "failed", failed).timer().count();
  }

  private List<String> names() {
    return registry.getMeters().stream().map(meter -> meter.getId().toString()).toList();
  }
}
