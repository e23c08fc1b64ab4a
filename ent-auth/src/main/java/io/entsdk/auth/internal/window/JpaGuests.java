package io.entsdk.auth.internal.window;

import static io.entsdk.core.protection.ProtectionSql.notHeld;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps which pupils of other classes a window lets in. */
public final class JpaGuests {

  private final Unit unit;
  private final int tenant;

  public JpaGuests(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Let {@code pupil} into {@code window}; twice does no more than once. */
  public void invite(UUID window, PersonId pupil) {
    List<Column<PersonId>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("window_id", any -> window),
            Column.uuid("pupil_id", PersonId::value),
            Column.bigint("invited_at", any -> Micros.of(unit.now())));
    unit.dialect()
        .insertAbsent(
            unit.entities(),
            "ent_auth_window_guest",
            columns,
            List.of("tenant", "window_id", "pupil_id"),
            List.of(pupil));
  }

  /** Forget the guests who were invited before {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_window_guest where tenant = cast(?1 as int) and (window_id, pupil_id) in
          (select g.window_id, g.pupil_id from ent_auth_window_guest g
           where g.tenant = cast(?1 as int) and g.invited_at < cast(?2 as bigint) and %s
           order by g.invited_at fetch first %d rows only)"""
            .formatted(notHeld("g.pupil_id"), most),
        tenant,
        Micros.of(before));
  }
}
