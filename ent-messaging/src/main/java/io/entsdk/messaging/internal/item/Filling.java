package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.item.JpaDeliveries.Posted;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.item.SendRefusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Addresses an item to the families of some pupils of one class, within one unit of work: as ever,
 * but at no hour, so that neither list, badge, search nor notice knows of it.
 */
record Filling(Unit unit, OpenExpansion open, Actor author) {

  /** An incident may end at any time. */
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);

  private static final String ADDRESSED =
      readsAll(
          CARRYING_ON,
          """
          select c.person_id, c.child_id from ent_messaging_delivery_child c
          where c.tenant = cast(?1 as int) and c.item_id = cast(?2 as uuid)
            and c.person_id in (select given.id from unnest(%s) as given (id))""");

  /** Go through the next pupils, and tell that the item goes on. */
  void step() {
    ExpansionRows rows = new ExpansionRows(unit);
    List<ClassId> classes = rows.classesOf(open.item());
    if (open.classAt() >= classes.size()) {
      Urgent.count(unit, open.item());
      rows.showFrom(open.item(), unit.now(), ClassPart.BEGINNING);
      return;
    }
    ClassId schoolClass = classes.get(open.classAt());
    Addressed addressed = new Addressed(List.of(schoolClass), List.of());
    addressed.require(
        new AccessCheck(unit),
        author,
        MessagingPermissions.ANNOUNCE_TO_CLASS,
        MessagingPermissions.ANNOUNCE_TO_ACTIVITY);
    ClassPart part = ClassPart.after(unit, schoolClass, open.after());
    if (part.isEmpty()) {
      rows.fillFrom(open.item(), open.classAt() + 1, ClassPart.BEGINNING);
      return;
    }
    Planned planned =
        new AnnouncementPlan(unit, author, open.content())
            .of(addressed, new JpaRolls(unit).of(schoolClass, part.pupils()));
    if (planned.refusal() == SendRefusal.MANAGEMENT_ONLY) {
      rows.postpone(open.item(), unit.now().plus(UNTIL_ASKED_AGAIN));
      return;
    }
    if (planned.refusal() != null && planned.refusal() != SendRefusal.NOBODY_TO_REACH) {
      rows.stop(open.item(), code(planned.refusal()));
      return;
    }
    address(planned.judged());
    new JpaExcluded(unit).addOthers(open.item(), planned.judged().excluded());
    rows.fillFrom(open.item(), open.classAt(), part.last());
  }

  private static String code(SendRefusal refusal) {
    return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whoever answers for two children of two units is addressed once, because of both. */
  private void address(Judged judged) {
    if (judged.isEmpty()) {
      return;
    }
    Map<PersonId, Set<PersonId>> before = before(judged.decisions().keySet());
    List<Reached> children =
        judged.reached().stream()
            .filter(one -> !before.getOrDefault(one.person(), Set.of()).contains(one.child()))
            .toList();
    JpaDeliveries deliveries = new JpaDeliveries(unit);
    deliveries.addChildren(open.item(), children);
    Map<PersonId, Decided> people = new HashMap<>(judged.decisions());
    people.keySet().removeAll(before.keySet());
    Map<PersonId, UUID> decided = new JpaDecided(unit).keep(people, open.submittedAt());
    Map<PersonId, UUID> child = JpaDeliveries.named(children);
    deliveries.add(
        open.item(),
        open.content().asksForAnswer(),
        people.keySet().stream().map(one -> posted(one, child, decided)).toList(),
        any -> true);
  }

  private static Posted posted(
      PersonId person, Map<PersonId, UUID> child, Map<PersonId, UUID> decided) {
    return new Posted(
        person,
        JpaDeliveries.of(person, child),
        JpaDeliveries.NEVER,
        JpaDeliveries.of(person, decided));
  }

  private Map<PersonId, Set<PersonId>> before(Set<PersonId> people) {
    Map<PersonId, Set<PersonId>> before = new HashMap<>();
    List<UUID> ids = people.stream().map(PersonId::value).toList();
    unit.rows(
            ADDRESSED.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3)),
            unit.tenantId().value(),
            open.item().value(),
            ColumnType.UUID.toParameter(ids))
        .forEach(
            row ->
                before
                    .computeIfAbsent(new PersonId(row.uuid(0)), any -> new HashSet<>())
                    .add(new PersonId(row.uuid(1))));
    return before;
  }
}
