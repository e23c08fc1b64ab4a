package io.entsdk.messaging.internal.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.MeasureId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rows of measures: those of schools, and the blocks of peers, which are no school's. */
final class MeasureRows {

  static final String BLOCK = "BLOCK";

  /** A row to write. */
  private record Line(
      UUID id,
      String kind,
      @Nullable UUID school,
      UUID person,
      @Nullable UUID other,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      String reason) {}

  private MeasureRows() {}

  static void add(Unit unit, Actor actor, MeasureId id, Measure measure) {
    PersonId other = measure.other();
    write(
        unit,
        actor,
        new Line(
            id.value(),
            measure.kind().name(),
            measure.school().value(),
            measure.person().value(),
            other == null ? null : other.value(),
            measure.period().firstDay(),
            measure.period().lastDay(),
            measure.reason()));
  }

  /** Add the block of {@code person} against {@code peer}; it holds at once, wherever they are. */
  static void block(Unit unit, Actor actor, PersonId person, PersonId peer) {
    LocalDate eve = LocalDate.ofInstant(unit.now(), ZoneOffset.UTC).minusDays(1);
    write(
        unit,
        actor,
        new Line(unit.newId(), BLOCK, null, person.value(), peer.value(), eve, null, ""));
  }

  private static void write(Unit unit, Actor actor, Line line) {
    List<Column<Line>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", Line::id),
            Column.text("kind", Line::kind),
            Column.uuid("school_id", Line::school),
            Column.uuid("person_id", Line::person),
            Column.uuid("other_id", Line::other),
            Column.date("first_day", Line::firstDay),
            Column.date("last_day", Line::lastDay),
            Column.text("reason", Line::reason),
            Column.bigint("placed_at", any -> Micros.of(unit.now())),
            Column.uuid("placed_by", any -> actor.person().map(PersonId::value).orElse(null)));
    unit.insertAll("ent_messaging_measure", columns, List.of(line));
  }
}
