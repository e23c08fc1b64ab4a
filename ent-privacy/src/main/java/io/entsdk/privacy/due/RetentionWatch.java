package io.entsdk.privacy.due;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.internal.Kernel;
import io.entsdk.privacy.internal.due.Lags;

/**
 * Tells the host's monitoring how late retention is, over all tenants together: days, and nobody.
 *
 * <p>The latest tenant counts. Three statements over small tables, whatever the number of people; a
 * unit of work of its own.
 */
public final class RetentionWatch {

  private final Kernel kernel;

  private RetentionWatch(Kernel kernel) {
    this.kernel = kernel;
  }

  public static RetentionWatch of(EntRuntime runtime) {
    return new RetentionWatch(runtime.kernel());
  }

  public RetentionLag read() {
    return Lags.ofAllTenants(kernel);
  }
}
