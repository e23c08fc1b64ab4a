package io.entsdk.privacy.internal.closure;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.internal.RuntimeLook;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.spi.ErasureJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refuses to start over a database that came from a backup and holds a tenant that was closed. */
public final class ClosureRestoreLook implements RuntimeLook {

  private static final String AREA = "restore";

  @Override
  public String area() {
    return AREA;
  }

  @Override
  public List<Finding> look(EntRuntime runtime) {
    return runtime.kernel().extensions().find(ErasureJournal.class).stream()
        .flatMap(journal -> tenants(journal).stream())
        .sorted()
        .map(runtime::tenant)
        .flatMap(tenant -> look(tenant).stream())
        .toList();
  }

  private static Optional<Finding> look(Tenant tenant) {
    return Unit.independent(
        tenant,
        unit -> {
          ClosureReplaying replaying = new ClosureReplaying(unit);
          if (!replaying.unknown().isEmpty()) {
            return failed(
                "tenant %s, or a school of it, was closed, and a backup brought it back; before anybody signs in, call replay() of its Erasures and run the job closures",
                tenant);
          }
          return replaying.isReplaying()
              ? failed(
                  "a backup brought back tenant %s, or a school of it, which is not closed again yet; run the jobs erasures and closures",
                  tenant)
              : Optional.<Finding>empty();
        });
  }

  private static Optional<Finding> failed(String sentence, Tenant tenant) {
    return Optional.of(new Finding(Level.FAILED, AREA, sentence.formatted(tenant.id())));
  }

  private static Set<TenantId> tenants(ErasureJournal journal) {
    try {
      return journal.tenants();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of erasures cannot be read", e);
    }
  }
}
