package io.entsdk.messaging.internal.draft;

import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Envelope.Answer;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.reach.Principal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the drafts of one author, within one unit of work. */
final class DraftRows {

  private static final String FORGET =
      replaces(
          """
          delete from ent_messaging_draft
          where tenant = cast(?1 as int) and id = cast(?2 as uuid)
            and author_id = cast(?3 as uuid)""");

  private static final String FORGET_AUDIENCE =
      replaces(
          """
          delete from ent_messaging_draft_audience
          where tenant = cast(?1 as int) and draft_id = cast(?2 as uuid)""");

  private static final String LET_GO =
      """
      update ent_messaging_attachment set draft_id = null
      where tenant = cast(?1 as int) and draft_id = cast(?2 as uuid)""";

  private static final String TAKE =
      """
      update ent_messaging_attachment a set draft_id = cast(?2 as uuid),
        seq = (select g.seq from unnest(%1$s, %2$s) as g (id, seq) where g.id = a.id)
      where a.tenant = cast(?1 as int) and a.author_id = cast(?3 as uuid)
        and a.item_id is null and a.draft_id is null
        and a.id in (select given.id from unnest(%1$s) as given (id))""";

  private final Unit unit;
  private final PersonId author;
  private final int tenant;

  DraftRows(Unit unit, PersonId author) {
    this.unit = unit;
    this.author = author;
    this.tenant = unit.tenantId().value();
  }

  /** Keep {@code content} as version {@code version} and tell whether all files could be taken. */
  boolean add(UUID id, SendKey key, int version, Content content) {
    unit.insertAll("ent_messaging_draft", columns(id, key, version), List.of(content));
    List<Selector> selectors = content.selectors();
    int open = content.to().selectors().size();
    unit.insertAll(
        "ent_messaging_draft_audience",
        audience(id, selectors, open),
        IntStream.range(0, selectors.size()).boxed().toList());
    return take(id, content.envelope().enclosed().stream().map(AttachmentId::value).toList());
  }

  /** Forget the draft; its files are nobody's until another takes them. */
  void remove(UUID id) {
    unit.update(LET_GO, tenant, id);
    unit.update(FORGET_AUDIENCE, tenant, id);
    unit.update(FORGET, tenant, id, author.value());
  }

  private boolean take(UUID id, List<UUID> files) {
    if (files.isEmpty()) {
      return true;
    }
    String sql =
        TAKE.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 4), unit.dialect().arrayOf(ColumnType.INT, 5));
    List<Integer> places = IntStream.range(0, files.size()).boxed().toList();
    return unit.update(
            sql,
            tenant,
            id,
            author.value(),
            ColumnType.UUID.toParameter(files),
            ColumnType.INT.toParameter(places))
        == files.size();
  }

  private List<Column<Content>> columns(UUID id, SendKey key, int version) {
    return List.of(
        Column.integer("tenant", any -> tenant),
        Column.uuid("id", any -> id),
        Column.uuid("author_id", any -> author.value()),
        Column.text("send_key", any -> key.value()),
        Column.integer("version", any -> version),
        Column.text("kind", content -> content.kind().code()),
        Column.uuid("school_id", content -> content.school().value()),
        Column.text("subject", Content::subject),
        Column.text("body", Content::text),
        Column.text("html", content -> content.body().html()),
        Column.text("replies", content -> content.envelope().marks().replies().name()),
        Column.text("asked", content -> content.asked().what().name()),
        Column.text("rule", content -> content.asked().rule().name()),
        Column.date("last_day", content -> content.asked().lastDay()),
        Column.date("remind_on", content -> content.asked().remindOn()),
        Column.flag("important", content -> content.envelope().marks().important()),
        Column.uuid("team_id", content -> team(content.envelope().principal())),
        Column.uuid("principal_id", content -> person(content.envelope().principal())),
        Column.uuid("answers_id", content -> answers(content.envelope().answer())),
        Column.flag("to_all", content -> isToAll(content.envelope().answer())),
        Column.bigint("saved_at", any -> Micros.of(unit.now())));
  }

  private List<Column<Integer>> audience(UUID id, List<Selector> selectors, int open) {
    return List.of(
        Column.integer("tenant", any -> tenant),
        Column.uuid("draft_id", any -> id),
        Column.integer("seq", seq -> seq),
        Column.uuid("author_id", any -> author.value()),
        Column.text("selector", seq -> selectors.get(seq).code()),
        Column.uuid("target_id", seq -> target(selectors.get(seq), false)),
        Column.uuid("person_id", seq -> target(selectors.get(seq), true)),
        Column.flag("blind", seq -> seq >= open));
  }

  private static @Nullable UUID target(Selector selector, boolean ofPerson) {
    return selector.namesAPerson() == ofPerson ? selector.target() : null;
  }

  private static @Nullable UUID team(@Nullable Principal principal) {
    return principal instanceof Principal.OfTeam of ? of.team().value() : null;
  }

  private static @Nullable UUID person(@Nullable Principal principal) {
    return principal instanceof Principal.OfPerson of ? of.person().value() : null;
  }

  private static @Nullable UUID answers(@Nullable Answer answer) {
    return answer == null ? null : answer.item().value();
  }

  private static boolean isToAll(@Nullable Answer answer) {
    return answer != null && answer.toAll();
  }
}
