package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.TeamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps whom an item was not delivered to, as its sender was told, within one unit of work. */
public final class JpaExcluded {

  private static final String OF =
      """
      select n.person_id, n.team_id, n.shortfall, n.rule from ent_messaging_excluded n
      where n.tenant = cast(?1 as int) and n.item_id = cast(?2 as uuid) and %s"""
          .formatted(shown("n.person_id", CORRESPONDENCE));

  private static final String WHO_HAS_NOTHING =
      """
       and not exists (select 1 from ent_messaging_delivery d
        where d.tenant = n.tenant and d.item_id = n.item_id and d.person_id = n.person_id)""";

  private static final String IN_ORDER = " order by n.seq";

  private static final String NAMED =
      readsAll(
          CARRYING_ON,
          """
          select n.person_id from ent_messaging_excluded n
          where n.tenant = cast(?1 as int) and n.item_id = cast(?2 as uuid)
            and n.person_id in (select given.id from unnest(%s) as given (id))""");

  private static final String COUNT =
      readsAll(
          CARRYING_ON,
          """
          select cast(count(*) as int) from ent_messaging_excluded n
          where n.tenant = cast(?1 as int) and n.item_id = cast(?2 as uuid)""");

  private final Unit unit;
  private final int tenant;

  public JpaExcluded(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  public void add(ItemId item, List<Excluded> excluded) {
    add(item, excluded, 0);
  }

  private void add(ItemId item, List<Excluded> excluded, int from) {
    if (excluded.isEmpty()) {
      return;
    }
    unit.insertAll(
        "ent_messaging_excluded",
        List.of(
            Column.integer("tenant", seq -> tenant),
            Column.uuid("item_id", seq -> item.value()),
            Column.integer("seq", seq -> from + seq),
            Column.uuid("person_id", seq -> person(excluded.get(seq).who())),
            Column.uuid("team_id", seq -> team(excluded.get(seq).who())),
            Column.text("shortfall", seq -> excluded.get(seq).why().name()),
            Column.text("rule", seq -> excluded.get(seq).rule().name())),
        IntStream.range(0, excluded.size()).boxed().toList());
  }

  /** Add those of {@code excluded} whom {@code item} does not name yet; they are people. */
  void addOthers(ItemId item, List<Excluded> excluded) {
    if (excluded.isEmpty()) {
      return;
    }
    Map<UUID, Excluded> others = new LinkedHashMap<>();
    excluded.forEach(one -> others.put(Objects.requireNonNull(person(one.who())), one));
    String named = NAMED.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3));
    unit.rows(
            named, tenant, item.value(), ColumnType.UUID.toParameter(List.copyOf(others.keySet())))
        .forEach(row -> others.remove(row.uuid(0)));
    add(
        item,
        List.copyOf(others.values()),
        unit.rows(COUNT, tenant, item.value()).get(0).integer(0));
  }

  /** Return those of whom the sender was told, whatever came afterwards. */
  public List<Excluded> of(ItemId item) {
    return list(OF + IN_ORDER, item);
  }

  /**
   * Return those who have nothing of it: whoever one step of a job left out and another one found,
   * as rights change in between, has it.
   */
  List<Excluded> withoutIt(ItemId item) {
    return list(OF + WHO_HAS_NOTHING + IN_ORDER, item);
  }

  private List<Excluded> list(String sql, ItemId item) {
    return unit.rows(sql, tenant, item.value()).stream().map(JpaExcluded::excluded).toList();
  }

  private static Excluded excluded(Row row) {
    return new Excluded(
        row.isNull(1)
            ? Recipient.of(row.isNull(0) ? PersonId.GONE : new PersonId(row.uuid(0)))
            : Recipient.of(new TeamId(row.uuid(1))),
        Shortfall.valueOf(row.text(2)),
        ReachRule.valueOf(row.text(3)));
  }

  private static @Nullable UUID person(Recipient who) {
    return who instanceof Recipient.OfPerson of ? of.person().value() : null;
  }

  private static @Nullable UUID team(Recipient who) {
    return who instanceof Recipient.OfTeam of ? of.team().value() : null;
  }
}
