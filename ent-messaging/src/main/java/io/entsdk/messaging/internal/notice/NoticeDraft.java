package io.entsdk.messaging.internal.notice;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.News;
import io.entsdk.messaging.internal.notice.NoticeRows.Pending;
import io.entsdk.messaging.internal.release.Calendars;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.ChildNews;
import io.entsdk.messaging.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one notice of what its reader is still shown and has not read, and of what the reader is
 * reminded of and has not answered, within one unit of work.
 */
final class NoticeDraft {

  private static final String FIRST_NAMES =
      """
      select p.id, p.first_name from unnest(%%s) as given (id)
      join ent_core_person p on p.tenant = cast(?1 as int) and p.id = given.id
      where %s order by p.first_name, p.id"""
          .formatted(shown("p.id", IDENTITY));

  private final Unit unit;
  private final Pending pending;
  private final List<News> news;

  NoticeDraft(Unit unit, Pending pending) {
    this.unit = unit;
    this.pending = pending;
    this.news = News.of(unit, pending.person(), pending.items(), pending.reminded());
  }

  boolean isEmpty() {
    return news.isEmpty();
  }

  /**
   * Return from when on this may be told: now, or when the last of the schools opens. What is
   * urgent does not wait.
   */
  Instant from() {
    Instant now = unit.now();
    if (news.stream().anyMatch(one -> one.urgent() && !one.read())) {
      return now;
    }
    return news.stream()
        .map(News::school)
        .distinct()
        .map(school -> new Digest(new Calendars(unit).of(school, now)).open(now))
        .max(Instant::compareTo)
        .orElse(now);
  }

  Notice notice(Locale locale) {
    List<ChildNews> lines = lines();
    NoticeWords words = WordedLanguages.of(unit).in(locale);
    return new Notice(
        pending.key(),
        unit.tenantId(),
        new ChannelId(pending.channel()),
        pending.person(),
        words.title((int) news.stream().filter(one -> !one.read()).count()),
        words.text(lines),
        lines);
  }

  /** Return a line for each child by first name, and then one for what concerns none. */
  private List<ChildNews> lines() {
    List<ChildNews> lines = new ArrayList<>();
    Set<PersonId> children =
        news.stream().flatMap(one -> one.children().stream()).collect(Collectors.toSet());
    firstNames(children)
        .forEach(
            (child, name) ->
                lines.add(counted(child, name, about(one -> one.children().contains(child)))));
    List<News> ofNobody = about(one -> one.children().isEmpty());
    if (!ofNobody.isEmpty()) {
      lines.add(counted(null, "", ofNobody));
    }
    return lines;
  }

  private List<News> about(Predicate<News> which) {
    return news.stream().filter(which).toList();
  }

  private static ChildNews counted(@Nullable PersonId child, String name, List<News> about) {
    int unread = (int) about.stream().filter(one -> !one.read()).count();
    int toAnswer = (int) about.stream().filter(News::toAnswer).count();
    return new ChildNews(child, name, unread, toAnswer);
  }

  /** Return the first names in their order; of whoever's identity is restricted, none. */
  private Map<PersonId, String> firstNames(Set<PersonId> children) {
    Map<PersonId, String> names = new LinkedHashMap<>();
    if (!children.isEmpty()) {
      unit.rows(
              FIRST_NAMES.formatted(unit.dialect().arrayOf(ColumnType.UUID, 2)),
              unit.tenantId().value(),
              ColumnType.UUID.toParameter(children.stream().map(PersonId::value).toList()))
          .forEach(row -> names.put(new PersonId(row.uuid(0)), row.text(1)));
    }
    return names;
  }
}
