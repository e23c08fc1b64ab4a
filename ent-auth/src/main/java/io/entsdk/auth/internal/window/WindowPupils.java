package io.entsdk.auth.internal.window;

import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.window.ClassWindow;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;

/** Tells which pupils a window may let in, and which it does. */
public final class WindowPupils {

  private static final String STAYS =
      """
      select n.id from ent_core_enrolment n
      join ent_auth_window w on w.tenant = n.tenant and w.id = cast(?3 as uuid)
      where n.tenant = cast(?1 as int) and n.person_id = cast(?2 as uuid)
        and n.school_id = w.school_id and n.first_day <= w.opened_on
        and (n.last_day is null or n.last_day >= w.opened_on) and\s"""
          + shown("n.person_id", SCHOOLING);

  private final Unit unit;

  public WindowPupils(Unit unit) {
    this.unit = unit;
  }

  /** Tell whether {@code pupil} is in the school of {@code window} on its day. */
  public boolean isOf(ClassWindow window, PersonId pupil) {
    return !unit.rows(STAYS, unit.tenantId().value(), pupil.value(), window.id().value()).isEmpty();
  }

  /** Tell whether {@code window} lets {@code pupil} in: one of its class, or a guest. */
  public boolean isLetIn(ClassWindow window, PersonId pupil) {
    String sql = STAYS + " and " + WindowSql.admits("w", "n.person_id");
    return !unit.rows(sql, unit.tenantId().value(), pupil.value(), window.id().value()).isEmpty();
  }
}
