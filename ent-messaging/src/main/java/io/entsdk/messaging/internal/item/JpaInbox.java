package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.search.Sought;
import io.entsdk.messaging.item.Folder.Standard;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads what one person is shown. The list, the badge and the single item share one predicate, so
 * that they cannot disagree.
 */
final class JpaInbox {

  /**
   * Released, and told to the reader as such, or for a child of whom the reader is told today; for
   * a team that the reader writes for today, if for one. The tables of {@code unnest} hold these.
   */
  private static final String SHOWN =
      """
      where d.tenant = cast(?1 as int) and d.person_id = cast(?2 as uuid)
        and d.release_at <= cast(?3 as bigint) and not d.waits and d.withdrawn_at is null and %s
        and (d.direct or exists (select 1 from unnest(%s) as own (id)
          join ent_messaging_delivery_child c on c.tenant = d.tenant and c.item_id = d.item_id
            and c.person_id = d.person_id and c.child_id = own.id and %s))
        and (d.team_id is null
          or exists (select 1 from unnest(%s) as team (id) where team.id = d.team_id))""";

  private static final String LINES =
      """
      select d.item_id, d.release_at, d.read_at, i.kind, i.school_id, i.author_id, i.asked, i.revision,
        r.subject, r.hash, %s%s
      from ent_messaging_delivery d
      join ent_messaging_item i on i.tenant = d.tenant and i.id = d.item_id
      join ent_messaging_revision r on r.tenant = i.tenant and r.item_id = i.id and r.n = i.revision
      """;

  private static final String IN_FOLDER = " and d.folder = cast(?6 as smallint)";

  private static final String IN_OWN_FOLDERS = " and d.folder >= cast(?6 as smallint)";

  private static final String STARRED = " and d.starred and d.folder <> cast(?6 as smallint)";

  private static final String AFTER =
      """
       and (d.release_at < cast(?7 as bigint)
        or (d.release_at = cast(?7 as bigint) and d.item_id < cast(?8 as uuid)))""";

  private static final String MEMBER =
      """
       and exists (select 1 from ent_messaging_space_member m
        where m.tenant = i.tenant and m.space_id = i.space_id and m.person_id = d.person_id
          and m.joined_seq <= i.seq and (m.left_seq is null or i.seq < m.left_seq) and %s)"""
          .formatted(shown("m.person_id", CORRESPONDENCE));

  /** What asks for something else than to be acknowledged is open until its answers say so. */
  private static final String OPEN =
      """
       and d.folder <> cast(?6 as smallint) and d.release_at >= cast(?7 as bigint)
        and i.asked <> 'NOTHING' and (i.asked <> 'TO_ACKNOWLEDGE'
          or exists (select 1 from unnest(%s) as mine (id)
            join ent_messaging_delivery_child c on c.tenant = d.tenant and c.item_id = d.item_id
              and c.person_id = d.person_id and c.child_id = mine.id and %s
            where not exists (select 1 from ent_messaging_acknowledgement a
              where a.tenant = c.tenant and a.item_id = c.item_id and a.person_id = c.person_id
                and a.child_id = c.child_id and a.revision >= i.asked_from)))""";

  private static final int SHOWN_PARAMETERS = 5;

  private static final String SAYS =
      """
       and exists (select 1 from ent_messaging_token t
        where t.tenant = d.tenant and t.item_id = d.item_id and %s)""";

  private static final String IS = "t.token = cast(?%d as varchar)";

  private static final String IS_OR_BEGINS =
      "(t.token = cast(?%d as varchar)"
          + " or (t.token >= cast(?%d as varchar) and t.token < cast(?%d as varchar)))";

  private static final String UNREAD = " and d.read_at is null";
  private static final String WITH_BODY = ", r.body, r.html";

  private final Unit unit;
  private final PersonId reader;
  private final Set<PersonId> children;
  private final Set<TeamId> teams;
  private final String shown;

  /**
   * Read for {@code reader}, who is told today what concerns {@code children} and writes for {@code
   * teams}.
   */
  JpaInbox(Unit unit, PersonId reader, Set<PersonId> children, Set<TeamId> teams) {
    this.unit = unit;
    this.reader = reader;
    this.children = children;
    this.teams = teams;
    this.shown =
        SHOWN.formatted(
            shown("d.person_id", CORRESPONDENCE),
            unit.dialect().arrayOf(ColumnType.UUID, 4),
            shown("c.child_id", CORRESPONDENCE),
            unit.dialect().arrayOf(ColumnType.UUID, 5));
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
    String order = " order by d.release_at desc, d.item_id desc fetch first " + most + " rows only";
    String lines = lines("") + where;
    List<Row> rows =
        after
            .map(at -> rows(lines + AFTER + order, folder, at.releaseAt(), at.item().value()))
            .orElseGet(() -> rows(lines + order, folder));
    return rows.stream().map(InboxLine::of).toList();
  }

