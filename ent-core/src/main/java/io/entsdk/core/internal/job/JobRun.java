package io.entsdk.core.internal.job;

import io.entsdk.core.EntException;
import io.entsdk.core.JobReport;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.internal.Kernel;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the tenants that have due work of one job, until none has or the time is up. */
public final class JobRun {

  private static final int TENANTS_AT_A_TIME = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ANNOUNCEMENTS_AT_A_TIME = 1_000;

  private final Logger log = LoggerFactory.getLogger(JobRun.class);
  private final Kernel kernel;
  private final Function<TenantId, Tenant> tenants;
  private final TenantJob job;
  private final Instant end;
  private final Set<TenantId> worked = new HashSet<>();
  private final List<JobReport.Failure> failures = new ArrayList<>();
  private long done;

  public JobRun(Kernel kernel, Function<TenantId, Tenant> tenants, TenantJob job, Instant end) {
    this.kernel = kernel;
    this.tenants = tenants;
    this.job = job;
    this.end = end;
  }

  public JobReport run() {
    Instant from = kernel.now();
    boolean complete = false;
    while (!complete && hasTime()) {
      List<TenantId> due = dueTenants();
      complete = due.isEmpty();
      due.stream().takeWhile(tenant -> hasTime()).forEach(this::work);
    }
    kernel.meters().job(job.name(), from, done, failures.size());
    return new JobReport(job.name(), worked.size(), done, complete && failures.isEmpty(), failures);
  }

  private boolean hasTime() {
    return kernel.now().isBefore(end);
  }

  private List<TenantId> dueTenants() {
    return inDue(table -> table.tenants(job.name(), kernel.now(), TENANTS_AT_A_TIME));
  }

  private void work(TenantId id) {
    worked.add(id);
    List<UUID> seen =
        inDue(table -> table.announcements(job.name(), id, kernel.now(), ANNOUNCEMENTS_AT_A_TIME));
    try {
      TenantJob.Progress progress = job.run(tenants.apply(id), end);
      done += progress.done();
      if (progress.complete()) {
        inDue(table -> table.settle(job.name(), id, seen));
      } else if (progress.done() == 0) {
        postpone(id, seen);
      }
    } catch (RuntimeException e) {
      String what = e instanceof EntException refused ? refused.code() : e.getClass().getName();
      log.warn(
          "Job {} failed for tenant {} with {}; it is tried again", job.name(), id.value(), what);
      failures.add(new JobReport.Failure(id, what));
      postpone(id, seen);
    }
  }

  /** Let other tenants go first: this one is held by another node, or fails. */
  private void postpone(TenantId id, List<UUID> seen) {
    Instant later = kernel.now().plus(PATIENCE);
    inDue(table -> table.postpone(job.name(), id, seen, later));
  }

  private <T> T inDue(Function<DueTable, T> work) {
    return kernel.units().independent(entities -> work.apply(table(entities)));
  }

  private DueTable table(EntityManager entities) {
    return new DueTable(entities, kernel.units().dialect(entities));
  }
}
