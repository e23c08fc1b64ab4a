package io.entsdk.privacy.internal.closure;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.closure.Fate;
import io.entsdk.privacy.erasure.ErasureCertificate;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.internal.closure.ClosureRow.Approval;
import io.entsdk.privacy.internal.closure.ClosureRow.Way;
import io.entsdk.privacy.internal.erasure.OneSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps closings from plan to certificate, within one unit of work. */
final class JpaClosures {

  private static final String SELECT =
      """
      select id, closes_on, state, hash, inventory_print, schools, people, planned_by, planned_at,
        approved_by, approved_at, begins_at, backup_seconds, place, round_taken, failures, failed_at,
        failed, replayed_at, certificate, failed_count, school_id, erasure_id, after_key
      from ent_privacy_closure where tenant = cast(?1 as int)""";

  private static final String TABLES =
      """
      select source, table_name, fate, because, %s from ent_privacy_closure_table
      where tenant = cast(?1 as int) and closure_id = cast(?2 as uuid) and %1$s > 0
      order by fate, table_name""";

  private static final String APPROVE =
      """
      state = 'APPROVED', approved_by = cast(nullif(cast(?3 as varchar), '') as uuid),
      approved_at = cast(?4 as bigint), begins_at = cast(?5 as bigint), backup_seconds = cast(?6 as bigint)""";

  private static final String SEPARATOR = "\u001f";

  private static final String REACHED =
      """
      place = cast(?3 as int), after_key = nullif(cast(?4 as varchar), ''),
        round_taken = cast(?5 as bigint), inventory_print = cast(?6 as varchar), failures = 0, failed = null""";

  private static final String TOOK =
      """
      update ent_privacy_closure_table set taken = taken + cast(?4 as bigint)
      where tenant = cast(?1 as int) and closure_id = cast(?2 as uuid) and table_name = cast(?3 as varchar)""";

  private static final String OPEN =
      " and state in ('PLANNED', 'APPROVED', 'RUNNING') order by planned_at desc, id for update";

  private final Unit unit;
  private final int tenant;

