package io.entsdk.messaging.internal.item;

import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_ACTIVITY;
import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_CLASS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.notice.NoticePlanner;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.IncidentBook;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.PolicyRows;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.internal.release.ReleasePlan;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseRule;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    PersonId author = Persons.of(actor);
    content.check();
    SendResult result =
        Unit.joined(tenant, unit -> new Submission(unit, actor).send(author, content, key));
    return tenant.kernel().meters().outcome("send", result);
  }

  private SendResult send(PersonId author, Content content, SendKey key) {
    Addressed addressed = Addressed.by(content.to().selectors());
    addressed.require(new AccessCheck(unit), actor, ANNOUNCE_TO_CLASS, ANNOUNCE_TO_ACTIVITY);
    items.lockSender(author);
    Optional<ItemHead> known = items.find(author, key);
    return known.isPresent()
        ? known.get().sameAs(content.fingerprint()).result()
        : first(author, content, key, new JpaRolls(unit).of(addressed));
  }

  private SendResult first(PersonId author, Content content, SendKey key, Rolls rolls) {
    if (!rolls.schools().keySet().equals(Set.of(content.school()))) {
      return new SendResult.Refused(List.of(SendRefusal.CLASS_OF_ANOTHER_SCHOOL));
    }
    if (!rolls.live().contains(content.school())) {
      return new SendResult.Refused(List.of(SendRefusal.SCHOOL_NOT_LIVE));
    }
    SchoolPolicy policy = new PolicyRows(unit).of(content.school());
    if (policy.managementOnly()
        && !new IncidentBook(unit, actor).isManagedByActor(content.school())) {
      return new SendResult.Refused(List.of(SendRefusal.MANAGEMENT_ONLY));
    }
    Instant now = unit.now();
    List<Reached> reached = rolls.guardiansOn(now.atZone(policy.zone()).toLocalDate());
    if (reached.isEmpty()) {
      return new SendResult.Refused(List.of(SendRefusal.NOBODY_TO_REACH));
    }
    if (reached.size() > content.descriptor().largestAudience()) {
      return new SendResult.Refused(List.of(SendRefusal.TOO_MANY));
    }
    Map<PersonId, Instant> shown = shown(policy.hours(), reached);
    Instant first = Collections.min(shown.values());
    ItemHead head =
        new ItemHead(new ItemId(unit.newId()), author, key, content.fingerprint(), now, first);
    keep(head, content, reached, shown);
    new NoticePlanner(unit).plan(head.id(), first, policy::hours);
    return head.result();
  }

  /** Return from when on each guardian is shown it, by the hours of the children concerned. */
  private Map<PersonId, Instant> shown(ReleaseCalendar hours, List<Reached> reached) {
    Map<PersonId, Set<PersonId>> children =
        reached.stream().collect(groupingBy(Reached::person, mapping(Reached::child, toSet())));
    return new ReleasePlan(unit, hours, ReleaseRule.USUAL)
        .moments(unit.now(), Readership.FAMILIES, children);
  }

  private void keep(
      ItemHead head, Content content, List<Reached> reached, Map<PersonId, Instant> shown) {
    items.add(head, content);
    JpaDeliveries deliveries = new JpaDeliveries(unit);
    deliveries.add(head, reached, Addressed.by(content.to().selectors()).reason());
    deliveries.defer(head, shown);
    new AuditTrail(unit)
        .record(AuditEntry.done(actor, ANNOUNCE_TO_CLASS.code(), head.id().value()));
    DeliveryEvents.emit(unit, head, content, shown);
  }
}
