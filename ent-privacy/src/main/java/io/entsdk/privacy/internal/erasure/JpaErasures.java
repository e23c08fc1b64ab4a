package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ContributionPurpose;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureCertificate;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.PlannedTable;
import io.entsdk.privacy.internal.erasure.ErasureRow.Approval;
import io.entsdk.privacy.request.ErasureGround;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps erasures from plan to certificate, within one unit of work. */
final class JpaErasures {

  private static final String SELECT =
      """
      select id, school_id, due_on, state, hash, rule_print, inventory_print, people, accounts, brakes,
        newest_at, planned_by, planned_at, approved_by, approved_at, begins_at, backup_seconds, certificate, replayed_at, ground
      from ent_privacy_erasure where tenant = cast(?1 as int)""";

  private static final String TABLES =
      """
      select source, table_name, column_name, method, planned, stays_for from ent_privacy_erasure_table
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) order by place""";

  private static final String APPROVE =
      """
      update ent_privacy_erasure set state = 'APPROVED',
        approved_by = cast(nullif(cast(?3 as varchar), '') as uuid),
        approved_at = cast(?4 as bigint), begins_at = cast(?5 as bigint), backup_seconds = cast(?6 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String MOVE =
      """
      update ent_privacy_erasure set state = cast(?3 as varchar)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String REPLAY =
      """
      update ent_privacy_erasure
      set state = 'RUNNING', replayed_at = cast(?3 as bigint), certificate = null, forget_at = null
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String CANCEL =
      """
      update ent_privacy_erasure set state = 'CANCELLED', forget_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String CERTIFY =
      """
      update ent_privacy_erasure set state = 'CERTIFIED', certificate = cast(?3 as varchar),
        forget_at = cast(?4 as bigint) + backup_seconds * 1000000
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String OPEN_OF =
      """
       and school_id = cast(?2 as uuid) and ground is null and state in ('PLANNED', 'APPROVED', 'RUNNING')
      order by planned_at desc, id desc fetch first 100 rows only for update""";

  private final Unit unit;
  private final int tenant;

  JpaErasures(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  void add(ErasureRow row) {
    List<Column<ErasureRow>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.date("due_on", one -> one.scope().day()),
            Column.text("ground", one -> one.ground().map(Enum::name).orElse(null)),
            Column.text("state", one -> one.state().name()),
            Column.text("hash", ErasureRow::hash),
            Column.text("rule_print", ErasureRow::rule),
            Column.text("inventory_print", ErasureRow::inventory),
            Column.integer("people", ErasureRow::people),
            Column.integer("accounts", ErasureRow::accounts),
            Column.flag("brakes", ErasureRow::brakes),
            Column.bigint("newest_at", one -> Micros.ofNullable(one.newestAt())),
            Column.uuid("planned_by", one -> one.plannedBy().map(PersonId::value).orElse(null)),
            Column.bigint("planned_at", one -> Micros.of(one.plannedAt())));
    unit.insertAll("ent_privacy_erasure", columns, List.of(row));
  }

  /** Complete what {@link #add} has begun, once the rows are counted. */
  void settle(ErasureId erasure, String hash, Map<ErasureStep, Long> planned) {
    unit.update(
        "update ent_privacy_erasure set hash = cast(?3 as varchar) where tenant = cast(?1 as int) and id = cast(?2 as uuid)",
        tenant,
        erasure.value(),
        hash);
    List<Column<Map.Entry<ErasureStep, Long>>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("erasure_id", any -> erasure.value()),
            Column.integer("place", count -> count.getKey().place()),
            Column.text("source", count -> count.getKey().source().id()),
            Column.text("table_name", count -> count.getKey().table().table()),
            Column.text("column_name", count -> count.getKey().tie().name()),
            Column.text("method", count -> count.getKey().method().name()),
            Column.bigint("planned", Map.Entry::getValue),
            Column.text(
                "stays_for", count -> count.getKey().contribution().map(Enum::name).orElse(null)));
    unit.insertAll("ent_privacy_erasure_table", columns, List.copyOf(planned.entrySet()));
  }

  /** Take up an erasure once more that was approved before a backup brought people back. */
  void replay(ErasureId erasure) {
    unit.update(REPLAY, tenant, erasure.value(), Micros.of(unit.now()));
    ErasureJob.announce(unit, unit.now());
  }

  Optional<ErasureRow> find(ErasureId erasure) {
    return one(" and id = cast(?2 as uuid)", erasure.value());
  }

  ErasureRow get(ErasureId erasure) {
    return find(erasure).orElseThrow(() -> new NotFoundException("Erasure", erasure));
  }

  /** Return the erasure, which nobody else changes until this unit of work ends. */
  ErasureRow lock(ErasureId erasure) {
    return one(" and id = cast(?2 as uuid) for update", erasure.value())
        .orElseThrow(() -> new NotFoundException("Erasure", erasure));
  }

  /**
   * Return those of {@code school} that have an end to come, the newest first; own requests of
   * single people go beside.
   */
  List<ErasureRow> openOf(SchoolId school) {
    return all(OPEN_OF, school.value());
  }

  List<PlannedTable> tables(ErasureId erasure) {
    return unit.rows(TABLES, tenant, erasure.value()).stream()
        .map(
            row ->
                new PlannedTable(
                    row.text(0),
                    row.text(1),
                    row.text(2),
                    ErasureMethod.valueOf(row.text(3)),
                    row.isNull(5)
                        ? Optional.empty()
                        : Optional.of(ContributionPurpose.valueOf(row.text(5))),
                    row.bigint(4)))
        .toList();
  }

  void approve(ErasureId erasure, Approval approval) {
    unit.update(
        APPROVE,
        tenant,
        erasure.value(),
        approval.by().map(PersonId::toString).orElse(""),
        Micros.of(approval.at()),
        Micros.of(approval.beginsAt()),
        approval.backups().toSeconds());
  }

  void move(ErasureId erasure, ErasureState state) {
    unit.update(MOVE, tenant, erasure.value(), state.name());
  }

  /** Take an erasure back; who was in it is forgotten by the next run of the job. */
  void cancel(ErasureId erasure) {
    unit.update(CANCEL, tenant, erasure.value(), Micros.of(unit.now()));
    ErasureJob.announce(unit, unit.now());
  }

  void certify(ErasureId erasure, String jws) {
    unit.update(CERTIFY, tenant, erasure.value(), jws, Micros.of(unit.now()));
  }

  private Optional<ErasureRow> one(String condition, Object parameter) {
    return all(condition, parameter).stream().findFirst();
  }

  /** Return the erasures of the tenant for which {@code condition} holds. */
  List<ErasureRow> all(String condition, Object parameter) {
    return unit.rows(SELECT + condition, tenant, parameter).stream()
        .map(JpaErasures::erasure)
        .toList();
  }

  private static ErasureRow erasure(Row row) {
    return new ErasureRow(
        new ErasureId(row.uuid(0)),
        new DueOn(new SchoolId(row.uuid(1)), row.date(2)),
        row.isNull(19) ? Optional.empty() : Optional.of(ErasureGround.valueOf(row.text(19))),
        ErasureState.valueOf(row.text(3)),
        row.text(4),
        row.text(5),
        row.text(6),
        row.integer(7),
        row.integer(8),
        row.flag(9),
        row.isNull(10) ? null : Micros.instant(row.bigint(10)),
        person(row, 11),
        Micros.instant(row.bigint(12)),
        approval(row),
        row.isNull(18) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(18))),
        row.isNull(17) ? Optional.empty() : Optional.of(new ErasureCertificate(row.text(17))));
  }

  private static Optional<Approval> approval(Row row) {
    return row.isNull(14)
        ? Optional.empty()
        : Optional.of(
            new Approval(
                person(row, 13),
                Micros.instant(row.bigint(14)),
                Micros.instant(row.bigint(15)),
                Duration.ofSeconds(row.bigint(16))));
  }

  private static Optional<PersonId> person(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(new PersonId(row.uuid(column)));
  }
}
