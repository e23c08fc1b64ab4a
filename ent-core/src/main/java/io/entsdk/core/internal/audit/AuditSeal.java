package io.entsdk.core.internal.audit;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.audit.BlockSealing.Outcome;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.spi.KeyPurpose;
import java.time.Instant;

/**
 * Seals what was written into the audit, then tells the witnesses; any number of nodes may do so at
 * once.
 */
public final class AuditSeal implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "audit-seal";

  /** What signs the blocks. */
  public static final KeyPurpose PURPOSE = KeyPurpose.sign("audit-seal");

  @Override
  public String name() {
    return JOB;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    BlockSealing sealing = new BlockSealing(tenant);
    Outcome outcome = Outcome.SEALED;
    long sealed = 0;
    while (outcome == Outcome.SEALED && tenant.kernel().now().isBefore(end)) {
      outcome = sealing.next();
      sealed += sealing.count();
    }
    boolean told = new WitnessTelling(tenant, end).tellAll();
    return new Progress(sealed, told && outcome == Outcome.NOTHING_TO_SEAL);
  }
}
