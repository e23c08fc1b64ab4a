package io.entsdk.auth.internal.window;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.KeptCode;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps rescue codes: of a pupil the last one lives, and each is used once. */
public final class JpaRescues {

  private final Unit unit;
  private final int tenant;

  public JpaRescues(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is a live code on file. */
  public record Live(UUID id, PersonId pupil) {}

  /** Give {@code pupil} a code in {@code window} that nobody else there has. */
  public RescueCode give(UUID window, PersonId pupil) {
    end(pupil);
    RescueCode code = RescueCode.draw(unit.kernel().random());
    while (live(window, code).isPresent()) {
      code.close();
      code = RescueCode.draw(unit.kernel().random());
    }
    String hash = hashOf(window, code);
    List<Column<PersonId>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> unit.newId()),
            Column.uuid("window_id", any -> window),
            Column.uuid("pupil_id", PersonId::value),
            Column.text("code_hash", any -> hash),
            Column.bigint("given_at", any -> now()),
            Column.bigint("expires_at", any -> Micros.of(unit.now().plus(RescueCode.LIFE))));
    unit.insertAll("ent_auth_rescue", columns, List.of(pupil));
    return code;
  }

  private void end(PersonId pupil) {
    unit.update(
        """
        update ent_auth_rescue set expires_at = cast(?2 as bigint) where tenant = cast(?1 as int)
          and pupil_id in (%s) and used_at is null and expires_at > cast(?2 as bigint)"""
            .formatted(IdentitySql.idsOf("select cast(?3 as uuid)")),
        tenant,
        now(),
        pupil.value());
  }

  /** Return whose live code this is in {@code window}. */
  public Optional<Live> live(UUID window, RescueCode code) {
    return unit
        .rows(
            """
            select r.id, r.pupil_id from ent_auth_rescue r where r.tenant = cast(?1 as int)
              and r.window_id = cast(?2 as uuid) and r.code_hash = cast(?3 as varchar)
              and r.used_at is null and r.expires_at > cast(?4 as bigint) and\s"""
                + shown("r.pupil_id", CONNECTION),
            tenant,
            window,
            hashOf(window, code),
            now())
        .stream()
        .map(row -> new Live(row.uuid(0), new PersonId(row.uuid(1))))
        .findFirst();
  }

  /** Use code {@code id} up, and tell whether it was still there to use. */
  public boolean use(UUID id) {
    return unit.update(
            """
            update ent_auth_rescue set used_at = cast(?1 as bigint) where tenant = cast(?2 as int)
              and id = cast(?3 as uuid) and used_at is null and expires_at > cast(?1 as bigint)""",
            now(),
            tenant,
            id)
        == 1;
  }

  /** Forget the codes that were over before {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_rescue where tenant = cast(?1 as int) and id in
          (select r.id from ent_auth_rescue r
           where r.tenant = cast(?1 as int) and r.expires_at < cast(?2 as bigint) and %s
           order by r.expires_at fetch first %d rows only)"""
            .formatted(notHeld("r.pupil_id"), most),
        tenant,
        Micros.of(before));
  }

  private String hashOf(UUID window, RescueCode code) {
    return KeptCode.of(unit, AuthKeys.RESCUE_CODE, window, code.text());
  }

  private long now() {
    return Micros.of(unit.now());
  }
}
