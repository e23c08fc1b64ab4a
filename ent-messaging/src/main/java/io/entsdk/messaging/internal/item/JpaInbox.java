package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;
import static io.entsdk.core.protection.ProtectionSql.shownGiven;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.Folder.Standard;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads the lists of one mailbox. A page is first a range of deliveries, which are read in the
 * order of an index; their items are read after that, all at once.
 */
final class JpaInbox {

  private static final String DELIVERIES =
      "select " + Delivered.SELECT + " from ent_messaging_delivery d ";

  private static final String WHOLE =
      "select "
          + Delivered.SELECT
          + ", "
          + InboxLine.OF_ITEM
          + """
          , r.body, r.html
          from ent_messaging_delivery d
          join ent_messaging_item i on i.tenant = d.tenant and i.id = d.item_id
          join ent_messaging_revision r
            on r.tenant = i.tenant and r.item_id = i.id and r.n = i.revision
          """;

  /** Each table is read by the ids alone, so that neither is walked for the other. */
  private static final String ITEMS =
      "select i.id, "
          + InboxLine.OF_ITEM
          + """
           from ent_messaging_item i
          join ent_messaging_revision r
            on r.tenant = i.tenant and r.item_id = i.id and r.n = i.revision
          where i.tenant = cast(?1 as int) and %s
            and r.tenant = cast(?1 as int) and %s and\s"""
          + shownGiven("cast(?3 as uuid)", CORRESPONDENCE);

  private static final String IN_FOLDER = " and d.folder = cast(?5 as smallint)";

  private static final String IN_OWN_FOLDERS = " and d.folder >= cast(?5 as smallint)";

  private static final String STARRED = " and d.starred and d.folder <> cast(?5 as smallint)";

  private static final String AFTER =
      """
       and d.release_at <= cast(?%1$d as bigint) and (d.release_at < cast(?%1$d as bigint)
        or d.item_id < cast(?%2$d as uuid))""";

  /** Where things are found: in every folder but the trash, of which each is a range. */
  private static final List<String> BUT_FOR_THE_TRASH =
      Stream.concat(
              Stream.of(Standard.values())
                  .filter(folder -> folder != Standard.TRASH)
                  .map(folder -> "d.folder = " + folder.ordinal()),
              Stream.of("d.folder >= " + FolderRows.FIRST))
          .toList();

  private static final String MEMBER =
      """
       and exists (select 1 from ent_messaging_space_member m
        where m.tenant = i.tenant and m.space_id = i.space_id and m.person_id = d.person_id
          and m.joined_seq <= i.seq and (m.left_seq is null or i.seq < m.left_seq) and %s)"""
          .formatted(shown("m.person_id", CORRESPONDENCE));

  /**
   * What asks for something else than to be acknowledged is open until its answers say so. The
   * thirty days in which it was released are named as the index of what asks names them.
   */
  private static final String OPEN =
      """
       and d.asks and d.folder <> cast(?5 as smallint) and d.release_at >= cast(?6 as bigint)
        and d.release_at / 2592000000000 >= cast(?6 as bigint) / 2592000000000
        and exists (select 1 from ent_messaging_item i
          where i.tenant = d.tenant and i.id = d.item_id and (i.asked <> 'TO_ACKNOWLEDGE'
            or exists (select 1 from unnest(%s) as mine (id)
              join ent_messaging_delivery_child c on c.tenant = d.tenant and c.item_id = d.item_id
                and c.person_id = d.person_id and c.child_id = mine.id and %s
              where not exists (select 1 from ent_messaging_acknowledgement a
                where a.tenant = c.tenant and a.item_id = c.item_id and a.person_id = c.person_id
                  and a.child_id = c.child_id and a.revision >= i.asked_from))))""";

  /** The folder stands in it as a number, as it does in the index of the badge. */
  private static final String UNREAD_IN_INBOX =
      " and d.read_at is null and d.folder = " + Standard.INBOX.ordinal();

  /** As many rows as are read rather than a mailbox walked. */
  private static final int FEW = 1_000;

  private final Unit unit;
  private final PersonId reader;
  private final Shown shown;

  /**
   * Read for {@code reader}, who is told today what concerns {@code children} and writes for {@code
   * teams}.
   */
  JpaInbox(Unit unit, PersonId reader, Set<PersonId> children, Set<TeamId> teams) {
    this.unit = unit;
    this.reader = reader;
    this.shown = new Shown(unit, reader, children, teams);
  }

  /** Return at most {@code most} lines of a folder after a position, newest first. */
  List<InboxLine> page(int folder, Optional<InboxPosition> after, int most) {
    return page(IN_FOLDER, folder, after, most);
  }

  /** Return at most {@code most} lines of the folders that the reader has made, newest first. */
  List<InboxLine> ofOwnFolders(int most) {
    return page(IN_OWN_FOLDERS, FolderRows.FIRST, Optional.empty(), most);
  }

