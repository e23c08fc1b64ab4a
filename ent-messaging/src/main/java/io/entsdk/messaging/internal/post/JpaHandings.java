package io.entsdk.messaging.internal.post;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.ItemHead;
import io.entsdk.messaging.internal.item.JpaDecided;
import io.entsdk.messaging.internal.item.JpaDeliveries;
import io.entsdk.messaging.internal.post.Addressee.Team;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.reach.Obligation.Duty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds deliveries that were decided one by one, within one unit of work. */
final class JpaHandings {

  private final Unit unit;
  private final int tenant;

  JpaHandings(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Deliver {@code head} to each of {@code handed}, and a copy to its author, which rests on no
   * decision.
   *
   * @param asks whether it asks its recipients for an answer
   */
  void add(ItemHead head, boolean asks, List<Handed> handed, @Nullable UUID team) {
    Map<PersonId, UUID> decided =
        new JpaDecided(unit)
            .keep(
                handed.stream().collect(toMap(Handed::person, Handed::decided)),
                head.submittedAt());
    unit.insertAll(
        "ent_messaging_delivery",
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("item_id", one -> head.id().value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.bigint("release_at", one -> Micros.of(one.shownFrom())),
            Column.uuid("decided_id", one -> decided.get(one.person())),
            Column.smallint("folder", one -> Folder.Standard.INBOX.ordinal()),
            Column.flag("direct", one -> one.to().named()),
            Column.flag("asks", one -> asks),
            Column.uuid("child_id", JpaHandings::child),
            Column.flag("aside", Handed::aside),
            Column.flag("registered", one -> one.owes(Duty.KEPT_IN_REGISTER)),
            Column.flag("waits", one -> one.shownFrom().isAfter(head.submittedAt())),
            Column.flag("starred", one -> false),
            Column.uuid("team_id", JpaHandings::team)),
        handed.stream().sorted(comparing(one -> one.person().value())).toList());
    List<Reached> children = handed.stream().flatMap(one -> one.to().children().stream()).toList();
    if (!children.isEmpty()) {
      new JpaDeliveries(unit).addChildren(head, children);
    }
    addCopy(head, team);
  }

  /**
   * Deliver to {@code person} what was asked about first and is accepted now, alone; it is decided
   * once more when it is first looked for.
   */
  void addAccepted(ItemId item, PersonId person, UUID decided) {
    List<Column<PersonId>> columns =
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("item_id", one -> item.value()),
            Column.uuid("person_id", PersonId::value),
            Column.bigint("release_at", one -> Micros.of(unit.now())),
            Column.uuid("decided_id", one -> decided),
            Column.smallint("folder", one -> Folder.Standard.INBOX.ordinal()),
            Column.flag("direct", one -> true),
            Column.flag("asks", one -> false),
            Column.flag("aside", one -> true),
            Column.flag("registered", one -> false),
            Column.flag("waits", one -> true),
            Column.flag("starred", one -> false));
    unit.insertAll("ent_messaging_delivery", columns, List.of(person));
  }

  private static @Nullable UUID child(Handed one) {
    return one.to().children().stream()
        .map(reached -> reached.child().value())
        .min(naturalOrder())
        .orElse(null);
  }

  private static @Nullable UUID team(Handed one) {
    Team team = one.to().team();
    return team == null ? null : team.id().value();
  }

  private void addCopy(ItemHead head, @Nullable UUID team) {
    List<Column<ItemHead>> columns =
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("item_id", one -> one.id().value()),
            Column.uuid("person_id", one -> one.author().value()),
            Column.bigint("release_at", one -> Micros.of(one.submittedAt())),
            Column.bigint("read_at", one -> Micros.of(one.submittedAt())),
            Column.smallint("folder", one -> Folder.Standard.SENT.ordinal()),
            Column.flag("direct", one -> true),
            Column.flag("asks", one -> false),
            Column.flag("aside", one -> false),
            Column.flag("registered", one -> false),
            Column.flag("waits", one -> false),
            Column.flag("starred", one -> false),
            Column.uuid("team_id", one -> team));
    unit.insertAll("ent_messaging_delivery", columns, List.of(head));
  }
}
