package io.entsdk.core.internal.job;

import io.entsdk.core.Tenant;
import java.time.Instant;

/** Does the due work of one kind for one tenant; any number of nodes may do so at once. */
public interface TenantJob {

  /** Return the stable name under which the host schedules this job, such as {@code events}. */
  String name();

  /** Work in bounded units until nothing is due in {@code tenant} or {@code end} has come. */
  Progress run(Tenant tenant, Instant end);

  /** Tells how much was done, and whether the tenant has nothing left that is due now. */
  record Progress(long done, boolean complete) {}
}