  /** Return likewise what the reader has marked, wherever it lies but in the trash. */
  List<InboxLine> starred(Optional<InboxPosition> after, int most) {
    return page(STARRED, Standard.TRASH.ordinal(), after, most);
  }

  private List<InboxLine> page(String where, int folder, Optional<InboxPosition> after, int most) {
    InboxPosition at = after.orElse(InboxPosition.BEGINNING);
    return lines(
        newest(where + AFTER.formatted(6, 7), most, folder, at.releaseAt(), at.item().value()));
  }

  /** Return at most {@code most} deliveries after a position, newest first, but for the trash. */
  List<Delivered> anywhere(InboxPosition after, int most) {
    return shown
        .newestOf(
            BUT_FOR_THE_TRASH,
            DELIVERIES,
            AFTER.formatted(5, 6),
            most,
            after.releaseAt(),
            after.item().value())
        .stream()
        .map(Delivered::of)
        .toList();
  }

  /** Return likewise those of {@code items}. */
  List<Delivered> anywhere(Set<UUID> items, InboxPosition after, int most) {
    if (items.isEmpty()) {
      return List.of();
    }
    return newest(
        " and d.folder <> cast(?5 as smallint)"
            + AFTER.formatted(6, 7)
            + " and "
            + unit.dialect().among("d.item_id", 8),
        most,
        Standard.TRASH.ordinal(),
        after.releaseAt(),
        after.item().value(),
        ColumnType.UUID.toParameter(List.copyOf(items)));
  }

  /** Return {@code item} with its text, where the reader is shown it. */
  Optional<InboxLine> find(ItemId item) {
    return whole(" and d.item_id = cast(?5 as uuid)", item.value()).stream().findFirst();
  }

  /** Return those of {@code items} that are in the reader's inbox. */
  List<InboxLine> of(List<ItemId> items) {
    List<UUID> ids = items.stream().map(ItemId::value).toList();
    return lines(
        deliveries(
            IN_FOLDER + " and " + unit.dialect().among("d.item_id", 6),
            Standard.INBOX.ordinal(),
            ColumnType.UUID.toParameter(ids)));
  }

  /**
   * Return at most {@code most} items of {@code thread} before the place {@code before}, with their
   * text, newest first: those that stand where the reader was a member.
   */
  List<InboxLine> thread(ThreadId thread, int before, int most) {
    return whole(
        MEMBER
            + " and i.space_id = cast(?5 as uuid) and i.seq < cast(?6 as int)"
            + " order by i.seq desc fetch first "
            + most
            + " rows only",
        thread.value(),
        before);
  }

  /**
   * Return the newest of the {@code unread} of the inbox, at most {@code most}. Few are all read
   * and put in order, for the way to them through what was read may be long; many are soon met on
   * it.
   */
  List<Delivered> newestUnread(long unread, int most) {
    List<Row> rows =
        unread <= FEW
            ? shown.newestOfFew(DELIVERIES, UNREAD_IN_INBOX, most)
            : shown.newest(DELIVERIES, UNREAD_IN_INBOX, most);
    return rows.stream().map(Delivered::of).toList();
  }

  /**
   * Return the newest, at most {@code most}, that asked something of the reader since {@code
   * since}; what the reader has acknowledged for each child is left out, whatever lies in the trash
   * too.
   */
  List<Delivered> asking(Instant since, int most) {
    String open =
        OPEN.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 3), shown("c.child_id", CORRESPONDENCE));
    return newest(open, most, Standard.TRASH.ordinal(), Micros.of(since));
  }

  /** Return how many items of the inbox the reader is shown and has not read. */
  long unread() {
    return shown.count(UNREAD_IN_INBOX);
  }

  private List<InboxLine> whole(String where, Object... more) {
    return shown.rows(WHOLE, where, more).stream()
        .map(row -> InboxLine.withBody(Delivered.of(row), row, Delivered.COLUMNS))
        .toList();
  }

  private List<Delivered> newest(String where, int most, Object... more) {
    return shown.newest(DELIVERIES, where, most, more).stream().map(Delivered::of).toList();
  }

  private List<Delivered> deliveries(String where, Object... more) {
    return shown.rows(DELIVERIES, where, more).stream().map(Delivered::of).toList();
  }

  /** Return the lines of deliveries that are shown, in their order. */
  List<InboxLine> lines(List<Delivered> deliveries) {
    if (deliveries.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = deliveries.stream().map(one -> one.item().value()).toList();
    Map<UUID, Row> items =
        unit
            .rows(
                ITEMS.formatted(
                    unit.dialect().among("i.id", 2), unit.dialect().among("r.item_id", 2)),
                unit.tenantId().value(),
                ColumnType.UUID.toParameter(ids),
                reader.value())
            .stream()
            .collect(toMap(row -> row.uuid(0), row -> row));
    List<InboxLine> lines = new ArrayList<>();
    for (Delivered one : deliveries) {
      Row row = items.get(one.item().value());
      if (row != null) {
        lines.add(InboxLine.of(one, row, 1));
      }
    }
    return lines;
  }
}
