package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Selector;
import java.time.Instant;
import java.util.List;

/**
 * Is one item that was said to the families of classes or activities, as their staff sees it.
 *
 * @param submittedAt when it was sent
 */
record StaffSide(Demand demand, Addressed addressed, Instant submittedAt) {

  private static final String AUDIENCE =
      """
      select a.selector, coalesce(a.target_id, a.person_id), i.submitted_at
      from ent_messaging_item i
      join ent_messaging_audience a on a.tenant = i.tenant and a.item_id = i.id
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid) order by a.seq""";

  /** Return {@code item}; whatever was not said to such families is not found. */
  static StaffSide of(Unit unit, ItemId item) {
    Demand demand = Demand.of(unit, item);
    List<Row> audience =
        unit.rows(readsAll(COUNTING, AUDIENCE), unit.tenantId().value(), item.value());
    Addressed addressed =
        Addressed.by(audience.stream().map(row -> Selector.of(row.text(0), row.uuid(1))).toList());
    if (addressed.isEmpty()) {
      throw new NotFoundException("Item", item);
    }
    return new StaffSide(demand, addressed, Micros.instant(audience.get(0).bigint(2)));
  }

  /** Pass if something is asked. */
  void requireAsking() {
    if (demand.asked() == Asked.NOTHING) {
      throw new ConflictException(
          "nothing-to-answer", "Item " + demand.item() + " asks nothing of its readers");
    }
  }

  /** Pass if the item asks to accept or refuse. */
  void requireToAuthorise() {
    if (!demand.asked().isToAuthorise()) {
      throw new ConflictException(
          "nothing-to-answer",
          "Item " + demand.item() + " does not ask to accept or refuse; read its acknowledgements");
    }
  }
}
