package io.entsdk.privacy.internal.due;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.RuntimeLook;
import io.entsdk.privacy.due.Late;
import io.entsdk.privacy.due.RetentionAlarm;
import io.entsdk.privacy.due.RetentionLag;
import java.util.List;

/** Warns of a tenant that is later with what is due than the alarm of the host lets pass. */
public final class LagLook implements RuntimeLook {

  private static final String AREA = "retention";

  @Override
  public String area() {
    return AREA;
  }

  @Override
  public List<Finding> look(EntRuntime runtime) {
    RetentionLag lag = Lags.ofAllTenants(runtime.kernel());
    return lag.beyond(alarm(runtime.kernel())).stream()
        .filter(late -> late != Late.SWEEPS) // a look of its own tells of it, with the brake
        .map(late -> new Finding(Level.WARNING, AREA, sentence(late, lag)))
        .toList();
  }

  static RetentionAlarm alarm(Kernel kernel) {
    return kernel.extensions().find(RetentionAlarm.class).orElse(RetentionAlarm.DEFAULT);
  }

  private static String sentence(Late late, RetentionLag lag) {
    int days = lag.of(late);
    return switch (late) {
      case ACCOUNTS ->
          "an account is %d days past its limit and nothing stands in the way; plan its erasure"
              .formatted(days);
      case WAITING ->
          "an account is %d days past its limit and waits; look at its slip, or at the answer of the controller"
              .formatted(days);
      case ROWS ->
          "rows of %s are past their last day, the oldest by %d days; look at status() of the tenant's Sweeps"
              .formatted(String.join(", ", lag.tables().keySet().stream().sorted().toList()), days);
      case LOOKS ->
          "accounts of a school were not looked at for %d days; does your scheduler run %s?"
              .formatted(days, AccountsJob.NAME);
      case SWEEPS ->
          "a tenant was not swept for %d days; does your scheduler run retention-sweep?"
              .formatted(days);
    };
  }
}
