package io.entsdk.auth.internal.session;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;

/** Tells who may open a session at home for which child, from the links of one day. */
public final class HomeLinks {

  private final Unit unit;

  public HomeLinks(Unit unit) {
    this.unit = unit;
  }

  /** Tell whether all that links {@code guardian} to {@code child} on {@code day} gives it. */
  public boolean allow(PersonId guardian, PersonId child, LocalDate day) {
    List<GuardianshipTerms> together =
        unit
            .rows(
                readsAll(
                    DECIDING,
                    """
                    select g.state, coalesce(g.listed, ''), g.place_withheld
                    from ent_core_guardianship g
                    where g.tenant = cast(?1 as int) and g.child_id = cast(?2 as uuid)
                      and g.guardian_id = cast(?3 as uuid) and g.first_day <= cast(?4 as date)
                      and (g.last_day is null or g.last_day >= cast(?4 as date))"""),
                unit.tenantId().value(),
                child.value(),
                guardian.value(),
                day)
            .stream()
            .map(row -> ListedRights.terms(row.text(0), row.text(1), row.flag(2)))
            .toList();
    return GuardianshipTerms.allow(together, GuardianshipRight.OPEN_HOME_SESSION);
  }
}
