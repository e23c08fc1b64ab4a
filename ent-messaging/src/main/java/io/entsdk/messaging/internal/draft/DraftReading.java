package io.entsdk.messaging.internal.draft;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.internal.html.Body;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Envelope;
import io.entsdk.messaging.internal.item.Envelope.Answer;
import io.entsdk.messaging.internal.item.Marks;
import io.entsdk.messaging.internal.item.Request;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.TeamId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the drafts of one author, in three statements however many they are. */
final class DraftReading {

  private static final String DRAFTS =
      """
      select d.id, d.send_key, d.version, d.kind, d.school_id, d.subject, d.body, d.html, d.replies,
        d.team_id, d.principal_id, d.answers_id, d.to_all, d.saved_at, d.send_at, d.not_sent,
        d.important, d.asked, d.rule, d.last_day, d.remind_on
      from ent_messaging_draft d
      where d.tenant = cast(?1 as int) and d.author_id = cast(?2 as uuid) and\s"""
          + shown("d.author_id", CORRESPONDENCE)
          + " and (cast(?3 as varchar) = '' or d.send_key = cast(?3 as varchar))"
          + " order by d.saved_at desc, d.id";

  private static final String AUDIENCES =
      """
      select a.draft_id, a.selector, a.blind, coalesce(a.person_id, a.target_id)
      from ent_messaging_draft_audience a
      where a.tenant = cast(?1 as int) and a.author_id = cast(?2 as uuid) and\s"""
          + shown("a.author_id", CORRESPONDENCE)
          + " order by a.draft_id, a.seq";

  private static final String FILES =
      """
      select a.draft_id, a.id from ent_messaging_attachment a
      where a.tenant = cast(?1 as int) and a.author_id = cast(?2 as uuid)
        and a.draft_id is not null and\s"""
          + shown("a.author_id", CORRESPONDENCE)
          + " order by a.draft_id, a.seq";

  private final Unit unit;
  private final PersonId author;

  DraftReading(Unit unit, PersonId author) {
    this.unit = unit;
    this.author = author;
  }

  /** Return all drafts, the one that was kept last first. */
  List<StoredDraft> all() {
    return read("");
  }

  /** Return the draft under {@code key}, if there is one. */
  List<StoredDraft> of(SendKey key) {
    return read(key.value());
  }

  private List<StoredDraft> read(String key) {
    List<Row> drafts = unit.rows(DRAFTS, unit.tenantId().value(), author.value(), key);
    if (drafts.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Row>> audiences =
        rows(AUDIENCES).stream().collect(groupingBy(row -> row.uuid(0)));
    Map<UUID, List<AttachmentId>> files =
        rows(FILES).stream()
            .collect(
                groupingBy(
                    row -> row.uuid(0), mapping(row -> new AttachmentId(row.uuid(1)), toList())));
    return drafts.stream()
        .map(
            row ->
                draft(
                    row,
                    envelope(row, audiences.getOrDefault(row.uuid(0), List.of()))
                        .enclosing(files.getOrDefault(row.uuid(0), List.of()))))
        .toList();
  }

  private List<Row> rows(String sql) {
    return unit.rows(sql, unit.tenantId().value(), author.value());
  }

  private static StoredDraft draft(Row row, Envelope envelope) {
    Content content =
        new Content(
            new ItemKind(row.text(3)),
            new SchoolId(row.uuid(4)),
            envelope,
            row.text(5),
            body(row),
            asked(row));
    return new StoredDraft(
        row.uuid(0),
        new SendKey(row.text(1)),
        row.integer(2),
        content,
        Micros.instant(row.bigint(13)),
        row.isNull(14) ? null : Micros.instant(row.bigint(14)),
        row.isNull(15) ? null : row.text(15));
  }

  private static Request asked(Row row) {
    return new Request(
        Asked.valueOf(row.text(17)),
        AgreementRule.valueOf(row.text(18)),
        row.isNull(19) ? null : row.date(19),
        row.isNull(20) ? null : row.date(20));
  }

  private static Body body(Row row) {
    return row.isNull(7)
        ? Body.plain(row.text(6))
        : new Body(row.text(6), row.text(7), row.text(7), List.of());
  }

  private static Envelope envelope(Row row, List<Row> audience) {
    Map<Boolean, List<Selector>> named =
        audience.stream()
            .collect(
                partitioningBy(
                    one -> one.flag(2),
                    mapping(one -> Selector.of(one.text(1), one.uuid(3)), toList())));
    return new Envelope(
        new Audience(named.getOrDefault(false, List.of())),
        new Audience(named.getOrDefault(true, List.of())),
        new Marks(Replies.valueOf(row.text(8)), row.flag(16), null),
        principal(row),
        row.isNull(11) ? null : new Answer(new ItemId(row.uuid(11)), row.flag(12)),
        List.of(),
        false);
  }

  private static @Nullable Principal principal(Row row) {
    if (!row.isNull(9)) {
      return Principal.of(new TeamId(row.uuid(9)));
    }
    return row.isNull(10) ? null : Principal.of(new PersonId(row.uuid(10)));
  }
}
