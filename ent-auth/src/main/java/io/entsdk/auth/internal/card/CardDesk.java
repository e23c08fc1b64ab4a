package io.entsdk.auth.internal.card;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.UUID;

/** Looks at a scanned card, in one statement whoever it belongs to. */
public final class CardDesk {

  private static final int PUPILS_TRIES = CardOnFile.COLUMNS;
  private static final int NOBODYS_TRIES = PUPILS_TRIES + 4;

  private final Unit unit;

  public CardDesk(Unit unit) {
    this.unit = unit;
  }

  /**
   * Return what is kept of the card of {@code code}; or, if it is not a live one, nobody's card
   * with the tries against {@code decoy}.
   */
  public Looked look(CardCode code, UUID decoy) {
    CardOnFile nobodys = CardOnFile.nobodys(decoy);
    Row row = row(code, decoy);
    CardOnFile found = row.isNull(0) ? nobodys : CardOnFile.read(row);
    return found.isShownBy(code, unit.now())
        ? new Looked(true, found, Tries.read(found.pupil(), row, PUPILS_TRIES))
        : new Looked(false, nobodys, Tries.read(decoy, row, NOBODYS_TRIES));
  }

  private Row row(CardCode code, UUID decoy) {
    return unit.rows(
            """
            select c.pupil_id, c.secret_hash, c.picture_tag, c.pepper_id, c.expires_at, c.ended_at,
              c.starts_at, coalesce(e.epoch, 0) as epoch, %s,
              t.version as t_version, t.streaks as t_streaks, t.recent as t_recent,
              t.mistakes as t_mistakes,
              d.version as d_version, d.streaks as d_streaks, d.recent as d_recent,
              d.mistakes as d_mistakes
            from (values (1)) as one (n)
            left join ent_auth_card c
              on c.tenant = cast(?1 as int) and c.id = cast(?2 as bigint) and %s
            left join ent_auth_epoch e on e.tenant = c.tenant and e.person_id = c.pupil_id
            left join ent_auth_throttle t on t.tenant = c.tenant and t.subject_id = c.pupil_id
            left join ent_auth_throttle d
              on d.tenant = cast(?3 as int) and d.subject_id = cast(?4 as uuid)"""
                .formatted(Schooling.columns("c", "pupil_id"), shown("c.pupil_id", CREDENTIAL)),
            unit.tenantId().value(),
            code.card(),
            unit.tenantId().value(),
            decoy)
        .get(0);
  }
}