  /** Return {@code item} with its text, where the reader is shown it. */
  Optional<InboxLine> find(ItemId item) {
    return rows(lines(WITH_BODY) + " and d.item_id = cast(?6 as uuid)", item.value()).stream()
        .map(InboxLine::withBody)
        .findFirst();
  }

  /** Return those of {@code items} that are in the reader's inbox. */
  List<InboxLine> of(List<ItemId> items) {
    String sql =
        lines("")
            + IN_FOLDER
            + " and d.item_id in (select id from unnest("
            + unit.dialect().arrayOf(ColumnType.UUID, 7)
            + ") as given (id))";
    List<UUID> ids = items.stream().map(ItemId::value).toList();
    return rows(sql, Standard.INBOX.ordinal(), ColumnType.UUID.toParameter(ids)).stream()
        .map(InboxLine::of)
        .toList();
  }

  /**
   * Return at most {@code most} items of {@code thread} before the place {@code before}, with their
   * text, newest first: those that stand where the reader was a member.
   */
  List<InboxLine> thread(ThreadId thread, int before, int most) {
    String sql =
        lines(WITH_BODY)
            + MEMBER
            + " and i.space_id = cast(?6 as uuid) and i.seq < cast(?7 as int)"
            + " order by i.seq desc fetch first "
            + most
            + " rows only";
    return rows(sql, thread.value(), before).stream().map(InboxLine::withBody).toList();
  }

  /** Return the newest of the reader's inbox that were not read, at most {@code most}. */
  List<InboxLine> newestUnread(int most) {
    return lines(IN_FOLDER + UNREAD, most, Standard.INBOX.ordinal());
  }

  /**
   * Return the newest, at most {@code most}, that asked something of the reader since {@code
   * since}; what the reader has acknowledged for each child is left out, whatever lies in the trash
   * too.
   */
  List<InboxLine> asking(Instant since, int most) {
    String open =
        OPEN.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 4), shown("c.child_id", CORRESPONDENCE));
    return lines(open, most, Standard.TRASH.ordinal(), Micros.of(since));
  }

  /**
   * Return at most {@code most} lines after a position that say all of what is sought, the newest
   * first, wherever they lie but in the trash.
   */
  List<InboxLine> saying(Sought sought, Optional<InboxPosition> after, int most) {
    List<Object> more = new ArrayList<>();
    more.add(Standard.TRASH.ordinal());
    InboxPosition at = after.orElse(InboxPosition.BEGINNING);
    more.add(at.releaseAt());
    more.add(at.item().value());
    StringBuilder where = new StringBuilder(" and d.folder <> cast(?6 as smallint)").append(AFTER);
    for (String stem : sought.whole()) {
      more.add(stem);
      where.append(SAYS.formatted(IS.formatted(SHOWN_PARAMETERS + more.size())));
    }
    if (!sought.last().isEmpty()) {
      more.addAll(List.of(sought.last(), sought.beginning(), sought.beyond()));
      int n = SHOWN_PARAMETERS + more.size();
      where.append(SAYS.formatted(IS_OR_BEGINS.formatted(n - 2, n - 1, n)));
    }
    return lines(where.toString(), most, more.toArray());
  }

  private List<InboxLine> lines(String where, int most, Object... more) {
    String order = " order by d.release_at desc, d.item_id desc fetch first " + most + " rows only";
    return rows(lines("") + where + order, more).stream().map(InboxLine::of).toList();
  }

  /** Return how many items of the inbox the reader is shown and has not read. */
  long unread() {
    String sql = "select count(*) from ent_messaging_delivery d " + shown + IN_FOLDER + UNREAD;
    return rows(sql, Standard.INBOX.ordinal()).get(0).bigint(0);
  }

  private String lines(String more) {
    return LINES.formatted(Told.SELECT, more) + shown;
  }

  private List<Row> rows(String sql, Object... more) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(unit.tenantId().value());
    parameters.add(reader.value());
    parameters.add(Micros.of(unit.now()));
    parameters.add(ColumnType.UUID.toParameter(children.stream().map(PersonId::value).toList()));
    parameters.add(ColumnType.UUID.toParameter(teams.stream().map(TeamId::value).toList()));
    parameters.addAll(List.of(more));
    return unit.rows(sql, parameters.toArray());
  }
}
