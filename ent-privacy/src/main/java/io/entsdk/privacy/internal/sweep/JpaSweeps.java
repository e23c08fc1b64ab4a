package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.sweep.SweepPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps how far the sweep of each table has come, within one unit of work. */
final class JpaSweeps {

  private static final String SEPARATOR = "\u001f";
  private static final String TABLE = "ent_privacy_sweep_table";

  private static final String FIND =
      """
      select state, cutoff, after_key, batch, due, taken, emptied, millis, daily, confirmed, began_at,
        coalesce(ended_at, 0), coalesce(failed, '')
      from ent_privacy_sweep_table
      where tenant = cast(?1 as int) and table_name = cast(?2 as varchar) and columns_by = cast(?3 as varchar)""";

  private static final String SET =
      "update ent_privacy_sweep_table set %s where tenant = cast(?1 as int) and table_name = cast(?2 as varchar) and columns_by = cast(?3 as varchar)";

  private static final String BEGIN =
      SET.formatted(
          """
          state = cast(?4 as varchar), cutoff = cast(?5 as varchar), due = cast(?6 as bigint),
          began_at = cast(?7 as bigint), due_since = cast(nullif(cast(?8 as varchar), '') as date), after_key = '', taken = 0, emptied = 0, millis = 0, failed = null""");

  /** Where another node has come meanwhile is not taken back: what it left is found at the end. */
  private static final String REACHED =
      SET.formatted(
              """
              taken = taken + cast(?4 as bigint), emptied = emptied + cast(?5 as bigint), millis = millis + cast(?6 as bigint),
              batch = cast(?7 as int),
              after_key = case when after_key = cast(?8 as varchar) then cast(?9 as varchar) else after_key end""")
          + " and cutoff = cast(?10 as varchar)";

  private static final String DONE =
      SET.formatted(
              """
              state = 'DONE', ended_at = cast(?4 as bigint), daily = cast(?5 as bigint), confirmed = 0, failed = null,
              due_since = null""")
          + " and state = 'RUNNING' and cutoff = cast(?6 as varchar)";

  private static final String POLICY =
      """
      select brake_percent, brake_from from ent_privacy_sweep
      where tenant = cast(?1 as int) and stopped_at is null""";

  private final Unit unit;
  private final int tenant;

  JpaSweeps(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return under which brake the tenant is swept; empty if it is not. */
  Optional<SweepPolicy> policy() {
    return unit.rows(POLICY, tenant).stream()
        .findFirst()
        .map(row -> new SweepPolicy(row.integer(0), row.integer(1)));
  }

  /** Begin to sweep the tenant, or go on under another brake. */
  void start(SweepPolicy policy) {
    List<Column<SweepPolicy>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.bigint("started_at", any -> Micros.of(unit.now())),
            Column.integer("brake_percent", SweepPolicy::brakePercent),
            Column.integer("brake_from", SweepPolicy::brakeFrom));
    unit.insertAbsent("ent_privacy_sweep", columns, List.of("tenant"), List.of(policy));
    unit.update(
        """
        update ent_privacy_sweep set stopped_at = null, brake_percent = cast(?2 as int), brake_from = cast(?3 as int)
        where tenant = cast(?1 as int)""",
        tenant,
        policy.brakePercent(),
        policy.brakeFrom());
  }

  void stop() {
    stamp("stopped_at");
  }

  /** Write down that every table was gone through. */
  void finished() {
    stamp("finished_at");
  }

  Optional<Instant> finishedAt() {
    return unit
        .rows(
            "select coalesce(finished_at, 0) from ent_privacy_sweep where tenant = cast(?1 as int)",
            tenant)
        .stream()
        .map(row -> row.bigint(0))
        .filter(at -> at > 0)
        .map(Micros::instant)
        .findFirst();
  }

  /** Tell whether the tenant is swept and was not gone through since {@code limit}. */
  boolean isLate(Instant limit) {
    return !unit.rows(
            """
            select 1 from ent_privacy_sweep where tenant = cast(?1 as int) and stopped_at is null
              and coalesce(finished_at, started_at) < cast(?2 as bigint)""",
            tenant,
            Micros.of(limit))
        .isEmpty();
  }

