package io.entsdk.core;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.job.JobRun;
import io.entsdk.core.internal.job.TenantJob;
import java.util.List;

/**
 * Runs the due work of all tenants, when the host's scheduler says so.
 *
 * <p>A run is idempotent and resumable, and any number of nodes may run the same job at once. It
 * costs one statement when no tenant has work. A method here runs many units of work and never
 * joins the caller's transaction.
 */
public final class Jobs {

  private final EntRuntime runtime;
  private final Kernel kernel;

  private Jobs(EntRuntime runtime) {
    this.runtime = runtime;
    this.kernel = runtime.kernel();
  }

  public static Jobs of(EntRuntime runtime) {
    return new Jobs(runtime);
  }

  /** Return the names of the jobs that the jars on the path bring, such as {@code events}. */
  public List<String> names() {
    return all().stream().map(TenantJob::name).toList();
  }

  /** Do what is due of {@code job} within {@code budget}. */
  public JobReport run(String job, Budget budget) {
    TenantJob named =
        all().stream()
            .filter(candidate -> candidate.name().equals(job))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("job", job + " (there are " + names() + ")"));
    return new JobRun(kernel, runtime::tenant, named, budget.endsFrom(kernel.clock())).run();
  }

  private List<TenantJob> all() {
    return kernel.features().stream().map(Feature::jobs).flatMap(List::stream).toList();
  }
}
