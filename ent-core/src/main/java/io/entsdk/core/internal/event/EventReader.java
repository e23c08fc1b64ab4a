package io.entsdk.core.internal.event;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.Event;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.UUID;

/** Reads events back in the order in which they are told. */
final class EventReader {

  private static final String COLUMNS =
      "id, type, person_id, revision, happened_at, refs, lane_seq";

  private final Unit unit;
  private final TenantId tenant;

  EventReader(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId();
  }

  /** Return the next events of {@code lane} after the place {@code seq}. */
  List<Placed> after(int lane, long seq, int most) {
    return read(
        """
        select %s from ent_core_event
        where tenant = cast(?1 as int) and lane = cast(?2 as int) and lane_seq > cast(?3 as bigint)
        order by lane_seq fetch first %d rows only"""
            .formatted(COLUMNS, most),
        tenant.value(),
        lane,
        seq);
  }

  /**
   * Return the events of one person from {@code revision} on, as far as the lane has been told up
   * to {@code seq}.
   */
  List<Placed> ofPerson(UUID person, long revision, long seq, int most) {
    return read(
        """
        select %s from ent_core_event
        where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and revision >= cast(?3 as bigint)
          and lane_seq <= cast(?4 as bigint)
        order by revision fetch first %d rows only"""
            .formatted(COLUMNS, most),
        tenant.value(),
        person,
        revision,
        seq);
  }

  private List<Placed> read(String sql, Object... parameters) {
    return unit.rows(sql, parameters).stream().map(this::placed).toList();
  }

  private Placed placed(Row row) {
    Event event =
        new Event(
            row.uuid(0),
            tenant,
            new EventType(row.text(1)),
            new PersonId(row.uuid(2)),
            row.bigint(3),
            Micros.instant(row.bigint(4)),
            EventDraft.decodedRefs(row.text(5)));
    return new Placed(event, row.bigint(6));
  }

  /** Pairs an event with its place in its lane. */
  record Placed(Event event, long seq) {}
}
