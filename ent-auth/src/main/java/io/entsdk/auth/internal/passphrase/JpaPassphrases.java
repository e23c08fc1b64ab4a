package io.entsdk.auth.internal.passphrase;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the passphrases of one tenant within one unit of work; a pupil has one at most. */
public final class JpaPassphrases {

  private final Unit unit;

  public JpaPassphrases(Unit unit) {
    this.unit = unit;
  }

  /** Return the logins that pupils of {@code pupils} have or had, by pupil: they keep them. */
  public Map<UUID, String> loginsOf(List<UUID> pupils) {
    Map<UUID, String> logins = new HashMap<>();
    unit.rows(
            readsAll(
                RECOGNISING,
                """
                select p.pupil_id, p.login from ent_auth_passphrase p
                join unnest(%s) as given (id) on given.id = p.pupil_id
                where p.tenant = cast(?2 as int)"""
                    .formatted(unit.dialect().arrayOf(ColumnType.UUID, 1))),
            ColumnType.UUID.toParameter(pupils),
            unit.tenantId().value())
        .forEach(row -> logins.put(row.uuid(0), row.text(1)));
    return logins;
  }

  /** Put new words on file in the place of those that the pupil had. */
  public void put(NewPassphrase words) {
    long now = Micros.of(unit.now());
    int replaced =
        unit.update(
            """
            update ent_auth_passphrase set words_hash = cast(?1 as varchar),
              issued_at = cast(?2 as bigint), ended_at = null
            where tenant = cast(?3 as int) and pupil_id = cast(?4 as uuid)
              and login = cast(?5 as varchar)""",
            words.hash().text(),
            now,
            unit.tenantId().value(),
            words.pupil(),
            words.login());
    if (replaced == 0) {
      unit.insertAll(
          "ent_auth_passphrase",
          List.of(
              Column.integer("tenant", any -> unit.tenantId().value()),
              Column.uuid("pupil_id", NewPassphrase::pupil),
              Column.text("login", NewPassphrase::login),
              Column.text("words_hash", one -> one.hash().text()),
              Column.bigint("issued_at", any -> now)),
          List.of(words));
    }
  }

  /** Keep the same words as {@code renewed}, unless others were issued meanwhile. */
  public void renew(PassphraseOnFile checked, HashedSecret renewed) {
    unit.update(
        """
        update ent_auth_passphrase set words_hash = cast(?1 as varchar)
        where tenant = cast(?2 as int) and pupil_id = cast(?3 as uuid)
          and issued_at = cast(?4 as bigint)""",
        renewed.text(),
        unit.tenantId().value(),
        checked.pupil(),
        checked.issuedAt());
  }

  /** End the words of {@code pupil} and return how many there were: one or none. */
  public int end(UUID pupil) {
    return unit.update(
        """
        update ent_auth_passphrase set ended_at = cast(?2 as bigint)
        where tenant = cast(?1 as int) and pupil_id in (%s) and ended_at is null"""
            .formatted(IdentitySql.idsOf("select cast(?3 as uuid)")),
        unit.tenantId().value(),
        Micros.of(unit.now()),
        pupil);
  }

  /** Forget the words that were over before {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_passphrase where tenant = cast(?1 as int) and pupil_id in
          (select p.pupil_id from ent_auth_passphrase p
           where p.tenant = cast(?2 as int) and p.ended_at < cast(?3 as bigint) and %s
           order by p.pupil_id fetch first %d rows only)"""
            .formatted(notHeld("p.pupil_id"), most),
        unit.tenantId().value(),
        unit.tenantId().value(),
        Micros.of(before));
  }
}
