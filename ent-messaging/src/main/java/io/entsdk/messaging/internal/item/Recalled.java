package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;

/** Tells whether somebody had an item that its author took back. */
record Recalled(Unit unit, PersonId reader) {

  private static final String HAD =
      """
      select d.item_id from ent_messaging_delivery d
      join ent_messaging_item i on i.tenant = d.tenant and i.id = d.item_id
        and i.withdrawn_at is not null
      where d.tenant = cast(?1 as int) and d.item_id = cast(?2 as uuid)
        and d.person_id = cast(?3 as uuid) and d.withdrawn_at is not null and not d.waits
        and d.release_at <= d.withdrawn_at and %s"""
          .formatted(shown("d.person_id", CORRESPONDENCE));

  boolean hadBefore(ItemId item) {
    return !unit.rows(HAD, unit.tenantId().value(), item.value(), reader.value()).isEmpty();
  }
}
