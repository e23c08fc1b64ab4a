package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Urgency;
import java.util.List;

/** Keeps who has passed the hours of families and why, beside what was sent so. */
public record Urgent(Unit unit, Actor actor) {

  private static final String COUNT =
      """
      update ent_messaging_urgent set recipients = (select count(*) from ent_messaging_delivery d
        where d.tenant = cast(?1 as int) and d.item_id = cast(?2 as uuid))
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)""";

  /** Pass, unless {@code content} is urgent and the actor may not pass the hours of its school. */
  public void require(Content content) {
    if (content.marks().isUrgent()) {
      new AccessCheck(unit)
          .require(actor, MessagingPermissions.SEND_URGENTLY, new Scope.OfSchool(content.school()));
    }
  }

  /** Count those whom a job has found for {@code item}, if that is urgent. */
  static void count(Unit unit, ItemId item) {
    unit.update(COUNT, unit.tenantId().value(), item.value());
  }

  /** Keep why {@code head} was urgent, if it was, and that {@code recipients} were shown it. */
  public void keep(ItemHead head, Content content, int recipients) {
    Urgency urgency = content.marks().urgency();
    if (urgency == null) {
      return;
    }
    List<Column<Urgency>> columns =
        List.of(
            Column.integer("tenant", one -> unit.tenantId().value()),
            Column.uuid("item_id", one -> head.id().value()),
            Column.uuid("school_id", one -> content.school().value()),
            Column.uuid("sent_by", one -> head.author().value()),
            Column.bigint("sent_at", one -> Micros.of(head.submittedAt())),
            Column.text("reason", one -> one.reason().name()),
            Column.text("words", Urgency::words),
            Column.integer("recipients", one -> recipients));
    unit.insertAll("ent_messaging_urgent", columns, List.of(urgency));
    new AuditTrail(unit)
        .record(
            AuditEntry.done(actor, MessagingPermissions.SEND_URGENTLY.code(), head.id().value()));
  }
}
