package io.entsdk.auth.internal.avatar;

import io.entsdk.auth.internal.card.JpaStories;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldGuard;
import java.util.List;

/** Keeps which schools let their pupils in without a card. */
public final class AvatarSwitch {

  private static final String READ =
      """
      select school_id from ent_auth_avatar_school
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)""";

  private final Unit unit;
  private final int tenant;

  public AvatarSwitch(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  public boolean isOn(SchoolId school) {
    return !unit.rows(READ, tenant, school.value()).isEmpty();
  }

  /** Tell whether it is on, and keep others from switching it off until this unit ends. */
  public boolean staysOn(SchoolId school) {
    return !unit.rows(READ + " for update", tenant, school.value()).isEmpty();
  }

  /** Switch it on and tell whether that was new. */
  public boolean on(SchoolId school) {
    List<Column<SchoolId>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("school_id", SchoolId::value),
            Column.bigint("since", any -> Micros.of(unit.now())));
    return unit.dialect()
            .insertAbsent(
                unit.entities(),
                "ent_auth_avatar_school",
                columns,
                List.of("tenant", "school_id"),
                List.of(school))
        == 1;
  }

  /** Switch it off with all that was kept for it, and tell whether that was new. */
  public boolean off(SchoolId school) {
    new HoldGuard(unit).enter();
    boolean wasOn =
        unit.update(
                """
                delete from ent_auth_avatar_school
                where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)""",
                tenant,
                school.value())
            == 1;
    new JpaStories(unit).forgetOf(school);
    new JpaAvatars(unit).forgetOf(school);
    return wasOn;
  }
}
