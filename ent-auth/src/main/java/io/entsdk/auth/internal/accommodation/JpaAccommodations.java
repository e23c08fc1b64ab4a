package io.entsdk.auth.internal.accommodation;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.replaces;
import static io.entsdk.core.protection.ProtectionSql.shownValue;

import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Keeps what single pupils need; whoever needs nothing has no row. */
public final class JpaAccommodations {

  /** What is kept under the very id that is asked for comes before what another id has. */
  private static final String COLUMN =
      """
      coalesce((select %1$s from ent_auth_accommodation ac
          where ac.tenant = %%1$s.tenant and ac.pupil_id = %%2$s),
        (select %1$s from %%3$s
          join ent_auth_accommodation ac on ac.tenant = same.tenant and ac.pupil_id = same.person_id
          order by ac.pupil_id fetch first 1 rows only)) as needs"""
          .formatted(shownValue("ac.needs", "ac.pupil_id", CREDENTIAL));

  private final Unit unit;
  private final int tenant;

  public JpaAccommodations(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return one column that tells what the person in {@code column} of {@code alias} needs. */
  public static String column(String alias, String column) {
    String pupil = alias + "." + column;
    return COLUMN.formatted(alias, pupil, IdentitySql.each(pupil, "same"));
  }

  /** Keep {@code needs} in the place of former ones, and tell whether anything is kept. */
  public boolean put(PersonId pupil, Accommodations needs) {
    unit.update(
        replaces(
            """
            delete from ent_auth_accommodation
            where tenant = cast(?1 as int) and pupil_id in (%s)"""
                .formatted(IdentitySql.idsOf("select cast(?2 as uuid)"))),
        tenant,
        pupil.value());
    if (needs.isNone()) {
      return false;
    }
    unit.insertAll(
        "ent_auth_accommodation",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("pupil_id", any -> pupil.value()),
            Column.text("needs", AccommodationText::of)),
        List.of(needs));
    AuthTidy.announce(unit);
    return true;
  }

  public Accommodations of(PersonId pupil) {
    String sql =
        """
        select %s from (select cast(?1 as int) as tenant, cast(?2 as uuid) as id) as p"""
            .formatted(column("p", "id"));
    return unit.rows(sql, tenant, pupil.value()).stream()
        .map(row -> AccommodationText.read(row, 0))
        .findFirst()
        .orElse(Accommodations.NONE);
  }

  /** Forget the needs of who had left every school at {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    LocalDate left = before.atZone(ZoneOffset.UTC).toLocalDate();
    return unit.update(
        """
        delete from ent_auth_accommodation where tenant = cast(?1 as int) and pupil_id in
          (select ac.pupil_id from ent_auth_accommodation ac
           where ac.tenant = cast(?2 as int) and %s
             and not exists (select 1 from ent_core_enrolment n where n.tenant = ac.tenant
               and n.person_id = ac.pupil_id
               and (n.last_day is null or n.last_day >= cast(?3 as date)))
             and not exists (select 1 from %s
               join ent_core_enrolment n on n.tenant = same.tenant and n.person_id = same.person_id
               where n.last_day is null or n.last_day >= cast(?3 as date))
           order by ac.pupil_id fetch first %d rows only)"""
            .formatted(notHeld("ac.pupil_id"), IdentitySql.each("ac.pupil_id", "same"), most),
        tenant,
        tenant,
        left);
  }
}
