package io.entsdk.core.internal.launch;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.launch.Launch;
import java.util.List;
import java.util.Optional;

/** Keeps on which footing the schools of one tenant are live; a row is ended, never taken away. */
public final class LaunchStore {

  private static final String LIVE =
      """
      select kind, reason, opens_at, closes_at from ent_core_launch
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
        and (closes_at is null or closes_at > cast(?3 as bigint))
      order by kind, opens_at desc""";

  private static final String END =
      """
      update ent_core_launch
      set closes_at = cast(?3 as bigint), ended_at = cast(?3 as bigint),
        ended_by = cast(nullif(cast(?4 as varchar), '') as uuid),
        end_reason = cast(?5 as varchar)
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
        and (closes_at is null or closes_at > cast(?3 as bigint))""";

  private final Unit unit;

  public LaunchStore(Unit unit) {
    this.unit = unit;
  }

  /** Return by what {@code school} is live now, a complete launch before a pilot. */
  public Optional<Launch> live(SchoolId school) {
    return unit.rows(LIVE, unit.tenantId().value(), school.value(), Micros.of(unit.now())).stream()
        .findFirst()
        .map(row -> launch(school, row));
  }

  /** Wait until nobody else launches {@code school}, and keep the others waiting. */
  void lock(SchoolId school) {
    if (unit.rows(
            """
            select id from ent_core_school
            where tenant = cast(?1 as int) and id = cast(?2 as uuid) for update""",
            unit.tenantId().value(),
            school.value())
        .isEmpty()) {
      throw new NotFoundException("School", school);
    }
  }

  void add(Launch launch, Actor actor) {
    List<Column<Launch>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> unit.newId()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.text("kind", one -> one.kind().name()),
            Column.text("reason", one -> one.reason().orElse(null)),
            Column.bigint("opens_at", one -> Micros.of(one.from())),
            Column.bigint("closes_at", one -> Micros.ofNullable(one.until())),
            Column.uuid("launched_by", any -> actor.person().map(PersonId::value).orElse(null)));
    unit.insertAll("ent_core_launch", columns, List.of(launch));
  }

  /** End all by which {@code school} is live, and tell whether there was anything. */
  boolean end(SchoolId school, String reason, Actor actor) {
    return unit.update(
            END,
            unit.tenantId().value(),
            school.value(),
            Micros.of(unit.now()),
            actor.person().map(PersonId::toString).orElse(""),
            reason)
        > 0;
  }

  private static Launch launch(SchoolId school, Row row) {
    return new Launch(
        school,
        Launch.Kind.valueOf(row.text(0)),
        row.isNull(1) ? Optional.empty() : Optional.of(row.text(1)),
        Micros.instant(row.bigint(2)),
        row.isNull(3) ? null : Micros.instant(row.bigint(3)));
  }
}
