package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.RuntimeLook;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Sql;
import io.entsdk.privacy.sweep.SweepStatus;
import java.util.ArrayList;
import java.util.List;

/** Warns of tenants whose sweep is late, and of tables at which the brake has stopped one. */
public final class SweepLook implements RuntimeLook {

  private static final String AREA = "sweep";

  /** The runtime has no tenant: it counts over all of them. */
  private static final String LATE =
      """
      select count(*) from ent_privacy_sweep
      where stopped_at is null and coalesce(finished_at, started_at) < cast(?1 as bigint)""";

  private static final String BRAKED =
      """
      select count(*) from ent_privacy_sweep_table t join ent_privacy_sweep s on s.tenant = t.tenant
      where s.stopped_at is null and t.state = 'BRAKED' and t.began_at > cast(?1 as bigint)""";

  @Override
  public String area() {
    return AREA;
  }

  @Override
  public List<Finding> look(EntRuntime runtime) {
    Kernel kernel = runtime.kernel();
    long silent = Micros.of(kernel.now().minus(SweepStatus.SILENCE));
    List<Finding> found = new ArrayList<>();
    long late = count(kernel, LATE, silent);
    if (late > 0) {
      found.add(
          warning(
              "tenants that nobody has gone through for two days: %d; does your scheduler run %s?"
                  .formatted(late, SweepJob.NAME)));
    }
    long braked = count(kernel, BRAKED, silent);
    if (braked > 0) {
      found.add(
          warning(
              "tables at which the brake has stopped the sweep: %d; look at status() of their Sweeps and confirm the number, or mend the rule"
                  .formatted(braked)));
    }
    return found;
  }

  private static long count(Kernel kernel, String sql, long since) {
    return kernel.units().independent(entities -> Sql.rows(entities, sql, since).get(0).bigint(0));
  }

  private static Finding warning(String sentence) {
    return new Finding(Level.WARNING, AREA, sentence);
  }
}
