package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingEvents;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.kind.Kinds;
import io.entsdk.messaging.internal.kind.Windows;
import io.entsdk.messaging.item.Amendment;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Rewording;
import java.time.Instant;
import java.util.List;

/** Lets an author change an item or take it back, as its kind allows, within one unit of work. */
public final class Amending {

  private static final String OWN =
      """
      select i.kind, i.release_at, i.revision,
        case when exists (select 1 from ent_messaging_delivery d
          where d.tenant = i.tenant and d.item_id = i.id and d.registered) then true else false end
      from ent_messaging_item i
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)
        and i.author_id = cast(?3 as uuid) and i.withdrawn_at is null for update""";

  private final Unit unit;
  private final Actor actor;
  private final PersonId author;

  public Amending(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.author = Persons.of(actor);
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.AMEND_OWN_MESSAGES, new Scope.OfPerson(author));
  }

  /** Show {@code item} to none of its recipients any more. */
  public Amendment recall(ItemId item) {
    Own own = own(item);
    Instant until = own.windows().recallUntil(own.releaseAt(), own.toPupilAlone());
    if (!unit.now().isBefore(until)) {
      return new Amendment.TooLate(item, until);
    }
    List<PersonId> had = new JpaAmendments(unit).withdraw(item, author, unit.now());
    record("recall-item", item);
    DeliveryEvents.tell(unit, MessagingEvents.ITEM_WITHDRAWN, item, own.kind(), had);
    return new Amendment.Done(item);
  }

  /** Add a version of {@code item} that is shown instead of the one before, which is kept. */
  public Amendment reword(ItemId item, Rewording words) {
    Wording wording = Wording.of(unit.tenant(), words);
    wording.check();
    Own own = own(item);
    Instant until = own.windows().editUntil(own.releaseAt(), own.toPupilAlone());
    if (!unit.now().isBefore(until)) {
      return new Amendment.TooLate(item, until);
    }
    JpaAmendments amendments = new JpaAmendments(unit);
    amendments.reword(item, author, own.revision() + 1, wording);
    record("reword-item", item);
    DeliveryEvents.tell(
        unit, MessagingEvents.ITEM_REWORDED, item, own.kind(), amendments.recipients(item, author));
    return new Amendment.Done(item);
  }

  private void record(String action, ItemId item) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, item.value()));
  }

  /** Is what an author has said, while it stands. */
  private record Own(ItemKind kind, Instant releaseAt, int revision, boolean toPupilAlone) {

    Windows windows() {
      return Kinds.of(kind).windows();
    }
  }

  private Own own(ItemId item) {
    return unit
        .rows(readsAll(CARRYING_ON, OWN), unit.tenantId().value(), item.value(), author.value())
        .stream()
        .map(Amending::own)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Item", item));
  }

  private static Own own(Row row) {
    return new Own(
        new ItemKind(row.text(0)), Micros.instant(row.bigint(1)), row.integer(2), row.flag(3));
  }
}
