package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.AttachmentLimits;
import io.entsdk.messaging.item.ItemId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the files of an author into what is sent, within one unit of work. */
final class Enclosing {

  private static final String OWN =
      """
      select a.id, b.sha256, a.name, b.bytes
      from ent_messaging_attachment a
      join ent_messaging_blob b on b.tenant = a.tenant and b.id = a.blob_id
      where a.tenant = cast(?1 as int) and a.author_id = cast(?2 as uuid) and a.item_id is null
        and a.state <> 'INFECTED' and a.id in (select given.id from unnest(%s) as given (id))
        and\s"""
          + shown("a.author_id", CORRESPONDENCE);

  private static final String LOCK =
      """
      select school_id from ent_messaging_room
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid) for update""";

  private static final String OF_SCHOOL =
      readsAll(
          COUNTING,
          """
          select cast(coalesce(sum(b.bytes), 0) as bigint)
          from ent_messaging_attachment a
          join ent_messaging_blob b on b.tenant = a.tenant and b.id = a.blob_id
          where a.tenant = cast(?1 as int) and a.school_id = cast(?2 as uuid)""");

  private static final String ENCLOSE =
      """
      update ent_messaging_attachment a set item_id = cast(?2 as uuid), draft_id = null,
        school_id = cast(?3 as uuid),
        seq = (select g.seq from unnest(%1$s, %2$s) as g (id, seq) where g.id = a.id)
      where a.tenant = cast(?1 as int) and a.item_id is null
        and a.id in (select given.id from unnest(%1$s) as given (id))""";

  private static final String OF_ITEM =
      readsAll(
          CARRYING_ON,
          """
          select b.sha256, a.name
          from ent_messaging_attachment a
          join ent_messaging_blob b on b.tenant = a.tenant and b.id = a.blob_id
          where a.tenant = cast(?1 as int) and a.item_id = cast(?2 as uuid)
          order by a.seq""");

  private final Unit unit;
  private final PersonId author;
  private final int tenant;

  Enclosing(Unit unit, PersonId author) {
    this.unit = unit;
    this.author = author;
    this.tenant = unit.tenantId().value();
  }

  /** Return the fingerprint of what is enclosed in {@code item}; empty if nothing is. */
  static String printOf(Unit unit, ItemId item) {
    return print(unit.rows(OF_ITEM, unit.tenantId().value(), item.value()), 0, 1);
  }

  /** Return the fingerprint of what {@code content} encloses, or throw if it may not be sent. */
  String check(Content content) {
    List<UUID> ids = ids(content);
    if (ids.isEmpty()) {
      return "";
    }
    AttachmentLimits limits =
        unit.kernel().extensions().find(AttachmentLimits.class).orElse(AttachmentLimits.usual());
    require(
        ids.size() <= limits.perItem(), "length", "send " + limits.perItem() + " files at most");
    Map<UUID, Row> own =
        unit
            .rows(
                OWN.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3)),
                tenant,
                author.value(),
                ColumnType.UUID.toParameter(ids))
            .stream()
            .collect(Collectors.toMap(row -> row.uuid(0), Function.identity()));
    require(own.size() == ids.size(), "unknown", "attach files of your own, each to one item");
    checkRoom(content.school(), limits, own.values().stream().mapToLong(r -> r.bigint(3)).sum());
    return print(ids.stream().map(own::get).toList(), 1, 2);
  }

  private void checkRoom(SchoolId school, AttachmentLimits limits, long sent) {
    require(sent <= limits.itemBytes(), "too-large", "these files are too long together");
    lockRoom(school);
    long kept = unit.rows(OF_SCHOOL, tenant, school.value()).get(0).bigint(0);
    require(kept + sent <= limits.schoolBytes(), "no-room", "the school has no room for them");
  }

  /** Let whoever sends files for the same school wait until this unit ends. */
  private void lockRoom(SchoolId school) {
    if (unit.rows(LOCK, tenant, school.value()).isEmpty()) {
      List<Column<SchoolId>> columns =
          List.of(
              Column.integer("tenant", any -> tenant), Column.uuid("school_id", SchoolId::value));
      unit.insertAbsent(
          "ent_messaging_room", columns, List.of("tenant", "school_id"), List.of(school));
      unit.rows(LOCK, tenant, school.value());
    }
  }

  /** Enclose in {@code item} what was checked; whoever was quicker has it. */
  void enclose(ItemId item, Content content) {
    List<UUID> ids = ids(content);
    if (ids.isEmpty()) {
      return;
    }
    List<Integer> places = IntStream.range(0, ids.size()).boxed().toList();
    int enclosed =
        unit.update(
            ENCLOSE.formatted(
                unit.dialect().arrayOf(ColumnType.UUID, 4),
                unit.dialect().arrayOf(ColumnType.INT, 5)),
            tenant,
            item.value(),
            content.school().value(),
            ColumnType.UUID.toParameter(ids),
            ColumnType.INT.toParameter(places));
    require(enclosed == ids.size(), "unknown", "attach files of your own, each to one item");
  }

  private static List<UUID> ids(Content content) {
    return content.envelope().enclosed().stream().map(AttachmentId::value).distinct().toList();
  }

  private static void require(boolean holds, String code, String message) {
    if (!holds) {
      throw RejectedException.of("attachments", code, message);
    }
  }

  private static String print(List<Row> rows, int hash, int name) {
    Fingerprint print = Fingerprint.of("enclosed");
    rows.forEach(row -> print.with(row.text(hash), row.text(name)));
    return rows.isEmpty() ? "" : print.text();
  }
}
