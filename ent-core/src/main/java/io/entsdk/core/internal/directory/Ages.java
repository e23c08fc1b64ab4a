package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;

/**
 * Tells how old somebody is, within one unit of work and one statement. Under several ids the
 * youngest counts; whose date of birth nobody knows is taken for a child.
 */
public final class Ages {

  /** Parental authority ends with it (code civil, art. 371-1 and 414). */
  public static final int MAJORITY = 18;

  /**
   * From this age on a child agrees alone to an online service that rests on consent, and before it
   * together with a parent (GDPR Art. 8; loi n° 78-17, art. 45).
   */
  public static final int CONSENT_ALONE = 15;

  private final Unit unit;

  public Ages(Unit unit) {
    this.unit = unit;
  }

  /** Tell whether {@code person} is {@code years} old on {@code day}, the birthday included. */
  public boolean isAtLeast(int years, PersonId person, LocalDate day) {
    Row youngest =
        unit.rows(
                readsAll(
                    RECOGNISING,
                    "select max(p.birth_date) from ent_core_person p where p.tenant = cast(?1 as int)"
                        + " and p.id in (select x.id from unnest(%s) as x (id))"
                            .formatted(unit.dialect().arrayOf(ColumnType.UUID, 2))),
                unit.tenantId().value(),
                ColumnType.UUID.toParameter(
                    new JpaIdentities(unit).allOf(person).stream().map(PersonId::value).toList()))
            .get(0);
    return !youngest.isNull(0) && !youngest.date(0).plusYears(years).isAfter(day);
  }
}
