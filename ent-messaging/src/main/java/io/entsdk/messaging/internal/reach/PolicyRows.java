package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.internal.release.Calendars;
import io.entsdk.messaging.internal.release.TermsColumns;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.release.ReleaseTerms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what schools have decided, in one statement. */
public final class PolicyRows {

  private static final String NONE = "cast(null as varchar)";

  /** Stands where a school's row has its profile. */
  private static final String HOURS = "HOURS";

  private static final int TERMS = 4;

  private static final String SCHOOLS =
      """
      select s.id, s.level, s.zone,
        (select p.profile from ent_messaging_reach_profile p
          where p.tenant = s.tenant and p.school_id = s.id
          order by p.adopted_at desc, p.id desc fetch first 1 rows only),
        case when %2$s then 'INCIDENT' end, %1$s, %1$s, cast(null as uuid), cast(null as uuid), cast(null as date),
        cast(null as date), %1$s, %1$s, %1$s, cast(null as bigint)
      from unnest(%%1$s) as given (id)
      join ent_core_school s on s.tenant = cast(?1 as int) and s.id = given.id
      union all
      select o.school_id, %1$s, %1$s, %1$s, o.opening, o.mode, o.duties, o.class_id, o.group_id,
        o.first_day, o.last_day, %1$s, %1$s, %1$s, cast(null as bigint)
      from unnest(%%1$s) as given (id)
      join ent_messaging_opening o on o.tenant = cast(?1 as int) and o.school_id = given.id
      where o.ended_at is null
      union all
      select t.school_id, %1$s, %1$s, '%3$s', %4$s, t.decided_at
      from unnest(%%1$s) as given (id)
      join ent_messaging_release_terms t on t.tenant = cast(?1 as int) and t.school_id = given.id
      where t.ended_at is null"""
          .formatted(NONE, IncidentBook.IS_ON, HOURS, TermsColumns.OF);

  private final Unit unit;

  public PolicyRows(Unit unit) {
    this.unit = unit;
  }

  /** Return what {@code school} has decided. */
  public SchoolPolicy of(SchoolId school) {
    SchoolPolicy found = of(List.of(school)).get(school);
    if (found == null) {
      throw new NotFoundException("School", school);
    }
    return found;
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
        .map(row -> policy(row, terms(rows, school(row))))
        .forEach(policy -> policies.put(policy.school(), policy));
    rows.stream()
        .filter(row -> row.isNull(1) && row.isNull(3))
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

  private static List<ReleaseTerms> terms(List<Row> rows, SchoolId school) {
    return rows.stream()
        .filter(row -> row.isNull(1) && !row.isNull(3) && school(row).equals(school))
        .sorted(Comparator.comparingLong(row -> row.bigint(TERMS + TermsColumns.COUNT)))
        .map(row -> TermsColumns.terms(school, row, TERMS))
        .toList();
  }

  private SchoolPolicy policy(Row row, List<ReleaseTerms> terms) {
    ZoneId zone = ZoneId.of(row.text(2));
    SchoolLevel level = SchoolLevel.valueOf(row.text(1));
    return new SchoolPolicy(
        school(row),
        level,
        row.isNull(3) ? ReachProfile.usual(level) : ReachProfile.valueOf(row.text(3)),
        new Calendars(unit).of(school(row), zone, unit.now(), terms),
        !row.isNull(4),
        List.of());
  }
}