  Optional<SweepRound> find(SweptName name) {
    return rounds(FIND, name);
  }

  /** Return the round of {@code name}, which nobody else changes until this unit ends. */
  SweepRound lock(SweptName name) {
    return rounds(FIND + " for update", name).orElseGet(() -> added(name));
  }

  /** Begin a walk over {@code due} rows, the oldest of which is due since that day, if any is. */
  void begin(
      SweptName name, SweepRound.State state, String cutoff, long due, Optional<LocalDate> since) {
    String oldest = since.map(LocalDate::toString).orElse("");
    update(BEGIN, name, state.name(), cutoff, due, Micros.of(unit.now()), oldest);
  }

  void reached(SweepRound round, Sweeping.Piece piece, RecordKey from, long millis, int batch) {
    update(
        REACHED,
        round.of(),
        piece.gone(),
        piece.emptied(),
        millis,
        batch,
        text(from),
        text(piece.at()),
        round.cutoff());
  }

  boolean done(SweepRound round, long daily) {
    return update(DONE, round.of(), Micros.of(unit.now()), daily, round.cutoff()) > 0;
  }

  void failed(SweptName name, String what) {
    update(SET.formatted("failed = cast(?4 as varchar)"), name, what);
  }

  void confirm(SweptName name, long rows) {
    update(SET.formatted("confirmed = cast(?4 as bigint)"), name, rows);
  }

  private int update(String sql, SweptName name, Object... values) {
    List<Object> all = new ArrayList<>(List.of(tenant, name.table(), name.columnsBy()));
    all.addAll(List.of(values));
    return unit.update(sql, all.toArray());
  }

  private SweepRound added(SweptName name) {
    List<Column<SweptName>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.text("table_name", SweptName::table),
            Column.text("columns_by", SweptName::columnsBy),
            Column.text("state", any -> SweepRound.State.NEW.name()),
            Column.text("cutoff", any -> ""),
            Column.text("after_key", any -> ""),
            Column.integer("batch", any -> Governor.FIRST.rows()),
            Column.bigint("due", any -> 0L),
            Column.bigint("taken", any -> 0L),
            Column.bigint("emptied", any -> 0L),
            Column.bigint("millis", any -> 0L),
            Column.bigint("daily", any -> 0L),
            Column.bigint("confirmed", any -> 0L),
            Column.bigint("began_at", any -> 0L));
    unit.insertAbsent(TABLE, columns, List.of("tenant", "table_name", "columns_by"), List.of(name));
    return rounds(FIND + " for update", name).orElseThrow();
  }

  private Optional<SweepRound> rounds(String sql, SweptName name) {
    return unit.rows(sql, tenant, name.table(), name.columnsBy()).stream()
        .findFirst()
        .map(row -> round(name, row));
  }

  private static SweepRound round(SweptName name, Row row) {
    return new SweepRound(
        name,
        SweepRound.State.valueOf(row.text(0)),
        row.text(1),
        key(row.text(2)),
        row.integer(3),
        new SweepRound.Counts(
            row.bigint(4),
            row.bigint(5),
            row.bigint(6),
            row.bigint(7),
            row.bigint(8),
            row.bigint(9)),
        Micros.instant(row.bigint(10)),
        Optional.of(row.bigint(11)).filter(at -> at > 0).map(Micros::instant),
        Optional.of(row.text(12)).filter(what -> !what.isEmpty()));
  }

  private static RecordKey key(String text) {
    return text.isEmpty() ? RecordKey.START : new RecordKey(List.of(text.split(SEPARATOR, -1)));
  }

  private static String text(RecordKey key) {
    return String.join(SEPARATOR, key.values());
  }

  private void stamp(String column) {
    unit.update(
        "update ent_privacy_sweep set %s = cast(?2 as bigint) where tenant = cast(?1 as int)"
            .formatted(column),
        tenant,
        Micros.of(unit.now()));
  }
}
