package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;
import java.util.List;
import java.util.Map;

/** Remembers how one mailbox looked, in one hat, within one unit of work. */
final class JpaSync {

  private static final String LOCK =
      """
      select y.last_change, y.oldest from ent_messaging_sync y
      where y.tenant = cast(?1 as int) and y.person_id = cast(?2 as uuid)
        and y.hat = cast(?3 as varchar) for update""";

  private static final String MOVE_ON =
      """
      update ent_messaging_sync set last_change = cast(?4 as bigint), oldest = cast(?5 as bigint)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and hat = cast(?3 as varchar)""";

  private static final String OF_MAILBOX =
      """
      from ent_messaging_sync_line y
      where y.tenant = cast(?1 as int) and y.person_id = cast(?2 as uuid)
        and y.hat = cast(?3 as varchar)""";

  private static final String MARKS =
      readsAll(CARRYING_ON, "select y.item_id, y.mark " + OF_MAILBOX);

  private static final String AFTER =
      readsAll(
          CARRYING_ON,
          "select y.item_id, y.change_no, y.mark "
              + OF_MAILBOX
              + " and y.change_no > cast(?4 as bigint)"
              + " and (y.mark <> '' or y.change_no > cast(?5 as bigint))"
              + " order by y.change_no fetch first %d rows only");

  private static final String TAKE =
      """
      delete from ent_messaging_sync_line
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and hat = cast(?3 as varchar)
        and item_id in (select id from unnest(%s) as given (id))""";

  private static final String FORGET =
      replaces(
          """
          delete from ent_messaging_sync_line
          where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
            and hat = cast(?3 as varchar) and mark = '' and change_no <= cast(?4 as bigint)""");

  private final Unit unit;
  private final int tenant;
  private final PersonId reader;
  private final String hat;

  JpaSync(Unit unit, PersonId reader, String hat) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
    this.reader = reader;
    this.hat = hat;
  }

  /**
   * Says how far a mailbox has come.
   *
   * @param last the number of the last change
   * @param oldest what is gone is remembered from after this change on
   */
  record Head(long last, long oldest) {}

  /** Is a line as it was remembered; an empty mark stands for one that is gone. */
  record Line(ItemId item, long change, String mark) {}

  /** Let every other device of the reader wait until this unit ends. */
  Head lock() {
    List<Row> rows = unit.rows(LOCK, tenant, reader.value(), hat);
    if (rows.isEmpty()) {
      List<Column<PersonId>> columns =
          List.of(
              Column.integer("tenant", any -> tenant),
              Column.uuid("person_id", PersonId::value),
              Column.text("hat", any -> hat),
              Column.bigint("last_change", any -> 0L),
              Column.bigint("oldest", any -> 0L));
      unit.insertAbsent(
          "ent_messaging_sync", columns, List.of("tenant", "person_id", "hat"), List.of(reader));
      rows = unit.rows(LOCK, tenant, reader.value(), hat);
    }
    return new Head(rows.get(0).bigint(0), rows.get(0).bigint(1));
  }

  void moveOn(Head head) {
    unit.update(MOVE_ON, tenant, reader.value(), hat, head.last(), head.oldest());
    unit.update(FORGET, tenant, reader.value(), hat, head.oldest());
  }

  /** Return the mark of each line that is remembered. */
  Map<ItemId, String> marks() {
    return unit.rows(MARKS, tenant, reader.value(), hat).stream()
        .collect(toMap(row -> new ItemId(row.uuid(0)), row -> row.text(1)));
  }

  /** Remember {@code lines} in place of what was there about the same items. */
  void replace(List<Line> lines) {
    unit.update(
        replaces(TAKE.formatted(unit.dialect().arrayOf(ColumnType.UUID, 4))),
        tenant,
        reader.value(),
        hat,
        ColumnType.UUID.toParameter(lines.stream().map(line -> line.item().value()).toList()));
    unit.insertAll(
        "ent_messaging_sync_line",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("person_id", any -> reader.value()),
            Column.text("hat", any -> hat),
            Column.uuid("item_id", line -> line.item().value()),
            Column.bigint("change_no", Line::change),
            Column.text("mark", Line::mark)),
        lines);
  }

  /**
   * Return at most {@code most} lines that changed after the change {@code after}; what was gone by
   * the change {@code base} is left out.
   */
  List<Line> after(long after, long base, int most) {
    return unit.rows(AFTER.formatted(most), tenant, reader.value(), hat, after, base).stream()
        .map(row -> new Line(new ItemId(row.uuid(0)), row.bigint(1), row.text(2)))
        .toList();
  }
}
