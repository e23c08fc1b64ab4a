package io.entsdk.auth.internal.card;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.KeySource;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the stories that let in without a card, each for as long as its card lives. */
public final class JpaStories {

  /** The day in the easternmost school is over everywhere two days later. */
  private static final Duration EVERYWHERE = Duration.ofDays(2);

  private final Unit unit;
  private final int tenant;

  public JpaStories(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Pairs a card, still unwiped, with what is kept of its story. */
  record Kept(NewCard card, HashedSecret hash) {}

  /**
   * Put {@code stories} on file, but for cards that are void, have yet another story by now, or
   * live for some hours only: the story that the pupil knows by heart is that of the year.
   */
  void put(List<Kept> stories, SchoolId school) {
    List<Column<Kept>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.bigint("card_id", kept -> kept.card().code().card()),
            Column.uuid("pupil_id", kept -> kept.card().pupil().value()),
            Column.uuid("school_id", any -> school.value()),
            Column.integer("plan", kept -> kept.card().code().plan().number()),
            Column.text("story_hash", kept -> kept.hash().text()),
            Column.bigint("made_at", any -> Micros.of(unit.now())));
    unit.insertAbsent("ent_auth_story", columns, List.of("tenant", "card_id"), current(stories));
  }

  private List<Kept> current(List<Kept> stories) {
    String sql =
        """
        select c.id, c.picture_tag, c.pepper_id from ent_auth_card c
        where c.tenant = cast(?1 as int) and c.ended_at is null and c.school_year > 0
          and c.id in (select id from unnest(%s) as given (id)) order by c.id for update"""
            .formatted(unit.dialect().arrayOf(ColumnType.BIGINT, 2));
    List<Long> ids = stories.stream().map(kept -> kept.card().code().card()).toList();
    Map<Long, Row> live =
        unit.rows(readsAll(RECOGNISING, sql), tenant, ColumnType.BIGINT.toParameter(ids)).stream()
            .collect(Collectors.toMap(row -> row.bigint(0), Function.identity()));
    return stories.stream().filter(kept -> isStoryOf(kept.card(), live)).toList();
  }

  private boolean isStoryOf(NewCard card, Map<Long, Row> live) {
    Row row = live.get(card.code().card());
    if (row == null) {
      return false;
    }
    KeySource keys = unit.kernel().keys();
    return keys.secretKey(AuthKeys.PEPPER, row.text(2))
        .map(key -> PictureTag.of(key, card.pupil().value(), card.code(), card.story()))
        .filter(tag -> MessageDigest.isEqual(tag, PictureTag.read(row.text(1))))
        .isPresent();
  }

  /** Forget the story of {@code card}, which has another one. */
  void forgetOfCard(long card) {
    unit.update(
        replaces(
            """
            delete from ent_auth_story
            where tenant = cast(?1 as int) and card_id = cast(?2 as bigint)"""),
        tenant,
        card);
  }

  /** Forget the stories of the void cards of {@code pupils}. */
  void forgetVoid(List<PersonId> pupils) {
    unit.update(
        """
        delete from ent_auth_story where tenant = cast(?1 as int) and card_id in
          (select s.card_id from (%s) as own (id)
           join ent_auth_story s on s.tenant = cast(?1 as int) and s.pupil_id = own.id
           join ent_auth_card c on c.tenant = s.tenant and c.id = s.card_id
           where c.ended_at is not null and %s)"""
            .formatted(
                IdentitySql.idsOf(
                    "select id from unnest("
                        + unit.dialect().arrayOf(ColumnType.UUID, 2)
                        + ") as g (id)"),
                notHeld("s.pupil_id")),
        tenant,
        ColumnType.UUID.toParameter(pupils.stream().map(PersonId::value).toList()));
  }

  /** Forget the stories that are kept for {@code school}. */
  public void forgetOf(SchoolId school) {
    unit.update(
        """
        delete from ent_auth_story where tenant = cast(?1 as int) and card_id in
          (select s.card_id from ent_auth_story s
           where s.tenant = cast(?2 as int) and s.school_id = cast(?3 as uuid) and %s)"""
            .formatted(notHeld("s.pupil_id")),
        tenant,
        tenant,
        school.value());
  }

  /** Keep the same story as {@code renewed}, unless it is another one by now. */
  public void renew(long card, HashedSecret checked, HashedSecret renewed) {
    unit.update(
        """
        update ent_auth_story set story_hash = cast(?1 as varchar) where tenant = cast(?2 as int)
          and card_id = cast(?3 as bigint) and story_hash = cast(?4 as varchar)""",
        renewed.text(),
        tenant,
        card,
        checked.text());
  }

  /**
   * Forget the stories that open nothing any more: their card is over, or their pupil has left.
   *
   * @param most so many at most
   */
  public int purge(int most) {
    Instant now = unit.now();
    LocalDate left = now.minus(EVERYWHERE).atZone(ZoneOffset.UTC).toLocalDate();
    return unit.update(
        """
        delete from ent_auth_story where tenant = cast(?1 as int) and card_id in
          (select s.card_id from ent_auth_story s where s.tenant = cast(?2 as int) and %s
             and (not exists (select 1 from ent_auth_card c where c.tenant = s.tenant
                 and c.id = s.card_id and c.ended_at is null and c.expires_at > cast(?3 as bigint))
               or not exists (select 1 from ent_core_enrolment n where n.tenant = s.tenant
                 and n.person_id = s.pupil_id
                 and (n.last_day is null or n.last_day >= cast(?4 as date)))
               and not exists (select 1 from %s
                 join ent_core_enrolment n on n.tenant = same.tenant and n.person_id = same.person_id
                 where n.last_day is null or n.last_day >= cast(?4 as date)))
           order by s.card_id fetch first %d rows only)"""
            .formatted(notHeld("s.pupil_id"), IdentitySql.each("s.pupil_id", "same"), most),
        tenant,
        tenant,
        Micros.of(now),
        left);
  }
}
