package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides once more about what has waited for one reader, when it may first be shown: whoever looks
 * first settles it, so no job has to run. What its author may not write any more is taken back;
 * what an incident, a measure or hours that were decided since keep back goes on waiting.
 */
final class Settling {

  /** What a single look settles at most; the next one goes on. */
  private static final int AT_ONCE = 500;

  private static final String DUE =
      """
      select %s
      from ent_messaging_delivery d
      join ent_messaging_item i on i.tenant = d.tenant and i.id = d.item_id
      join ent_messaging_decided x on x.tenant = d.tenant and x.id = d.decided_id
      where d.tenant = cast(?1 as int) and d.person_id = cast(?2 as uuid)
        and d.waits and d.withdrawn_at is null and d.release_at <= cast(?3 as bigint)
      order by d.release_at, d.item_id fetch first %d rows only"""
          .formatted(Due.SELECT, AT_ONCE);

  private static final String SHOW =
      """
      update ent_messaging_delivery set waits = false
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and waits
        and release_at <= cast(?4 as bigint)
        and item_id in (select given.id from unnest(%s) as given (id))""";

  private static final String TAKE_BACK =
      """
      update ent_messaging_delivery
      set withdrawn_at = cast(?4 as bigint), refused_id = cast(?5 as uuid)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and waits
        and item_id in (select given.id from unnest(%s) as given (id))""";

  private static final String HOLD =
      """
      update ent_messaging_delivery set release_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and waits
        and item_id in (select given.id from unnest(%s) as given (id))""";

  private final Unit unit;
  private final PersonId reader;

  Settling(Unit unit, PersonId reader) {
    this.unit = unit;
    this.reader = reader;
  }

  void settle() {
    List<Due> due =
        unit
            .rows(
                readsAll(DECIDING, DUE),
                unit.tenantId().value(),
                reader.value(),
                Micros.of(unit.now()))
            .stream()
            .map(Due::of)
            .toList();
    if (due.isEmpty()) {
      return;
    }
    Releasing releasing = Releasing.of(unit, reader, due);
    Map<Release, List<Due>> shown = new HashMap<>();
    Map<ItemId, Decided> refused = new HashMap<>();
    for (Due one : due) {
      Release release = releasing.decide(one);
      if (release instanceof Release.TakeBack back) {
        refused.put(one.item(), back.against());
      } else {
        shown.computeIfAbsent(release, any -> new ArrayList<>()).add(one);
      }
    }
    shown.forEach(this::carryOut);
    if (!refused.isEmpty()) {
      takeBack(refused);
    }
  }

  private void carryOut(Release release, List<Due> due) {
    List<ItemId> items = due.stream().map(Due::item).toList();
    if (release instanceof Release.Show) {
      update(SHOW, items, unit.now());
    } else if (release instanceof Release.Hold hold) {
      update(HOLD, items, hold.until());
    }
  }

  /** What was decided against it is kept like what let it go out. */
  private void takeBack(Map<ItemId, Decided> refused) {
    Map<ItemId, UUID> kept = new JpaDecided(unit).keep(refused, unit.now());
    Map<UUID, List<ItemId>> items = kept.keySet().stream().collect(groupingBy(kept::get));
    items.forEach((id, some) -> update(TAKE_BACK, some, unit.now(), id));
  }

  private void update(String sql, List<ItemId> items, Instant moment, Object... further) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(unit.tenantId().value());
    parameters.add(reader.value());
    parameters.add(ColumnType.UUID.toParameter(items.stream().map(ItemId::value).toList()));
    parameters.add(Micros.of(moment));
    parameters.addAll(List.of(further));
    unit.update(sql.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3)), parameters.toArray());
  }
}
