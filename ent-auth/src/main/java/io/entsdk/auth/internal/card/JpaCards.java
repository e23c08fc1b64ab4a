package io.entsdk.auth.internal.card;

import static io.entsdk.core.protection.ProtectionSql.notHeld;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.KeySource.Identified;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;

/** Writes the cards of one tenant within one unit of work. */
public final class JpaCards {

  private final Unit unit;

  public JpaCards(Unit unit) {
    this.unit = unit;
  }

  /** Put {@code cards} on file, good until {@code end}. */
  public void add(List<NewCard> cards, Instant end) {
    Identified<SecretKey> pepper = unit.kernel().keys().currentSecretKey(AuthKeys.PEPPER);
    long now = Micros.of(unit.now());
    unit.insertAll(
        "ent_auth_card",
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.bigint("id", card -> card.code().card()),
            Column.uuid("pupil_id", card -> card.pupil().value()),
            Column.text("secret_hash", card -> text(card.code().secretHash())),
            Column.text("picture_tag", card -> text(tag(pepper.key(), card))),
            Column.text("pepper_id", any -> pepper.id()),
            Column.bigint("issued_at", any -> now),
            Column.bigint("expires_at", any -> Micros.of(end))),
        cards);
  }

  private static byte[] tag(SecretKey pepper, NewCard card) {
    return PictureTag.of(pepper, card.pupil().value(), card.code(), card.story());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** End every live card of {@code pupils} and return how many there were. */
  public int end(List<PersonId> pupils) {
    long now = Micros.of(unit.now());
    return unit.update(
        """
        update ent_auth_card set ended_at = cast(?1 as bigint)
        where tenant = cast(?2 as int) and ended_at is null and expires_at > cast(?3 as bigint)
          and pupil_id in (select id from unnest(%s) as given (id))"""
            .formatted(unit.dialect().arrayOf(ColumnType.UUID, 4)),
        now,
        unit.tenantId().value(),
        now,
        ColumnType.UUID.toParameter(pupils.stream().map(PersonId::value).toList()));
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
