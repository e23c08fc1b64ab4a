package io.entsdk.auth.internal.passphrase;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.auth.ladder.AgeBand;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.core.internal.key.Hmac;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Looks at a login, in one statement whether anybody has it or not. */
public final class PassphraseDesk {

  /** Unknown logins are counted in this many places a tenant, so that no flood fills the table. */
  private static final int PLACES = 1 << 16;

  private static final int SCHOOLING = 5;
  private static final int LEVEL = SCHOOLING + Schooling.COLUMNS;
  private static final int PUPILS_TRIES = LEVEL + 1;
  private static final int NOBODYS_TRIES = PUPILS_TRIES + Tries.COLUMNS;

  private final Unit unit;

  public PassphraseDesk(Unit unit) {
    this.unit = unit;
  }

  /** Return what is kept for {@code login}, or nobody's words with the tries against it. */
  public PassphraseOnFile look(String login) {
    UUID decoy = decoy(login);
    Row row = row(login, decoy);
    boolean known = !row.isNull(0) && row.isNull(3) && isLive(row);
    return known
        ? found(row)
        : new PassphraseOnFile(
            decoy,
            Optional.empty(),
            0,
            0,
            AgeBand.NINE_TO_ELEVEN,
            Tries.read(decoy, row, NOBODYS_TRIES));
  }

  private boolean isLive(Row row) {
    Instant end = Schooling.end(row, SCHOOLING).orElse(Instant.EPOCH);
    return unit.now().isBefore(end) && SignInPath.PASSPHRASE.isOpenTo(Schooling.band(row, LEVEL));
  }

  private static PassphraseOnFile found(Row row) {
    UUID pupil = row.uuid(0);
    return new PassphraseOnFile(
        pupil,
        Optional.of(new HashedSecret(row.text(1))),
        row.bigint(2),
        row.bigint(4),
        Schooling.band(row, LEVEL),
        Tries.read(pupil, row, PUPILS_TRIES));
  }

  private Row row(String login, UUID decoy) {
    return unit.rows(
            """
            select p.pupil_id, p.words_hash, p.issued_at, p.ended_at,
              coalesce(e.epoch, 0) as epoch, %s, %s,
              t.version as t_version, t.streaks as t_streaks, t.recent as t_recent,
              t.mistakes as t_mistakes, t.refused as t_refused,
              d.version as d_version, d.streaks as d_streaks, d.recent as d_recent,
              d.mistakes as d_mistakes, d.refused as d_refused
            from (values (1)) as one (n)
            left join ent_auth_passphrase p
              on p.tenant = cast(?1 as int) and p.login = cast(?2 as varchar) and %s
            left join ent_auth_epoch e on e.tenant = p.tenant and e.person_id = p.pupil_id
            left join ent_auth_passphrase_try t
              on t.tenant = p.tenant and t.subject_id = p.pupil_id
            left join ent_auth_passphrase_try d
              on d.tenant = cast(?3 as int) and d.subject_id = cast(?4 as uuid)"""
                .formatted(
                    Schooling.columns("p", "pupil_id"),
                    Schooling.level("p", "pupil_id"),
                    shown("p.pupil_id", CREDENTIAL)),
            unit.tenantId().value(),
            login,
            unit.tenantId().value(),
            decoy)
        .get(0);
  }

  /** Return whom tries count against if nobody has the login, always the same for the same one. */
  private UUID decoy(String login) {
    SecretKey key = unit.kernel().keys().currentSecretKey(AuthKeys.LAYOUT).key();
    String what = "login/" + unit.tenantId().value() + "/" + login;
    try {
      byte[] drawn = Hmac.keyed(key).doFinal(what.getBytes(StandardCharsets.US_ASCII));
      int place = Math.floorMod(ByteBuffer.wrap(drawn).getInt(), PLACES);
      return new UUID(unit.tenantId().value(), place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of the layouts cannot be used", e);
    }
  }
}
