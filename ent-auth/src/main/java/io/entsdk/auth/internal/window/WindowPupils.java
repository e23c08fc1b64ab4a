package io.entsdk.auth.internal.window;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.session.PupilEntrance.Entrant;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;
import java.util.UUID;

/** Tells which pupils a window may let in, and which it does. */
public final class WindowPupils {

  private static final String STAYS =
      """
      select n.id from (%s) as own (id)
      join ent_core_enrolment n on n.tenant = cast(?1 as int) and n.person_id = own.id
      join ent_auth_window w on w.tenant = n.tenant and w.id = cast(?3 as uuid)
      where n.school_id = w.school_id and n.first_day <= w.opened_on
        and (n.last_day is null or n.last_day >= w.opened_on) and %s"""
          .formatted(IdentitySql.idsOf("select cast(?2 as uuid)"), shown("n.person_id", SCHOOLING));

  private static final String LET_IN =
      """
      select w.ends_at, %s, coalesce((select e.epoch from ent_auth_epoch e
        where e.tenant = p.tenant and e.person_id = p.pupil_id), 0) as epoch
      from (select cast(?1 as int) as tenant, cast(?2 as uuid) as pupil_id) as p
      join ent_auth_window w on w.tenant = p.tenant and w.id = cast(?3 as uuid)
      where %s and %s and %s"""
          .formatted(
              Schooling.level("p", "pupil_id"),
              WindowSql.open("w", 4),
              WindowSql.admits("w", "p.pupil_id"),
              shown("p.pupil_id", CREDENTIAL));

  private final Unit unit;

  public WindowPupils(Unit unit) {
    this.unit = unit;
  }

  /** Tell whether {@code pupil} is in the school of {@code window} on its day. */
  public boolean isOf(ClassWindow window, PersonId pupil) {
    return !unit.rows(STAYS, unit.tenantId().value(), pupil.value(), window.id().value()).isEmpty();
  }

  /** Return {@code pupil} as whom {@code window} lets in; empty unless it is open and does. */
  public Optional<Entrant> entrant(UUID window, PersonId pupil) {
    return unit
        .rows(LET_IN, unit.tenantId().value(), pupil.value(), window, Micros.of(unit.now()))
        .stream()
        .map(row -> entrant(window, pupil, row))
        .findFirst();
  }

  private static Entrant entrant(UUID window, PersonId pupil, Row row) {
    Seat seat = new Seat(window, Micros.instant(row.bigint(0)));
    return new Entrant(pupil, row.bigint(2), Schooling.band(row, 1), seat);
  }
}
