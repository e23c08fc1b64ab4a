package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what one person is shown. The list, the badge and the single item share one predicate, so
 * that they cannot disagree.
 */
final class JpaInbox {

  /**
   * Released, and about a child of whom the reader is told today; the tables of {@code unnest} hold
   * the latter.
   */
  private static final String SHOWN =
      """
      where d.tenant = cast(?1 as int) and d.person_id = cast(?2 as uuid)
        and d.release_at <= cast(?3 as bigint) and %s
        and exists (select 1 from unnest(%s) as own (id)
          join ent_messaging_delivery_child c on c.tenant = d.tenant and c.item_id = d.item_id
            and c.person_id = d.person_id and c.child_id = own.id and %s)""";

  private static final String LINES =
      """
      select d.item_id, d.release_at, d.read_at, i.kind, i.school_id, i.author_id, i.asked, i.revision,
        r.subject, r.hash%s
      from ent_messaging_delivery d
      join ent_messaging_item i on i.tenant = d.tenant and i.id = d.item_id
      join ent_messaging_revision r on r.tenant = i.tenant and r.item_id = i.id and r.n = i.revision
      """;

  private static final String AFTER =
      """
      %s and (d.release_at < cast(?5 as bigint)
        or (d.release_at = cast(?5 as bigint) and d.item_id < cast(?6 as uuid)))""";

  private final Unit unit;
  private final PersonId reader;
  private final Set<PersonId> children;
  private final String shown;

  /** Read for {@code reader}, who is told today what concerns {@code children}. */
  JpaInbox(Unit unit, PersonId reader, Set<PersonId> children) {
    this.unit = unit;
    this.reader = reader;
    this.children = children;
    this.shown =
        SHOWN.formatted(
            shown("d.person_id", CORRESPONDENCE),
            unit.dialect().arrayOf(ColumnType.UUID, 4),
            shown("c.child_id", CORRESPONDENCE));
  }

  /** Return at most {@code most} lines after a position, newest first. */
  List<InboxLine> page(Optional<InboxPosition> after, int most) {
    String order = " order by d.release_at desc, d.item_id desc fetch first " + most + " rows only";
    String lines = LINES.formatted("") + shown;
    List<Row> rows =
        after
            .map(at -> rows(AFTER.formatted(lines) + order, at.releaseAt(), at.item().value()))
            .orElseGet(() -> rows(lines + order));
    return rows.stream().map(InboxLine::of).toList();
  }

  /** Return {@code item} with its text, where the reader is shown it. */
  Optional<InboxLine> find(ItemId item) {
    String sql = LINES.formatted(", r.body") + shown + " and d.item_id = cast(?5 as uuid)";
    return rows(sql, item.value()).stream().map(InboxLine::withBody).findFirst();
  }

  /** Return how many items the reader is shown and has not read. */
  long unread() {
    String sql =
        "select count(*) from ent_messaging_delivery d " + shown + " and d.read_at is null";
    return rows(sql).get(0).bigint(0);
  }

  private List<Row> rows(String sql, Object... more) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(unit.tenantId().value());
    parameters.add(reader.value());
    parameters.add(Micros.of(unit.now()));
    parameters.add(ColumnType.UUID.toParameter(children.stream().map(PersonId::value).toList()));
    parameters.addAll(List.of(more));
    return unit.rows(sql, parameters.toArray());
  }
}
