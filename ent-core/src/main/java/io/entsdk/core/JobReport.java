package io.entsdk.core;

import java.util.List;

/**
 * Says what one run of a job did.
 *
 * @param tenants how many tenants were worked for
 * @param done how many pieces of work were done, in the job's own unit
 * @param complete whether nothing that was due is left
 * @param failures what went wrong, one for each tenant that could not be worked for; the next run
 *     tries them again
 */
public record JobReport(
    String job, int tenants, long done, boolean complete, List<Failure> failures) {

  public JobReport {
    failures = List.copyOf(failures);
  }

  /** Names a tenant whose work failed, and the code or the class of the exception. */
  public record Failure(TenantId tenant, String what) {}
}
