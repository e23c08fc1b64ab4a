package io.entsdk.core.internal.roster;

import static io.entsdk.core.roster.RosterChangeKind.CLASS_ASSIGNED;
import static io.entsdk.core.roster.RosterChangeKind.CLASS_OPENS;
import static io.entsdk.core.roster.RosterChangeKind.CLASS_UNASSIGNED;
import static io.entsdk.core.roster.RosterChangeKind.GUARDIAN_ARRIVES;
import static io.entsdk.core.roster.RosterChangeKind.GUARDIAN_LINKED;
import static io.entsdk.core.roster.RosterChangeKind.GUARDIAN_MARKED;
import static io.entsdk.core.roster.RosterChangeKind.GUARDIAN_UNLINKED;
import static io.entsdk.core.roster.RosterChangeKind.PERSON_CHANGES;
import static io.entsdk.core.roster.RosterChangeKind.PUPIL_ARRIVES;
import static io.entsdk.core.roster.RosterChangeKind.PUPIL_ENROLS;
import static io.entsdk.core.roster.RosterChangeKind.PUPIL_LEAVES;
import static io.entsdk.core.roster.RosterChangeKind.PUPIL_LINKED;
import static io.entsdk.core.roster.RosterChangeKind.PUPIL_MOVES;
import static io.entsdk.core.roster.RosterChangeKind.STAFF_JOINS;
import static io.entsdk.core.roster.RosterChangeKind.STAFF_LEAVES;
import static io.entsdk.core.roster.RosterChangeKind.TEACHER_ARRIVES;
import static java.util.stream.Collectors.joining;

import io.entsdk.core.internal.directory.EntitlementChecks;
import io.entsdk.core.internal.directory.JpaSchoolYears;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.roster.RosterChangeKind;
import io.entsdk.core.roster.RosterPlan;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the rows of a plan into rows of the directory, one statement for each kind of change that
 * occurs, whatever its size.
 */
final class RosterStatements {

  private static final String OF_PLAN =
      "from ent_core_roster_change c where c.tenant = cast(?1 as int) and c.plan_id = cast(?2 as uuid) and ";

  private final Unit unit;
  private final RosterPlan plan;

  RosterStatements(Unit unit, RosterPlan plan) {
    this.unit = unit;
    this.plan = plan;
  }

  void run() {
    people();
    classes();
    end("ent_core_enrolment", PUPIL_MOVES, PUPIL_LEAVES);
    end("ent_core_function", STAFF_LEAVES);
    end("ent_core_assignment", CLASS_UNASSIGNED);
    end("ent_core_guardianship", GUARDIAN_UNLINKED);
    leave();
    follow();
    stays("ent_core_enrolment", "class_id, level", "c.class_id, c.code", PUPIL_ENROLS);
    stays("ent_core_function", "profile", "c.code", STAFF_JOINS);
    stays("ent_core_assignment", "class_id", "c.class_id", CLASS_ASSIGNED);
    links();
    marks();
  }

  private void people() {
    run(
        """
        insert into ent_core_person
          (tenant, id, version, last_name, usage_name, first_name, birth_date, email, sort_key)
        select c.tenant, c.fact_id, 0, c.last_name, c.usage_name, c.first_name, c.birth_date, c.email, c.sort_key
        """,
        "",
        List.of(PUPIL_ARRIVES, GUARDIAN_ARRIVES, TEACHER_ARRIVES));
    run(
        """
        merge into ent_core_person p
        using (select c.tenant, c.fact_id, c.last_name, c.usage_name, c.first_name, c.birth_date, c.email, c.sort_key
        """,
        """
        ) n
        on p.tenant = n.tenant and p.id = n.fact_id
        when matched then update set version = p.version + 1, last_name = n.last_name,
          usage_name = n.usage_name, first_name = n.first_name, birth_date = n.birth_date,
          email = n.email, sort_key = n.sort_key""",
        List.of(PERSON_CHANGES));
  }

  private void classes() {
    run(
        """
        insert into ent_core_class (tenant, id, version, school_id, school_year, name, source)
        select c.tenant, c.fact_id, 0, cast(?3 as uuid), cast(?4 as int), c.code, cast(?5 as varchar)
        """,
        "",
        List.of(CLASS_OPENS),
        plan.school().value(),
        new JpaSchoolYears(unit).of(plan.school()).yearOf(plan.day()).startYear(),
        plan.source());
    reopen();
  }

