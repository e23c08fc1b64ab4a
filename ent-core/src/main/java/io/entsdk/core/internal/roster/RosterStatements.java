package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.internal.persistence.Unit;
import java.util.UUID;

/**
 * Turns the rows of a plan into rows of the directory, one statement for each kind of change
 * whatever its size.
 */
final class RosterStatements {

  private static final String OF_PLAN =
      "from ent_core_roster_change c where c.tenant = cast(?1 as int) and c.plan_id = cast(?2 as uuid) and ";

  private final Unit unit;
  private final UUID plan;
  private final RosterPlanHead head;

  RosterStatements(Unit unit, UUID plan, RosterPlanHead head) {
    this.unit = unit;
    this.plan = plan;
    this.head = head;
  }

  void run() {
    people();
    classes();
    end("ent_core_enrolment", "'PUPIL_MOVES', 'PUPIL_LEAVES'");
    end("ent_core_function", "'STAFF_LEAVES'");
    end("ent_core_assignment", "'CLASS_UNASSIGNED'");
    end("ent_core_guardianship", "'GUARDIAN_UNLINKED'");
    stays("ent_core_enrolment", "class_id, level", "c.class_id, c.code", "PUPIL_ENROLS");
    stays("ent_core_function", "profile", "c.code", "STAFF_JOINS");
    stays("ent_core_assignment", "class_id", "c.class_id", "CLASS_ASSIGNED");
    links();
    marks();
  }

  private void people() {
    run(
        """
        insert into ent_core_person
          (tenant, id, version, last_name, usage_name, first_name, birth_date, email, sort_key)
        select c.tenant, c.fact_id, 0, c.last_name, c.usage_name, c.first_name, c.birth_date, c.email, c.sort_key
        """
            + OF_PLAN
            + "c.kind in ('PUPIL_ARRIVES', 'GUARDIAN_ARRIVES', 'TEACHER_ARRIVES')");
    run(
        """
        merge into ent_core_person p
        using (select c.tenant, c.fact_id, c.last_name, c.usage_name, c.first_name, c.birth_date, c.email, c.sort_key
        """
            + OF_PLAN
            + """
            c.kind = 'PERSON_CHANGES') n
            on p.tenant = n.tenant and p.id = n.fact_id
            when matched then update set version = p.version + 1, last_name = n.last_name,
              usage_name = n.usage_name, first_name = n.first_name, birth_date = n.birth_date,
              email = n.email, sort_key = n.sort_key""");
  }

  private void classes() {
    run(
        """
        insert into ent_core_class (tenant, id, version, school_id, school_year, name, source)
        select c.tenant, c.fact_id, 0, cast(?3 as uuid), cast(?4 as int), c.code, cast(?5 as varchar)
        """
            + OF_PLAN
            + "c.kind = 'CLASS_OPENS'",
        head.school().value(),
        SchoolYear.of(head.day()).startYear(),
        head.source());
  }

  /** End facts on the day before, or on their first day if that is not past. */
  private void end(String table, String kinds) {
    run(
        "merge into "
            + table
            + " f using (select c.tenant, c.fact_id "
            + OF_PLAN
            + "c.kind in ("
            + kinds
            + """
            )) n
            on f.tenant = n.tenant and f.id = n.fact_id
            when matched then update set version = f.version + 1,
              last_day = case when f.first_day > cast(?3 as date) then f.first_day else cast(?3 as date) end""",
        head.day().minusDays(1));
  }

  private void stays(String table, String columns, String values, String kind) {
    run(
        "insert into "
            + table
            + " (tenant, id, version, person_id, school_id, first_day, source, "
            + columns
            + ") select c.tenant, c.fact_id, 0, c.person_id, cast(?3 as uuid), cast(?4 as date), cast(?5 as varchar), "
            + values
            + " "
            + OF_PLAN
            + "c.kind = cast(?6 as varchar)",
        head.school().value(),
        head.day(),
        head.source(),
        kind);
  }

  private void links() {
    run(
        """
        insert into ent_core_guardianship
          (tenant, id, version, guardian_id, child_id, state, first_day, source)
        select c.tenant, c.fact_id, 0, c.person_id, c.child_id, 'UNVERIFIED', cast(?3 as date), cast(?4 as varchar)
        """
            + OF_PLAN
            + "c.kind = 'GUARDIAN_LINKED'",
        head.day(),
        head.source());
  }

  private void marks() {
    run(
        """
        insert into ent_core_external_id (tenant, external_system, external_value, person_id)
        select c.tenant, cast(?3 as varchar), c.code, c.person_id
        """
            + OF_PLAN
            + """
            c.kind = 'GUARDIAN_MARKED' and not exists (
              select 1 from ent_core_external_id x
              where x.tenant = c.tenant and x.external_system = cast(?3 as varchar) and x.external_value = c.code)""",
        RosterMarks.SYSTEM);
  }

  private void run(String sql, Object... more) {
    Object[] parameters = new Object[more.length + 2];
    parameters[0] = unit.tenantId().value();
    parameters[1] = plan;
    System.arraycopy(more, 0, parameters, 2, more.length);
    unit.update(sql, parameters);
  }
}
