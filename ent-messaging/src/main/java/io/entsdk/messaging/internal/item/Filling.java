package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.reach.ReachDecision;
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
    new JpaDeliveries(unit).addChildren(open.item(), children);
    List<Map.Entry<PersonId, ReachDecision>> people =
        judged.decisions().entrySet().stream()
            .filter(one -> !before.containsKey(one.getKey()))
            .toList();
    unit.insertAll("ent_messaging_delivery", columns(open.item(), named(children)), people);
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

  /** Return one of the children of each person. */
  private static Map<PersonId, UUID> named(List<Reached> children) {
    return children.stream()
        .collect(
            toMap(
                Reached::person,
                one -> one.child().value(),
                (one, other) -> one.compareTo(other) < 0 ? one : other));
  }

  private List<Column<Map.Entry<PersonId, ReachDecision>>> columns(
      ItemId item, Map<PersonId, UUID> child) {
    return List.of(
        Column.integer("tenant", any -> unit.tenantId().value()),
        Column.uuid("item_id", any -> item.value()),
        Column.uuid("person_id", one -> one.getKey().value()),
        Column.bigint("release_at", any -> JpaDeliveries.NEVER),
        Column.text("reason", one -> one.getValue().decisive().name()),
        Column.smallint("folder", any -> Folder.Standard.INBOX.ordinal()),
        Column.flag("direct", any -> false),
        Column.flag("asks", any -> open.content().asksForAnswer()),
        Column.uuid("child_id", one -> child.get(one.getKey())),
        Column.flag("aside", any -> true),
        Column.flag("registered", any -> false),
        Column.flag("waits", any -> true),
        Column.flag("starred", any -> false));
  }
}
