package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_ACTIVITY;
import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_CLASS;

import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.item.Selector;
import java.util.List;
import java.util.UUID;

/**
 * Asks once more, within one unit of work, for the right by which an author announced to families
 * whom the table alone keeps from the author.
 */
record LentRight(Unit unit) {

  private static final String AUDIENCE =
      """
      select a.selector, coalesce(a.target_id, a.person_id) from ent_messaging_audience a
      where a.tenant = cast(?1 as int) and a.item_id = cast(?2 as uuid) order by a.seq""";

  /** Tell whether {@code author} has it today over each class and activity of {@code item}. */
  boolean isHeld(PersonId author, UUID item) {
    List<Row> audience = unit.rows(readsAll(DECIDING, AUDIENCE), unit.tenantId().value(), item);
    Addressed addressed =
        Addressed.by(audience.stream().map(row -> Selector.of(row.text(0), row.uuid(1))).toList());
    AccessCheck access = new AccessCheck(unit);
    return !addressed.isEmpty()
        && addressed.classes().stream()
            .allMatch(one -> access.holds(author, ANNOUNCE_TO_CLASS, new Scope.OfClass(one)))
        && addressed.activities().stream()
            .allMatch(one -> access.holds(author, ANNOUNCE_TO_ACTIVITY, new Scope.OfActivity(one)));
  }
}
