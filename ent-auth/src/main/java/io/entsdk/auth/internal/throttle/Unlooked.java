package io.entsdk.auth.internal.throttle;

import io.entsdk.core.internal.Kernel;
import java.util.Locale;

/** Says for want of what a try was neither looked at nor counted, through nobody's fault. */
public enum Unlooked {
  /** No connection, or the database does not answer. */
  DATABASE,
  /** Too many others were counted at the same moment. */
  CONTENTION,
  /** The store in which the host counts tries does not answer. */
  TRY_STORE,
  /** The key that the credential was made with is lost. */
  PEPPER,
  /** No memory, or no turn to hash. */
  HASHING;

  /** Tell the metrics of it. */
  public void countIn(Kernel kernel) {
    String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    kernel.meters().count("sign-in-unavailable", code);
  }
}
