package io.entsdk.messaging.internal.item;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.reach.ReachRule;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who got what because of which children, within one unit of work. */
public final class JpaDeliveries {

  /** The hour of what is not whole yet, which never comes: the last microsecond that is counted. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final String ONE_A_PERSON =
      """
      insert into ent_messaging_delivery
        (tenant, item_id, person_id, release_at, reason, folder, direct, asks, aside, registered,
          waits, starred, child_id)
      select c.tenant, c.item_id, c.person_id, cast(?3 as bigint), cast(?4 as varchar),
        0, false, cast(?6 as boolean), true, false, cast(?5 as boolean), false,
        cast(min(cast(c.child_id as varchar)) as uuid)
      from ent_messaging_delivery_child c
      where c.tenant = cast(?1 as int) and c.item_id = cast(?2 as uuid)
      group by c.tenant, c.item_id, c.person_id""";

  private static final String DEFER =
      """
      update ent_messaging_delivery set release_at = cast(?3 as bigint), waits = true
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id in (select id from unnest(%s) as given (id))""";

  private static final String DECIDED =
      """
      update ent_messaging_delivery set reason = cast(?3 as varchar)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id in (select id from unnest(%s) as given (id))""";

  private static final String READ_ONCE =
      """
      update ent_messaging_delivery set read_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid) and read_at is null""";

  private static final String MOVE =
      """
      update ent_messaging_delivery set folder = cast(?4 as smallint)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid)""";

  private static final String STAR =
      """
      update ent_messaging_delivery set starred = cast(?4 as boolean)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid)""";

  private static final String LOCK =
      """
      select person_id from ent_messaging_delivery
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid) for update""";

  private final Unit unit;
  private final int tenant;

  public JpaDeliveries(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Address an item to those whom {@code judged} lets: one delivery a person, whatever the number
   * of children, with the rule that decided. Almost all of an audience is reached by one rule, so
   * others cost a statement each.
   *
   * @param asks whether it asks its recipients for an answer
   */
  void add(ItemHead head, boolean asks, Judged judged) {
    addChildren(head, judged.reached());
    Map<ReachRule, List<PersonId>> byRule =
        judged.decisions().entrySet().stream()
            .collect(
                groupingBy(one -> one.getValue().decisive(), mapping(Map.Entry::getKey, toList())));
    ReachRule usual =
        Collections.max(byRule.entrySet(), Comparator.comparingInt(one -> one.getValue().size()))
            .getKey();
    unit.update(
        ONE_A_PERSON,
        tenant,
        head.id().value(),
        Micros.of(head.releaseAt()),
        usual.name(),
        head.releaseAt().isAfter(head.submittedAt()),
        asks);
    byRule.forEach(
        (rule, people) -> {
          if (rule != usual) {
            unit.update(
                DECIDED.formatted(unit.dialect().arrayOf(ColumnType.UUID, 4)),
                tenant,
                head.id().value(),
                rule.name(),
                ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()));
          }
        });
  }

  /** Let those wait who are {@code shown} the item later than the first: a statement a moment. */
  void defer(ItemHead head, Map<PersonId, Instant> shown) {
    Map<Instant, List<PersonId>> later =
        shown.entrySet().stream()
            .filter(one -> one.getValue().isAfter(head.releaseAt()))
            .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
    later.forEach(
        (moment, people) ->
            unit.update(
                DEFER.formatted(unit.dialect().arrayOf(ColumnType.UUID, 4)),
                tenant,
                head.id().value(),
                Micros.of(moment),
                ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList())));
  }

  /** Note because of which children an item is addressed to people. */
  public void addChildren(ItemHead head, List<Reached> reached) {
    addChildren(head.id(), reached);
  }

  void addChildren(ItemId item, List<Reached> reached) {
    unit.insertAll(
        "ent_messaging_delivery_child",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("item_id", any -> item.value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.uuid("child_id", one -> one.child().value()),
            Column.uuid("organisation_id", JpaDeliveries::organisation)),
        reached);
  }

  private static @Nullable UUID organisation(Reached reached) {
    return reached.guardian().person().isPresent() ? null : reached.guardian().id();
  }

  /** Mark the delivery read now, unless it was before, and tell whether this was the first time. */
  boolean markRead(ItemId item, PersonId person, Instant now) {
    return unit.update(READ_ONCE, tenant, item.value(), person.value(), Micros.of(now)) == 1;
  }

  /** Put the delivery into the folder of its owner's that bears this number. */
  void move(ItemId item, PersonId person, int folder) {
    unit.update(MOVE, tenant, item.value(), person.value(), folder);
  }

  /** Mark the delivery with a star of its owner's, or take it away. */
  void star(ItemId item, PersonId person, boolean starred) {
    unit.update(STAR, tenant, item.value(), person.value(), starred);
  }

  /** Keep every other answer of {@code person} to {@code item} waiting until this unit ends. */
  void lock(ItemId item, PersonId person) {
    unit.rows(LOCK, tenant, item.value(), person.value());
  }
}
