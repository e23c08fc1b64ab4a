package io.entsdk.core.internal.launch;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.launch.LaunchRecord;
import io.entsdk.core.launch.LaunchRecordId;
import io.entsdk.core.launch.Proof;
import io.entsdk.core.launch.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was put on record before a launch; a row is ended, never changed or taken away. */
final class RecordStore {

  /** A convention bounds what it proves, as it stands now. */
  private static final String SELECT =
      """
      select r.id, r.school_id, r.requirement, r.proof_kind, r.proof,
        greatest(r.first_day, coalesce(c.first_day, r.first_day)),
        case when r.last_day is null then c.last_day when c.last_day is null then r.last_day
          else least(r.last_day, c.last_day) end,
        r.recorded_at, r.recorded_by
      from ent_core_launch_record r
      left join ent_core_convention c on c.tenant = r.tenant and c.id = r.convention_id
      where r.tenant = cast(?1 as int) and r.%s = cast(?2 as uuid)
      order by r.recorded_at desc, r.id desc""";

  private static final String END =
      """
      update ent_core_launch_record
      set last_day = cast(?3 as date), ended_at = cast(?4 as bigint),
        ended_by = cast(nullif(cast(?5 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)
        and first_day <= cast(?3 as date) and (last_day is null or last_day >= cast(?3 as date))""";

  private final Unit unit;

  RecordStore(Unit unit) {
    this.unit = unit;
  }

  LaunchRecord get(LaunchRecordId id) {
    return find("id", id.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("LaunchRecord", id));
  }

  /** Return all that was ever recorded for {@code school}, the newest first. */
  List<LaunchRecord> listOf(SchoolId school) {
    return find("school_id", school.value());
  }

  LaunchRecordId add(
      SchoolId school, Requirement requirement, Proof proof, Period period, Actor actor) {
    UUID id = unit.newId();
    StoredProof stored = StoredProof.of(proof);
    List<Column<Requirement>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> id),
            Column.uuid("school_id", any -> school.value()),
            Column.text("requirement", Requirement::name),
            Column.text("proof_kind", any -> stored.kind().name()),
            Column.text("proof", any -> stored.text()),
            Column.uuid("convention_id", any -> stored.convention()),
            Column.date("first_day", any -> period.firstDay()),
            Column.date("last_day", any -> period.lastDay()),
            Column.bigint("recorded_at", any -> Micros.of(unit.now())),
            Column.uuid("recorded_by", any -> actor.person().map(PersonId::value).orElse(null)));
    unit.insertAll("ent_core_launch_record", columns, List.of(requirement));
    return new LaunchRecordId(id);
  }

  void end(LaunchRecordId id, LocalDate lastDay, Actor actor) {
    int ended =
        unit.update(
            END,
            unit.tenantId().value(),
            id.value(),
            lastDay,
            Micros.of(unit.now()),
            actor.person().map(PersonId::toString).orElse(""));
    if (ended == 0) {
      throw new ConflictException(
          "already-ended",
          "Record "
              + id
              + " has ended before "
              + lastDay
              + ", or begins after it; look at its days");
    }
  }

  private List<LaunchRecord> find(String column, UUID value) {
    return unit.rows(SELECT.formatted(column), unit.tenantId().value(), value).stream()
        .map(RecordStore::record)
        .toList();
  }

  private static LaunchRecord record(Row row) {
    StoredProof.Kind kind = StoredProof.Kind.valueOf(row.text(3));
    return new LaunchRecord(
        new LaunchRecordId(row.uuid(0)),
        new SchoolId(row.uuid(1)),
        Requirement.valueOf(row.text(2)),
        kind.proof(row.text(4)),
        period(row.date(5), row.isNull(6) ? null : row.date(6)),
        Micros.instant(row.bigint(7)),
        row.isNull(8) ? Optional.empty() : Optional.of(new PersonId(row.uuid(8))));
  }

  /** A convention that ended before the record begins leaves no day at all. */
  private static Period period(LocalDate first, @Nullable LocalDate last) {
    return last != null && last.isBefore(first)
        ? new Period(first, first.minusDays(1))
        : new Period(first, last);
  }
}
