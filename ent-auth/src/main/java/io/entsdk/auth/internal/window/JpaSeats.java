package io.entsdk.auth.internal.window;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps which window each device sits in: one at a time, the last one.
 *
 * <p>A cart of tablets goes from class to class; whoever seats a tablet has it in hand.
 */
public final class JpaSeats {

  private static final String TABLE = "ent_auth_window_device";

  /** Our own choice: with thirty codes of six digits about, 5 × 30 ÷ 10⁶ = 0.015 % a device. */
  private static final int WRONG_CODES = 5;

  private final Unit unit;
  private final int tenant;

  public JpaSeats(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Seat the device in {@code window}, and end what runs on it if it sat elsewhere.
   *
   * @throws jakarta.persistence.PersistenceException if, on H2, somebody has just seated it for the
   *     first time
   */
  public void take(UUID window, String deviceHash) {
    leaveOthers(window, deviceHash);
    if (move(window, deviceHash) == 0) {
      add(window, deviceHash);
    }
  }

  private void leaveOthers(UUID window, String deviceHash) {
    unit.update(
        """
        update ent_auth_session set ended_at = cast(?1 as bigint)
        where tenant = cast(?2 as int) and device_hash = cast(?3 as varchar) and ended_at is null
          and window_id <> cast(?4 as uuid)""",
        Micros.of(unit.now()),
        tenant,
        deviceHash,
        window);
  }

  private int move(UUID window, String deviceHash) {
    return unit.update(
        """
        update ent_auth_window_device set window_id = cast(?1 as uuid), seated_at = cast(?2 as bigint),
          wrong_codes = case when window_id = cast(?1 as uuid) then wrong_codes else 0 end
        where tenant = cast(?3 as int) and device_hash = cast(?4 as varchar)""",
        window,
        Micros.of(unit.now()),
        tenant,
        deviceHash);
  }

  private void add(UUID window, String deviceHash) {
    List<Column<String>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.text("device_hash", hash -> hash),
            Column.uuid("window_id", any -> window),
            Column.bigint("seated_at", any -> Micros.of(unit.now())),
            Column.integer("wrong_codes", any -> 0));
    unit.dialect()
        .insertAbsent(
            unit.entities(), TABLE, columns, List.of("tenant", "device_hash"), List.of(deviceHash));
  }

  /** Return the open window that the device sits in. */
  public Optional<Seat> openWindowOf(String deviceHash) {
    String sql =
        """
        select w.id, w.ends_at from ent_auth_window_device d
        join ent_auth_window w on w.tenant = d.tenant and w.id = d.window_id and %s
        where d.tenant = cast(?1 as int) and d.device_hash = cast(?2 as varchar)"""
            .formatted(WindowSql.open("w", 3));
    return unit.rows(readsAll(DECIDING, sql), tenant, deviceHash, Micros.of(unit.now())).stream()
        .map(row -> new Seat(row.uuid(0), Micros.instant(row.bigint(1))))
        .findFirst();
  }

  /** Count a code that is tried on the device; false when too many were wrong. */
  public boolean countTry(String deviceHash) {
    return unit.update(
            """
            update ent_auth_window_device set wrong_codes = wrong_codes + 1
            where tenant = cast(?1 as int) and device_hash = cast(?2 as varchar)
              and wrong_codes < cast(?3 as int)""",
            tenant,
            deviceHash,
            WRONG_CODES)
        == 1;
  }

  /** Take back the count of a try that was right. */
  public void uncountTry(String deviceHash) {
    unit.update(
        """
        update ent_auth_window_device set wrong_codes = wrong_codes - 1
        where tenant = cast(?1 as int) and device_hash = cast(?2 as varchar)""",
        tenant,
        deviceHash);
  }

  /** Take back what was held against the device. */
  public void forgive(String deviceHash) {
    unit.update(
        """
        update ent_auth_window_device set wrong_codes = 0
        where tenant = cast(?1 as int) and device_hash = cast(?2 as varchar)""",
        tenant,
        deviceHash);
  }

  /** Take the device out of {@code window} and tell whether it sat there. */
  public boolean leave(UUID window, String deviceHash) {
    return unit.update(
            """
            delete from ent_auth_window_device where tenant = cast(?1 as int)
              and device_hash = cast(?2 as varchar) and window_id = cast(?3 as uuid)""",
            tenant,
            deviceHash,
            window)
        == 1;
  }

  /** Forget where devices have sat that nobody has seated since {@code before}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_window_device where tenant = cast(?1 as int) and device_hash in
          (select d.device_hash from ent_auth_window_device d
           where d.tenant = cast(?1 as int) and d.seated_at < cast(?2 as bigint)
           order by d.seated_at fetch first %d rows only)"""
            .formatted(most),
        tenant,
        Micros.of(before));
  }
}
