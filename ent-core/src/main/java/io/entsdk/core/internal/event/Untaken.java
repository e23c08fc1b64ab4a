package io.entsdk.core.internal.event;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;

/** Tells whether a listener has taken events of one type, within one unit of work. */
public final class Untaken {

  /** Past the listener's place in the lane, and not in a stream that stands still for it. */
  private static final String UNTAKEN =
      """
      select count(*) from (%s) as w (tenant, id)
      join ent_core_event e on e.tenant = w.tenant and e.person_id = w.id and e.type = cast(?3 as varchar)
      left join ent_core_event_progress g
        on g.tenant = e.tenant and g.lane = e.lane and g.consumer = cast(?4 as varchar)
      where e.lane_seq is null or e.lane_seq > coalesce(g.lane_seq, 0)
        or exists (select 1 from ent_core_event_stall s
          where s.tenant = e.tenant and s.consumer = cast(?4 as varchar) and s.person_id = e.person_id)""";

  private static final String UNTAKEN_OF_ALL =
      readsAll(
          CARRYING_ON,
          """
      select count(*) from ent_core_event e
      left join ent_core_event_progress g
        on g.tenant = e.tenant and g.lane = e.lane and g.consumer = cast(?3 as varchar)
      where e.tenant = cast(?1 as int) and e.type = cast(?2 as varchar)
        and (e.lane_seq is null or e.lane_seq > coalesce(g.lane_seq, 0)
          or exists (select 1 from ent_core_event_stall s
            where s.tenant = e.tenant and s.consumer = cast(?3 as varchar) and s.person_id = e.person_id))""");

  private static final String FORGET =
      """
      delete from ent_core_event e where e.tenant = cast(?1 as int) and e.type = cast(?2 as varchar)
        and e.person_id in (select w.id from unnest(%s) as w (id)) and\s"""
          + notHeld("e.person_id");

  private final Unit unit;

  public Untaken(Unit unit) {
    this.unit = unit;
  }

  /** Return how many events of {@code type} about {@code people} the listener has not taken. */
  public long by(String listener, EventType type, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return 0;
    }
    String sql = readsAll(CARRYING_ON, UNTAKEN.formatted(unit.dialect().keys(2)));
    Object ids = ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList());
    return unit.rows(sql, unit.tenantId().value(), ids, type.value(), listener).get(0).bigint(0);
  }

  /** Return how many events of {@code type} about anybody the listener has not taken. */
  public long by(String listener, EventType type) {
    return unit.rows(UNTAKEN_OF_ALL, unit.tenantId().value(), type.value(), listener)
        .get(0)
        .bigint(0);
  }

  /** Forget events of {@code type} about {@code people}, which every listener has taken. */
  public void forget(EventType type, Collection<PersonId> people) {
    unit.update(
        FORGET.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3)),
        unit.tenantId().value(),
        type.value(),
        ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()));
  }
}
