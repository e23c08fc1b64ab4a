package io.entsdk.core.internal.protection;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/**
 * Keeps deletions and the placing of holds apart, within one unit of work.
 *
 * <p>A statement sees the holds that were committed when it began. Without this, a hold could be
 * committed while a deletion that had not seen it was still running, and be told as placed.
 */
public final class HoldGuard {

  private static final String TABLE = "ent_core_hold_turn";

  /**
   * Waits in a queue of its own, which PostgreSQL serves in turn: by the row alone, deletions that
   * share it overtake whoever waits to place a hold, as long as any of them is under way.
   */
  private static final String QUEUE =
      "(select count(*) from pg_advisory_xact_lock%s(1164858443, cast(?1 as int))) q (n)";

  private static final String SHARE =
      "select t.placed from ent_core_hold_turn t cross join %s where t.tenant = cast(?1 as int) for share of t"
          .formatted(QUEUE.formatted("_shared"));

  /** Takes no lock of the queue where somebody stands in it, be it only to wait for others. */
  private static final String SHARE_UNLESS_TAKEN =
      """
      select t.placed from ent_core_hold_turn t
      cross join (select pg_try_advisory_xact_lock_shared(1164858443, cast(?1 as int)) as free) q
      where t.tenant = cast(?1 as int) and q.free for share of t""";

  private static final String LOOK =
      "select placed from ent_core_hold_turn where tenant = cast(?1 as int)";

  private final Unit unit;

  public HoldGuard(Unit unit) {
    this.unit = unit;
  }

  /**
   * Wait for whoever is placing a hold, and keep others from placing any until this unit ends; to
   * be called before each deletion. On PostgreSQL deletions do not wait for each other.
   */
  public void enter() {
    enter(isPostgres() ? SHARE : LOOK + " for update");
  }

  /**
   * Enter likewise, for a deletion that can wait as well as not, and tell whether it may begin: not
   * where somebody is placing a hold; nor, on H2, whose waiting transactions come in no order,
   * where somebody else is deleting.
   */
  public boolean enterUnlessTaken() {
    return enter(isPostgres() ? SHARE_UNLESS_TAKEN : LOOK + " for update skip locked");
  }

  private boolean enter(String sql) {
    if (finds(sql)) {
      return true;
    }
    if (finds(LOOK)) {
      return false;
    }
    begin();
    return finds(sql);
  }

  /** Wait for the deletions that are under way, and keep others from beginning. */
  public void place() {
    begin();
    String queue = isPostgres() ? " from " + QUEUE.formatted("") : "";
    unit.update(
        "update ent_core_hold_turn set placed = placed + 1%s where tenant = cast(?1 as int)"
            .formatted(queue),
        unit.tenantId().value());
  }

  private boolean finds(String sql) {
    return !unit.rows(sql, unit.tenantId().value()).isEmpty();
  }

  private boolean isPostgres() {
    return unit.dialect() == Dialect.POSTGRESQL;
  }

  private void begin() {
    int tenant = unit.tenantId().value();
    List<Column<Integer>> columns =
        List.of(Column.integer("tenant", any -> tenant), Column.bigint("placed", any -> 0L));
    unit.insertAbsent(TABLE, columns, List.of("tenant"), List.of(tenant));
  }
}
