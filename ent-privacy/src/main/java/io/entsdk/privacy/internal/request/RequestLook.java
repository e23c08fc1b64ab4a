package io.entsdk.privacy.internal.request;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.RuntimeLook;
import io.entsdk.core.internal.persistence.Sql;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Warns of people who have asked to be erased, and whose answer is late. */
public final class RequestLook implements RuntimeLook {

  private static final String AREA = "requests";

  /** The runtime has no tenant: it counts over all of them. */
  private static final String OVERDUE =
      readsAll(
          COUNTING,
          """
      select count(*) from ent_privacy_request r
      left join ent_privacy_erasure e on e.tenant = r.tenant and e.id = r.erasure_id
      where r.outcome is null and e.state <> 'CERTIFIED' and r.due_on < cast(?1 as date)""");

  @Override
  public String area() {
    return AREA;
  }

  @Override
  public List<Finding> look(EntRuntime runtime) {
    Kernel kernel = runtime.kernel();
    LocalDate today = LocalDate.ofInstant(kernel.now(), ZoneOffset.UTC);
    long late =
        kernel.units().independent(entities -> Sql.rows(entities, OVERDUE, today).get(0).bigint(0));
    return late == 0
        ? List.of()
        : List.of(
            new Finding(
                Level.WARNING,
                AREA,
                "requests to be erased that were to be answered by now: %d; look at listOpen() of ErasureRequests of each school"
                    .formatted(late)));
  }
}