  JpaClosures(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  void add(ClosureRow row) {
    List<Column<ClosureRow>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.id().value()),
            Column.date("closes_on", ClosureRow::day),
            Column.text("state", one -> one.state().name()),
            Column.text("hash", ClosureRow::hash),
            Column.text("inventory_print", ClosureRow::inventory),
            Column.integer("schools", ClosureRow::schools),
            Column.integer("people", ClosureRow::people),
            Column.uuid("planned_by", one -> one.plannedBy().map(PersonId::value).orElse(null)),
            Column.bigint("planned_at", one -> Micros.of(one.plannedAt())),
            Column.flag("told", any -> false),
            Column.integer("place", any -> 0),
            Column.bigint("round_taken", any -> 0L),
            Column.integer("failures", any -> 0),
            Column.bigint("retry_at", any -> 0L),
            Column.uuid(
                "school_id", one -> one.school().map(each -> each.school().value()).orElse(null)),
            Column.uuid(
                "erasure_id",
                one -> one.school().map(each -> each.erasure().value()).orElse(null)));
    unit.insertAll("ent_privacy_closure", columns, List.of(row));
  }

  /** Write down what is to become of each table, with how many rows were counted. */
  void add(ClosureId closure, List<ClosedTable> tables) {
    List<Column<ClosedTable>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("closure_id", any -> closure.value()),
            Column.text("table_name", ClosedTable::table),
            Column.text("source", ClosedTable::source),
            Column.text("fate", one -> one.fate().name()),
            Column.text("because", ClosedTable::because),
            Column.bigint("planned", ClosedTable::rows),
            Column.bigint("taken", any -> 0L));
    unit.insertAll("ent_privacy_closure_table", columns, tables);
  }

  Optional<ClosureRow> find(ClosureId closure) {
    return all(" and id = cast(?2 as uuid)", closure.value()).stream().findFirst();
  }

  ClosureRow get(ClosureId closure) {
    return find(closure).orElseThrow(() -> new NotFoundException("Closure", closure));
  }

  /** Return the closing, which nobody else changes until this unit of work ends. */
  ClosureRow lock(ClosureId closure) {
    return all(" and id = cast(?2 as uuid) for update", closure.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Closure", closure));
  }

  /** Return those that have an end to come, the newest first. */
  List<ClosureRow> open() {
    return all(OPEN);
  }

  /** Return the closings for which {@code condition} holds. */
  List<ClosureRow> all(String condition, Object... more) {
    Object[] parameters = new Object[more.length + 1];
    parameters[0] = tenant;
    System.arraycopy(more, 0, parameters, 1, more.length);
    return unit.rows(SELECT + condition, parameters).stream().map(JpaClosures::closure).toList();
  }

  /** Return the tables of a plan that had any rows. */
  List<ClosedTable> planned(ClosureId closure) {
    return tables(closure, "planned");
  }

  /** Return the tables of which rows went, with how many. */
  List<ClosedTable> gone(ClosureId closure) {
    return tables(closure, "taken");
  }

  private List<ClosedTable> tables(ClosureId closure, String column) {
    return unit.rows(TABLES.formatted(column), tenant, closure.value()).stream()
        .map(
            row ->
                new ClosedTable(
                    row.text(0),
                    row.text(1),
                    Fate.valueOf(row.text(2)),
                    row.text(3),
                    row.bigint(4)))
        .toList();
  }

  void approve(ClosureId closure, Approval approval) {
    set(
        closure,
        APPROVE,
        approval.by().map(PersonId::toString).orElse(""),
        Micros.of(approval.at()),
        Micros.of(approval.beginsAt()),
        approval.backups().toSeconds());
  }

  /**
   * Count rows of a table that went; one that had none when it was planned is written down, too.
   */
  void took(ClosureId closure, ClosedTable table) {
    int known = unit.update(TOOK, tenant, closure.value(), table.table(), table.rows());
    if (known == 0) {
      ClosedTable unplanned =
          new ClosedTable(table.source(), table.table(), table.fate(), table.because(), 0);
      add(closure, List.of(unplanned));
      unit.update(TOOK, tenant, closure.value(), table.table(), table.rows());
    }
  }

  /** Let a closing wait until {@code next} because of {@code obstacle}. */
  void standsStill(ClosureId closure, Obstacle obstacle, Instant next) {
    set(
        closure,
        "failures = failures + 1, failed = cast(?3 as varchar), failed_at = cast(?4 as varchar), failed_count = cast(?5 as bigint), retry_at = cast(?6 as bigint)",
        obstacle.what(),
        obstacle.where(),
        obstacle.count(),
        Micros.of(next));
  }

  /** Remember how far a closing has come, by the inventory with {@code print}. */
  void reached(ClosureId closure, Way way, String print) {
    set(
        closure,
        REACHED,
        way.place(),
        String.join(SEPARATOR, way.after().values()),
        way.taken(),
        print);
  }

  /** Change a closing; the values are parameters from 3 on. */
  void set(ClosureId closure, String what, Object... values) {
    Object[] parameters = new Object[values.length + 2];
    parameters[0] = tenant;
    parameters[1] = closure.value();
    System.arraycopy(values, 0, parameters, 2, values.length);
    unit.update(
        "update ent_privacy_closure set "
            + what
            + " where tenant = cast(?1 as int) and id = cast(?2 as uuid)",
        parameters);
  }

  private static ClosureRow closure(Row row) {
    return new ClosureRow(
        new ClosureId(row.uuid(0)),
        row.date(1),
        ClosureState.valueOf(row.text(2)),
        row.text(3),
        row.text(4),
        row.integer(5),
        row.integer(6),
        person(row, 7),
        Micros.instant(row.bigint(8)),
        approval(row),
        new Way(row.integer(13), after(row), row.bigint(14), row.integer(15), failed(row)),
        row.isNull(18) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(18))),
        row.isNull(19) ? Optional.empty() : Optional.of(new ErasureCertificate(row.text(19))),
        row.isNull(21)
            ? Optional.empty()
            : Optional.of(new OneSchool(new SchoolId(row.uuid(21)), new ErasureId(row.uuid(22)))));
  }

  private static RecordKey after(Row row) {
    return row.isNull(23)
        ? RecordKey.START
        : new RecordKey(List.of(row.text(23).split(SEPARATOR, -1)));
  }

  private static Optional<Obstacle> failed(Row row) {
    return row.isNull(17)
        ? Optional.empty()
        : Optional.of(new Obstacle(row.text(17), row.text(16), row.bigint(20)));
  }

  private static Optional<Approval> approval(Row row) {
    return row.isNull(10)
        ? Optional.empty()
        : Optional.of(
            new Approval(
                person(row, 9),
                Micros.instant(row.bigint(10)),
                Micros.instant(row.bigint(11)),
                Duration.ofSeconds(row.bigint(12))));
  }

  private static Optional<PersonId> person(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(new PersonId(row.uuid(column)));
  }
}
