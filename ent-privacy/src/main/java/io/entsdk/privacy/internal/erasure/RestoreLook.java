package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.internal.RuntimeLook;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.erasure.Replaying.Standing;
import io.entsdk.privacy.spi.ErasureJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses to start over a database that came from a backup and holds people who were erased since.
 */
public final class RestoreLook implements RuntimeLook {

  private static final String AREA = "restore";
  private static final String NO_JOURNAL =
      "no journal of erasures is kept outside the database: a backup that is restored brings back"
          + " whoever was erased; add .extension(ErasureJournal.inFolder(folder))";

  @Override
  public String area() {
    return AREA;
  }

  @Override
  public List<Finding> look(EntRuntime runtime) {
    Optional<ErasureJournal> journal = runtime.kernel().extensions().find(ErasureJournal.class);
    return journal.isEmpty()
        ? List.of(new Finding(Level.WARNING, AREA, NO_JOURNAL))
        : tenants(journal.get()).stream().sorted().map(runtime::tenant).map(this::look).toList();
  }

  private Finding look(Tenant tenant) {
    Map<Standing, List<JournalEntry>> people =
        Unit.independent(tenant, unit -> new Replaying(unit).standing());
    if (people.containsKey(Standing.UNKNOWN)) {
      return failed(
          "tenant %s is older than the erasure of %d people; before anybody signs in, call replay() of its Erasures and run the job erasures",
          tenant, people.get(Standing.UNKNOWN));
    }
    return people.containsKey(Standing.REPLAYED)
        ? failed(
            "a backup brought back to tenant %s %d people who are not erased again yet; run the job erasures",
            tenant, people.get(Standing.REPLAYED))
        : new Finding(Level.OK, AREA, "tenant " + tenant.id() + " knows of every erasure");
  }

  private static Finding failed(String sentence, Tenant tenant, List<JournalEntry> people) {
    return new Finding(Level.FAILED, AREA, sentence.formatted(tenant.id(), people.size()));
  }

  private static Set<TenantId> tenants(ErasureJournal journal) {
    try {
      return journal.tenants();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of erasures cannot be read", e);
    }
  }
}
