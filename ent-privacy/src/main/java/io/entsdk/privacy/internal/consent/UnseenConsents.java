package io.entsdk.privacy.internal.consent;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.internal.RuntimeLook;
import io.entsdk.core.internal.persistence.Sql;
import java.util.List;

/** Warns of consents that cannot be looked at: what time makes of them is told to nobody. */
public final class UnseenConsents implements RuntimeLook {

  private static final String AREA = "consents";

  /** The runtime has no tenant: it counts over all of them. */
  private static final String UNSEEN =
      readsAll(COUNTING, "select count(*) from ent_privacy_consent where look_failures > 0");

  @Override
  public String area() {
    return AREA;
  }

  @Override
  public List<Finding> look(EntRuntime runtime) {
    long unseen =
        runtime
            .kernel()
            .units()
            .independent(entities -> Sql.rows(entities, UNSEEN).get(0).bigint(0));
    return unseen == 0
        ? List.of()
        : List.of(
            new Finding(
                Level.WARNING,
                AREA,
                "consents that cannot be looked at: %d; the log names them, and why"
                    .formatted(unseen)));
  }
}
