package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Fact;
import io.entsdk.core.directory.FactAct;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.roster.RosterPlanId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the facts about a person with where they come from, in two statements. */
public final class JpaProvenance {

  private static final String FACTS =
      """
      select f.id, 'ENROLMENT', f.school_id, f.class_id, f.level, f.first_day, f.last_day, f.source,
        f.person_id
      from (%2$s) as w (id)
      join ent_core_enrolment f on %1$s
      union all
      select f.id, 'FUNCTION', f.school_id, cast(null as uuid), f.profile, f.first_day, f.last_day,
        f.source, f.person_id
      from (%2$s) as w (id)
      join ent_core_function f on %1$s
      union all
      select f.id, 'ASSIGNMENT', f.school_id, f.class_id, '', f.first_day, f.last_day, f.source,
        f.person_id
      from (%2$s) as w (id)
      join ent_core_assignment f on %1$s
      order by 6, 1"""
          .formatted(
              "f.tenant = cast(?1 as int) and f.person_id = w.id and "
                  + shown("f.person_id", SCHOOLING),
              IdentitySql.idsOf("select cast(?2 as uuid)"));

  /** What an import does to a fact is written in the plan, under a kind that makes or ends one. */
  private static final String ACTS =
      """
      select w.id, a.act, a.at, a.by_id, cast(null as uuid) from %1$s
      join ent_core_fact_act a on a.tenant = cast(?1 as int) and a.fact_id = w.id
      union all
      select w.id, k.act, p.applied_at, p.applied_by, p.id from %1$s
      join ent_core_roster_plan p
        on p.tenant = cast(?1 as int) and p.school_id = w.school_id and p.applied_at is not null
      cross join (values ('PUPIL_ENROLS', 'MADE'), ('PUPIL_MOVES', 'ENDED'), ('PUPIL_LEAVES', 'ENDED'),
        ('STAFF_JOINS', 'MADE'), ('STAFF_LEAVES', 'ENDED'),
        ('CLASS_ASSIGNED', 'MADE'), ('CLASS_UNASSIGNED', 'ENDED')) as k (kind, act)
      join ent_core_roster_change c
        on c.tenant = p.tenant and c.plan_id = p.id and c.kind = k.kind and c.fact_id = w.id
      order by 3, 2 desc""";

  private final Unit unit;

  public JpaProvenance(Unit unit) {
    this.unit = unit;
  }

  /** Return every fact about {@code person}, past ones included, by first day. */
  public List<Fact> of(PersonId person) {
    List<Row> facts = unit.rows(FACTS, unit.tenantId().value(), person.value());
    Map<UUID, List<FactAct>> acts = acts(facts);
    return facts.stream().map(row -> fact(row, acts)).toList();
  }

  private Map<UUID, List<FactAct>> acts(List<Row> facts) {
    String given =
        "unnest(%s, %s) as w (id, school_id)"
            .formatted(
                unit.dialect().arrayOf(ColumnType.UUID, 2),
                unit.dialect().arrayOf(ColumnType.UUID, 3));
    return unit
        .rows(
            readsAll(CARRYING_ON, ACTS.formatted(given)),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(facts.stream().map(row -> row.uuid(0)).toList()),
            ColumnType.UUID.toParameter(facts.stream().map(row -> row.uuid(2)).toList()))
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.uuid(0), Collectors.mapping(JpaProvenance::act, Collectors.toList())));
  }

  private static FactAct act(Row row) {
    return new FactAct(
        FactAct.Kind.valueOf(row.text(1)),
        Micros.instant(row.bigint(2)),
        row.isNull(3) ? null : new PersonId(row.uuid(3)),
        row.isNull(4) ? null : new RosterPlanId(row.uuid(4)));
  }

  private static Fact fact(Row row, Map<UUID, List<FactAct>> acts) {
    return new Fact(
        row.uuid(0),
        new PersonId(row.uuid(8)),
        Fact.Kind.valueOf(row.text(1)),
        new SchoolId(row.uuid(2)),
        row.isNull(3) ? null : new ClassId(row.uuid(3)),
        row.text(4),
        new Period(row.date(5), row.isNull(6) ? null : row.date(6)),
        row.text(7),
        acts.getOrDefault(row.uuid(0), List.of()));
  }
}
