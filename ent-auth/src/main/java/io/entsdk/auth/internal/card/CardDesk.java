package io.entsdk.auth.internal.card;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.UUID;

/** Looks at a scanned card, in one statement whoever it belongs to. */
public final class CardDesk {

  private static final String SCANNED =
      """
      left join ent_auth_card c
        on c.tenant = cast(?1 as int) and c.id = cast(?2 as bigint) and %s
      """
              .formatted(shown("c.pupil_id", CREDENTIAL))
          + LookSql.SEAT;

  private final Unit unit;

  public CardDesk(Unit unit) {
    this.unit = unit;
  }

  /**
   * Return what is kept of the card of {@code code}; or, if it is not a live one, nobody's card
   * with the tries against {@code decoy}.
   *
   * @param deviceHash what is kept of the device's token; empty text when it has none
   */
  public Looked look(CardCode code, UUID decoy, String deviceHash) {
    LookSql sql = new LookSql(unit, decoy, deviceHash);
    Row row = sql.row("", SCANNED, code.card());
    CardOnFile found = row.isNull(0) ? CardOnFile.nobodys(decoy) : CardOnFile.read(row);
    return found.isShownBy(code, unit.now()) ? sql.pupils(row, found) : sql.nobodys(row);
  }
}
