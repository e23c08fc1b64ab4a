package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.reach.ReachProfile;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what schools have decided, in one statement. */
final class PolicyRows {

  private static final String SCHOOLS =
      """
      select s.id, s.level, s.zone,
        (select p.profile from ent_messaging_reach_profile p
          where p.tenant = s.tenant and p.school_id = s.id
          order by p.adopted_at desc, p.id desc fetch first 1 rows only)
      from unnest(%1$s) as given (id)
      join ent_core_school s on s.tenant = cast(?1 as int) and s.id = given.id""";

  private final Unit unit;

  PolicyRows(Unit unit) {
    this.unit = unit;
  }

  Map<SchoolId, SchoolPolicy> of(Collection<SchoolId> schools) {
    Map<SchoolId, SchoolPolicy> policies = new HashMap<>();
    for (Row row :
        unit.rows(
            readsAll(DECIDING, SCHOOLS.formatted(unit.dialect().arrayOf(ColumnType.UUID, 2))),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(schools.stream().map(SchoolId::value).toList()))) {
      SchoolPolicy policy = policy(row);
      policies.put(policy.school(), policy);
    }
    return policies;
  }

  private static SchoolPolicy policy(Row row) {
    SchoolLevel level = SchoolLevel.valueOf(row.text(1));
    return new SchoolPolicy(
        new SchoolId(row.uuid(0)),
        level,
        row.isNull(3) ? ReachProfile.usual(level) : ReachProfile.valueOf(row.text(3)),
        ZoneId.of(row.text(2)),
        false,
        List.of());
  }
}
