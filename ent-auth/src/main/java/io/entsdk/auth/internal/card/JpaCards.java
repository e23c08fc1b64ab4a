package io.entsdk.auth.internal.card;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.KeySource.Identified;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;

/** Writes the cards of one tenant within one unit of work. */
public final class JpaCards {

  private final Unit unit;

  public JpaCards(Unit unit) {
    this.unit = unit;
  }

  /** Put {@code cards} on file, of the year and the life of {@code run}. */
  void add(List<NewCard> cards, CardRun run) {
    Identified<SecretKey> pepper = unit.kernel().keys().currentSecretKey(AuthKeys.PEPPER);
    long now = Micros.of(unit.now());
    unit.insertAll(
        "ent_auth_card",
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.bigint("id", card -> card.code().card()),
            Column.uuid("pupil_id", card -> card.pupil().value()),
            Column.text("secret_hash", card -> text(card.code().secretHash())),
            Column.text("picture_tag", card -> PictureTag.kept(tag(pepper.key(), card))),
            Column.text("pepper_id", any -> pepper.id()),
            Column.text("story_marks", card -> card.marks().text()),
            Column.integer("school_year", any -> run.year()),
            Column.bigint("issued_at", any -> now),
            Column.bigint("starts_at", any -> Micros.of(run.life().start())),
            Column.bigint("expires_at", any -> Micros.of(run.life().end()))),
        cards);
  }

  private static byte[] tag(SecretKey pepper, NewCard card) {
    return PictureTag.of(pepper, card.pupil().value(), card.code(), card.story());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** End every live card of {@code pupils} and return how many there were. */
  int endAll(List<PersonId> pupils) {
    return end(pupils, "");
  }

  /**
   * End the live cards of {@code pupils} that are of {@code year}, and the temporary ones too if
   * {@code now} is its time, and return how many there were.
   */
  int end(List<PersonId> pupils, int year, boolean now) {
    String temporary = now ? " or school_year = " + CardRun.NO_YEAR : "";
    return end(pupils, " and (school_year = " + year + temporary + ")");
  }

  private int end(List<PersonId> pupils, String which) {
    long now = Micros.of(unit.now());
    return unit.update(
        """
        update ent_auth_card set ended_at = cast(?2 as bigint)
        where tenant = cast(?1 as int) and ended_at is null and expires_at > cast(?2 as bigint)
          and pupil_id in (%s)%s"""
            .formatted(IdentitySql.idsOf(given()), which),
        unit.tenantId().value(),
        now,
        ids(pupils));
  }

  /** Return those of {@code pupils} who have a card of {@code year} that is not over. */
  Set<PersonId> holdersOf(List<PersonId> pupils, int year) {
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
                select distinct own.id from (%s) as own (id, each_id)
                join ent_auth_card c on c.tenant = cast(?1 as int) and c.pupil_id = own.each_id
                where c.ended_at is null and c.school_year = cast(?2 as int)"""
                    .formatted(IdentitySql.membersOf(given()))),
            unit.tenantId().value(),
            year,
            ids(pupils))
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toSet());
  }

  /**
   * Return whose the card of {@code code} is or was; empty unless its secret is the one on file.
   */
  Optional<PersonId> ownerOf(CardCode code) {
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
                select pupil_id from ent_auth_card where tenant = cast(?1 as int)
                  and id = cast(?2 as bigint) and secret_hash = cast(?3 as varchar)"""),
            unit.tenantId().value(),
            code.card(),
            text(code.secretHash()))
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .findFirst();
  }

  /**
   * Let {@code card} have another story, and tell whether it was still live and its story the one
   * that was read.
   */
  boolean retell(NewCard card, CardOnFile read) {
    Identified<SecretKey> pepper = unit.kernel().keys().currentSecretKey(AuthKeys.PEPPER);
    return unit.update(
            """
            update ent_auth_card set picture_tag = cast(?1 as varchar),
              pepper_id = cast(?2 as varchar), story_marks = cast(?3 as varchar)
            where tenant = cast(?4 as int) and id = cast(?5 as bigint) and ended_at is null
              and picture_tag = cast(?6 as varchar)""",
            PictureTag.kept(tag(pepper.key(), card)),
            pepper.id(),
            card.marks().text(),
            unit.tenantId().value(),
            card.code().card(),
            PictureTag.kept(read.pictureTag()))
        == 1;
  }

  /** Return the query of the pupils in the array that is parameter 3. */
  private String given() {
    return "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 3) + ") as g (id)";
  }

  private static Object ids(List<PersonId> pupils) {
    return ColumnType.UUID.toParameter(pupils.stream().map(PersonId::value).toList());
  }

  /** Forget the cards that were over before {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    long over = Micros.of(before);
    return unit.update(
        """
        delete from ent_auth_card where tenant = cast(?1 as int) and id in
          (select c.id from ent_auth_card c where c.tenant = cast(?2 as int)
             and (c.expires_at < cast(?3 as bigint) or c.ended_at < cast(?4 as bigint)) and %s
           order by c.id fetch first %d rows only)"""
            .formatted(notHeld("c.pupil_id"), most),
        unit.tenantId().value(),
        unit.tenantId().value(),
        over,
        over);
  }
}
