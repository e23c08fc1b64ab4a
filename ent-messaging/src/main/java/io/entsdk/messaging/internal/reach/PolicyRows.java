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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what schools have decided, in one statement. */
final class PolicyRows {

  private static final String NONE = "cast(null as varchar)";

  private static final String SCHOOLS =
      """
      select s.id, s.level, s.zone,
        (select p.profile from ent_messaging_reach_profile p
          where p.tenant = s.tenant and p.school_id = s.id
          order by p.adopted_at desc, p.id desc fetch first 1 rows only),
        case when %2$s then 'INCIDENT' end, %1$s, %1$s, cast(null as uuid), cast(null as uuid), cast(null as date),
        cast(null as date)
      from unnest(%%1$s) as given (id)
      join ent_core_school s on s.tenant = cast(?1 as int) and s.id = given.id
      union all
      select o.school_id, %1$s, %1$s, %1$s, o.opening, o.mode, o.duties, o.class_id, o.group_id,
        o.first_day, o.last_day
      from unnest(%%1$s) as given (id)
      join ent_messaging_opening o on o.tenant = cast(?1 as int) and o.school_id = given.id
      where o.ended_at is null"""
          .formatted(NONE, IncidentBook.IS_ON);

  private final Unit unit;

  PolicyRows(Unit unit) {
    this.unit = unit;
  }

  Map<SchoolId, SchoolPolicy> of(Collection<SchoolId> schools) {
    List<Row> rows =
        unit.rows(
            readsAll(DECIDING, SCHOOLS.formatted(unit.dialect().arrayOf(ColumnType.UUID, 2))),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(schools.stream().map(SchoolId::value).toList()));
    Map<SchoolId, SchoolPolicy> policies = new HashMap<>();
    rows.stream()
        .filter(row -> !row.isNull(1))
        .map(PolicyRows::policy)
        .forEach(policy -> policies.put(policy.school(), policy));
    rows.stream()
        .filter(row -> row.isNull(1))
        .forEach(row -> policies.computeIfPresent(school(row), (id, known) -> opened(known, row)));
    return policies;
  }

  private static SchoolId school(Row row) {
    return new SchoolId(row.uuid(0));
  }

  private SchoolPolicy opened(SchoolPolicy known, Row row) {
    LocalDate today = LocalDate.ofInstant(unit.now(), known.zone());
    return LinkColumns.period(row, 9).covers(today) ? known.with(OpenColumns.open(row, 4)) : known;
  }

  private static SchoolPolicy policy(Row row) {
    SchoolLevel level = SchoolLevel.valueOf(row.text(1));
    return new SchoolPolicy(
        school(row),
        level,
        row.isNull(3) ? ReachProfile.usual(level) : ReachProfile.valueOf(row.text(3)),
        ZoneId.of(row.text(2)),
        !row.isNull(4),
        List.of());
  }
}