  /** Open the closed classes again that a pupil enrols in. */
  private void reopen() {
    run(
        """
        update ent_core_class set version = version + 1, closed_on = null
        where tenant = cast(?1 as int) and school_id = cast(?3 as uuid) and closed_on is not null and id in (
          select c.class_id\s""",
        ")",
        List.of(PUPIL_ENROLS),
        plan.school().value());
  }

  /** End facts on the day before, or on their first day if that is not past. */
  private void end(String table, RosterChangeKind... kinds) {
    run(
        "merge into " + table + " f using (select c.tenant, c.fact_id ",
        """
        ) n
        on f.tenant = n.tenant and f.id = n.fact_id
        when matched then update set version = f.version + 1,
          last_day = case when f.first_day > cast(?3 as date) then f.first_day else cast(?3 as date) end""",
        List.of(kinds),
        plan.day().minusDays(1));
  }

  /** Look, once the day is over, at whoever may have lost what entitled them. */
  private void leave() {
    List<RosterChangeKind> leaving =
        Stream.of(PUPIL_LEAVES, STAFF_LEAVES, CLASS_UNASSIGNED, GUARDIAN_UNLINKED)
            .filter(kind -> plan.count(kind) > 0)
            .toList();
    if (!leaving.isEmpty()) {
      String kinds = leaving.stream().map(kind -> "'" + kind + "'").collect(joining(", "));
      new EntitlementChecks(unit).noteLeaversOf(plan.id().value(), kinds, plan.day().minusDays(1));
    }
  }

  /** Let the source follow whom it has told from now on. */
  private void follow() {
    run(
        "merge into ent_core_enrolment f using (select c.tenant, c.fact_id ",
        """
        ) n
        on f.tenant = n.tenant and f.id = n.fact_id
        when matched then update set version = f.version + 1, source = cast(?3 as varchar)""",
        List.of(PUPIL_LINKED),
        plan.source());
  }

  private void stays(String table, String columns, String values, RosterChangeKind kind) {
    run(
        "insert into "
            + table
            + " (tenant, id, version, person_id, school_id, first_day, source, "
            + columns
            + ") select c.tenant, c.fact_id, 0, c.person_id, cast(?3 as uuid), cast(?4 as date), cast(?5 as varchar), "
            + values
            + " ",
        "",
        List.of(kind),
        plan.school().value(),
        plan.day(),
        plan.source());
  }

  private void links() {
    run(
        """
        insert into ent_core_guardianship
          (tenant, id, version, guardian_id, child_id, state, first_day, source)
        select c.tenant, c.fact_id, 0, c.person_id, c.child_id, 'UNVERIFIED', cast(?3 as date), cast(?4 as varchar)
        """,
        "",
        List.of(GUARDIAN_LINKED),
        plan.day(),
        plan.source());
  }

  /**
   * Keep the marks that are new.
   *
   * <p>Each is looked up by its whole key: as a join, a planner without statistics compares it with
   * every mark of the tenant.
   */
  private void marks() {
    run(
        """
        insert into ent_core_external_id (tenant, external_system, external_value, person_id)
        select c.tenant, cast(?3 as varchar), c.code, c.person_id
        """,
        """
         and (
          select count(*) from ent_core_external_id x
          where x.tenant = c.tenant and x.external_system = cast(?3 as varchar)
            and x.external_value = c.code) = 0"""
            + unit.dialect().unlessTaken(),
        List.of(GUARDIAN_MARKED),
        RosterMarks.SYSTEM);
  }

  /**
   * Run {@code before}, the rows of the plan that are of {@code kinds}, {@code after}; parameters
   * count from ?3.
   */
  private void run(String before, String after, List<RosterChangeKind> kinds, Object... more) {
    List<RosterChangeKind> occurring = kinds.stream().filter(kind -> plan.count(kind) > 0).toList();
    if (occurring.isEmpty()) {
      return;
    }
    Object[] parameters = new Object[more.length + 2];
    parameters[0] = unit.tenantId().value();
    parameters[1] = plan.id().value();
    System.arraycopy(more, 0, parameters, 2, more.length);
    unit.update(before + OF_PLAN + named(occurring) + after, parameters);
  }

  private static String named(List<RosterChangeKind> kinds) {
    return kinds.stream().map(kind -> "'" + kind + "'").collect(joining(", ", "c.kind in (", ")"));
  }
}
