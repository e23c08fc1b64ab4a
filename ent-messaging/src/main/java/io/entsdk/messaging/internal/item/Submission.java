package io.entsdk.messaging.internal.item;

import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_ACTIVITY;
import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_CLASS;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.notice.NoticePlanner;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import java.util.List;
import java.util.Optional;

/**
 * Takes what somebody wants to say: checks, finds whom it is for, and keeps it, in one unit of
 * work.
 */
public final class Submission {

  private final Unit unit;
  private final Actor actor;
  private final JpaItems items;

  private Submission(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.items = new JpaItems(unit);
  }

  /** Send {@code content} under {@code key}, or return what that key was answered before. */
  public static SendResult send(Tenant tenant, Actor actor, Content content, SendKey key) {
    return Unit.joined(tenant, unit -> send(unit, actor, content, key));
  }

  /** Send {@code content} likewise, within {@code unit}. */
  public static SendResult send(Unit unit, Actor actor, Content content, SendKey key) {
    PersonId author = Persons.of(actor);
    content.check();
    SendResult result = new Submission(unit, actor).send(author, content, key);
    return unit.kernel().meters().outcome("send", result);
  }

  /** Throw if {@code content} is not complete, or not the actor's to announce. */
  public static void require(Unit unit, Actor actor, Content content) {
    content.check();
    new Submission(unit, actor).required(content);
  }

  /** Tell what sending {@code content} now would come to; nothing is kept. */
  public static Preview preview(Tenant tenant, Actor actor, Content content) {
    content.check();
    return Unit.joined(tenant, unit -> new Submission(unit, actor).previewed(content));
  }

  private SendResult send(PersonId author, Content content, SendKey key) {
    Addressed addressed = required(content);
    items.lockSender(author);
    Optional<ItemHead> known = items.find(author, key);
    if (known.isPresent()) {
      ItemHead head = known.get().sameAs(content.fingerprint());
      return head.result(content.descriptor().waits(), toldWhenSent(head));
    }
    Planned planned = new AnnouncementPlan(unit, actor, content).of(addressed);
    SendRefusal refusal = planned.refusal();
    if (refusal != null) {
      return planned.asRefused(refusal);
    }
    return planned.expands()
        ? new Expanding(unit, actor).begin(content, key, planned.calendar())
        : first(author, content, key, planned);
  }

  /** Whom a job leaves out is not known yet when something is sent. */
  private List<Excluded> toldWhenSent(ItemHead head) {
    return head.expanding() ? List.of() : new JpaExcluded(unit).of(head.id());
  }

  private Preview previewed(Content content) {
    Addressed addressed = required(content);
    Planned planned = new AnnouncementPlan(unit, actor, content).of(addressed);
    Foreseen foreseen =
        planned.expands()
            ? new ForeseenParts(unit, actor, content).of(addressed)
            : planned.foreseen();
    return foreseen.preview(unit);
  }

  private Addressed required(Content content) {
    Addressed addressed = Addressed.by(content.to().selectors());
    addressed.require(new AccessCheck(unit), actor, ANNOUNCE_TO_CLASS, ANNOUNCE_TO_ACTIVITY);
    new Urgent(unit, actor).require(content);
    return addressed;
  }

  private SendResult first(PersonId author, Content content, SendKey key, Planned planned) {
    ItemHead head =
        new ItemHead(
            new ItemId(unit.newId()),
            author,
            key,
            content.fingerprint(),
            unit.now(),
            planned.firstShown(),
            false);
    items.add(head, content);
    new JpaRequests(unit).add(head.id(), content.asked(), planned.zone());
    new JpaDeliveries(unit).add(head, content.asksForAnswer(), planned);
    new JpaExcluded(unit).add(head.id(), planned.judged().excluded());
    new AuditTrail(unit)
        .record(AuditEntry.done(actor, RelayPlan.codeOf(content), head.id().value()));
    DeliveryEvents.emit(unit, head, content, planned.shown());
    new Urgent(unit, actor).keep(head, content, planned.shown().size());
    new NoticePlanner(unit)
        .plan(head.id(), head.releaseAt(), content.marks().priority(), planned::calendar);
    new Reminding(unit, actor).onDay(head.id(), content.asked().remindOn(), planned::calendar);
    return head.result(content.descriptor().waits(), planned.judged().excluded());
  }
}
