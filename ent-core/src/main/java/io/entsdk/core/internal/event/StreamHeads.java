package io.entsdk.core.internal.event;

import io.entsdk.core.TenantId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps the last revision of each person's stream, and locks it while somebody emits. */
final class StreamHeads {

  private static final List<String> KEY = List.of("tenant", "person_id");

  private static final String LOCK_ON_POSTGRESQL =
      """
      select person_id, revision from ent_core_event_head
      where tenant = cast(?1 as int) and person_id = any(cast(?2 as uuid array))
      order by person_id for update""";

  /** Takes the locks by an update that changes nothing: H2 cannot lock the rows of a join. */
  private static final String LOCK_ON_H2 =
      """
      merge into ent_core_event_head head
      using (select * from unnest(cast(?2 as uuid array)) as given (person_id)) wanted
      on head.tenant = cast(?1 as int) and head.person_id = wanted.person_id
      when matched then update set revision = head.revision""";

  private static final String READ_ON_H2 =
      """
      select head.person_id, head.revision from unnest(cast(?2 as uuid array)) as given (person_id)
      join ent_core_event_head head on head.tenant = cast(?1 as int) and head.person_id = given.person_id""";

  private final Unit unit;
  private final TenantId tenant;

  StreamHeads(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId();
  }

  /**
   * Lock the heads of {@code persons}, which are sorted, and return their last revisions; new
   * streams begin at 0.
   */
  Map<UUID, Long> lock(List<UUID> persons) {
    Map<UUID, Long> locked = locked(persons);
    if (locked.size() < persons.size()) {
      List<UUID> missing = new ArrayList<>(persons);
      missing.removeAll(locked.keySet());
      begin(missing);
      locked.putAll(locked(missing));
    }
    return locked;
  }

  private Map<UUID, Long> locked(List<UUID> persons) {
    Object ids = ColumnType.UUID.toParameter(persons);
    List<Row> rows =
        switch (unit.dialect()) {
          case POSTGRESQL -> unit.rows(LOCK_ON_POSTGRESQL, tenant.value(), ids);
          case H2 -> {
            unit.update(LOCK_ON_H2, tenant.value(), ids);
            yield unit.rows(READ_ON_H2, tenant.value(), ids);
          }
        };
    Map<UUID, Long> revisions = new TreeMap<>();
    rows.forEach(row -> revisions.put(row.uuid(0), row.bigint(1)));
    return revisions;
  }

  private void begin(List<UUID> persons) {
    List<Column<UUID>> columns =
        List.of(
            Column.integer("tenant", person -> tenant.value()),
            Column.uuid("person_id", person -> person),
            Column.bigint("revision", person -> 0L));
    unit.insertAbsent("ent_core_event_head", columns, KEY, persons);
  }

  /** Move the locked heads to {@code revisions}. */
  void advance(Map<UUID, Long> revisions) {
    List<UUID> persons = List.copyOf(revisions.keySet());
    unit.update(
        """
        merge into ent_core_event_head head
        using (select * from unnest(%s, %s) as given (person_id, revision)) moved
        on head.tenant = cast(?3 as int) and head.person_id = moved.person_id
        when matched then update set revision = moved.revision"""
            .formatted(
                unit.dialect().arrayOf(ColumnType.UUID, 1),
                unit.dialect().arrayOf(ColumnType.BIGINT, 2)),
        ColumnType.UUID.toParameter(persons),
        ColumnType.BIGINT.toParameter(persons.stream().map(revisions::get).toList()),
        tenant.value());
  }
}
