package io.entsdk.auth.internal.throttle;

import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Moves the counts of a credential that has a table of its own, so that wrong words close no other
 * way in: from what was read to what follows, and never over what somebody else has counted.
 */
public final class TryTable {

  private static final List<String> KEY = List.of("tenant", "subject_id");

  private final Unit unit;
  private final String table;

  public TryTable(Unit unit, String table) {
    this.unit = unit;
    this.table = table;
  }

  /**
   * Write {@code next} in the place of {@code read}, and tell whether that was still what stood
   * there. Writes also when nothing has changed: a try costs the same whatever comes of it.
   *
   * @throws jakarta.persistence.PersistenceException if, on H2, somebody has just written the first
   *     counts of this subject; then nothing here counts and all is to be read again
   */
  public boolean move(Tries read, TryCounts next) {
    return move(Move.ofCard(read, TryCountsText.of(next)));
  }

  /** Write what a try leaves that was not let in, as {@link #move(Tries, TryCounts)} does. */
  public boolean moveAfter(Tries read, TryCounts next, Refusal why) {
    return move(read.refusing(why, unit.now()), next);
  }

  boolean move(Move move) {
    return move.isFirst() ? insert(move) : update(move) == 1;
  }

  private boolean insert(Move first) {
    List<Column<Move>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("subject_id", Move::subject),
            Column.bigint("version", any -> 0L),
            Column.text("streaks", move -> move.texts().streaks()),
            Column.text("recent", move -> move.texts().recent()),
            Column.text("mistakes", move -> move.texts().mistakes()),
            Column.text("refused", Move::refused),
            Column.bigint("touched_at", any -> Micros.of(unit.now())));
    return unit.dialect().insertAbsent(unit.entities(), table, columns, KEY, List.of(first)) == 1;
  }

  private int update(Move move) {
    TryCountsText texts = move.texts();
    return unit.update(
        """
        update %s set version = version + 1, streaks = cast(?1 as varchar),
          recent = cast(?2 as varchar), mistakes = cast(?3 as varchar), touched_at = cast(?4 as bigint),
          refused = cast(?8 as varchar)
        where tenant = cast(?5 as int) and subject_id = cast(?6 as uuid)
          and version = cast(?7 as bigint)"""
            .formatted(table),
        texts.streaks(),
        texts.recent(),
        texts.mistakes(),
        Micros.of(unit.now()),
        unit.tenantId().value(),
        move.subject(),
        move.version(),
        move.refused());
  }

  /** Forget all that is counted against {@code subjects}: they have new words. */
  public void forget(List<UUID> subjects) {
    unit.update(
        replaces(
            """
            delete from %s where tenant = cast(?1 as int) and subject_id in
              (select id from unnest(%s) as given (id))"""
                .formatted(table, unit.dialect().arrayOf(ColumnType.UUID, 2))),
        unit.tenantId().value(),
        ColumnType.UUID.toParameter(subjects));
  }

  /** Forget the counts that nobody has touched since {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from %1$s where tenant = cast(?1 as int) and subject_id in
          (select t.subject_id from %1$s t
           where t.tenant = cast(?2 as int) and t.touched_at < cast(?3 as bigint) and %2$s
           order by t.touched_at fetch first %3$d rows only)"""
            .formatted(table, notHeld("t.subject_id"), most),
        unit.tenantId().value(),
        unit.tenantId().value(),
        Micros.of(before));
  }
}
