package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.reach.ReachRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells to which guardians copies of some items went, and because of which children. */
record CopyHolders(Map<ItemId, List<Copy>> copies) {

  private static final String COPIES =
      """
      select d.item_id, d.person_id, c.child_id,
        case when d.withdrawn_at is null then false else true end
      from ent_messaging_delivery d
      join ent_messaging_decided x on x.tenant = d.tenant and x.id = d.decided_id
      join ent_messaging_delivery_child c
        on c.tenant = d.tenant and c.item_id = d.item_id and c.person_id = d.person_id
      where d.tenant = cast(?1 as int) and x.rule = '%s'
        and d.item_id in (select given.id from unnest(%%s) as given (id))"""
          .formatted(ReachRule.COPIED.name());

  /** Is what one guardian was to be told because of one child, and may have been taken back. */
  record Copy(PersonId guardian, PersonId child, boolean takenBack) {}

  CopyHolders {
    copies = Map.copyOf(copies);
  }

  /** Load them: one statement, and none where nothing was copied. */
  static CopyHolders of(Unit unit, Collection<Due> due) {
    List<UUID> items =
        due.stream().filter(Due::copied).map(one -> one.item().value()).distinct().toList();
    if (items.isEmpty()) {
      return new CopyHolders(Map.of());
    }
    return new CopyHolders(
        unit
            .rows(
                readsAll(DECIDING, COPIES.formatted(unit.dialect().arrayOf(ColumnType.UUID, 2))),
                unit.tenantId().value(),
                ColumnType.UUID.toParameter(items))
            .stream()
            .collect(
                groupingBy(
                    row -> new ItemId(row.uuid(0)),
                    mapping(
                        row ->
                            new Copy(
                                new PersonId(row.uuid(1)), new PersonId(row.uuid(2)), row.flag(3)),
                        toList()))));
  }

  List<Copy> of(ItemId item) {
    return copies.getOrDefault(item, List.of());
  }

  /** Return whom decisions about copies take. */
  Set<PersonId> people() {
    Set<PersonId> people = new HashSet<>();
    copies
        .values()
        .forEach(
            some ->
                some.forEach(
                    copy -> {
                      people.add(copy.guardian());
                      people.add(copy.child());
                    }));
    return people;
  }
}
