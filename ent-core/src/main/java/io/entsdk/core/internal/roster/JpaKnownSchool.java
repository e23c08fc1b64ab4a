package io.entsdk.core.internal.roster;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolCalendar;
import io.entsdk.core.internal.directory.Hand;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaSchoolYears;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.roster.KnownSchool.Assignment;
import io.entsdk.core.internal.roster.KnownSchool.Function;
import io.entsdk.core.internal.roster.KnownSchool.Link;
import io.entsdk.core.internal.roster.KnownSchool.Stay;
import io.entsdk.core.internal.roster.RosterChange.Names;
import io.entsdk.core.internal.text.FoldedName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Loads what the directory knows of one school, in at most nine statements whatever its size. */
final class JpaKnownSchool {

  private static final String LIVE =
      " and f.first_day <= cast(?3 as date) and (f.last_day is null or f.last_day >= cast(?3 as date))";

  private static final String TIED =
      """
      select person_id from ent_core_enrolment
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
      union select person_id from ent_core_function
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
      union select g.guardian_id from ent_core_guardianship g
      join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = g.child_id
      where e.tenant = cast(?1 as int) and e.school_id = cast(?2 as uuid)""";

  /** Asked by {@code in}: joined, a planner without statistics compares all with everybody. */
  private static final String PEOPLE =
      """
      select p.id, p.last_name, p.usage_name, p.first_name, p.birth_date, p.email,
        (select own.set_id from ent_core_identity own
         where own.tenant = p.tenant and own.person_id = p.id)
      from ent_core_person p where p.tenant = cast(?1 as int) and p.id in (
        %1$s
        union select each.person_id from ent_core_identity own
        join ent_core_identity each on each.tenant = own.tenant and each.set_id = own.set_id
        where own.tenant = cast(?1 as int) and own.person_id in (
          %1$s))"""
          .formatted(TIED);

  private final Unit unit;
  private final School school;
  private final LocalDate day;
  private final String source;

  JpaKnownSchool(Unit unit, School school, LocalDate day, String source) {
    this.unit = unit;
    this.school = school;
    this.day = day;
    this.source = source;
  }

  KnownSchool load() {
    Map<UUID, Names> people = new HashMap<>();
    Map<PersonId, PersonId> same = new HashMap<>();
    people(people, same);
    return new KnownSchool(
        classes(),
        people,
        stays(),
        formerPupils(),
        sentOff(),
        functions(),
        assignments(),
        links(),
        marks(people.keySet()),
        new Identities(same));
  }

  private SchoolCalendar calendar() {
    return new JpaSchoolYears(unit).of(school.id());
  }

  private Map<FoldedName, UUID> classes() {
    Map<FoldedName, UUID> classes = new HashMap<>();
    rows(
            """
            select id, name from ent_core_class
            where tenant = cast(?1 as int) and school_id = cast(?2 as uuid) and school_year = cast(?3 as int)""",
            calendar().yearOf(day).startYear())
        .forEach(row -> classes.put(FoldedName.of(row.text(1)), row.uuid(0)));
    return classes;
  }

  /**
   * Load everybody who is or was tied to the school, for an arrival may be a return, under every id
   * of theirs, for a source may go on telling of one who was merged by the names that it knows.
   */
  private void people(Map<UUID, Names> people, Map<PersonId, PersonId> same) {
    unit.rows(readsAll(RECOGNISING, PEOPLE), unit.tenantId().value(), school.id().value())
        .forEach(
            row -> {
              people.put(row.uuid(0), names(row));
              if (!row.isNull(6)) {
                same.put(new PersonId(row.uuid(0)), new PersonId(row.uuid(6)));
              }
            });
  }

  private static Names names(Row row) {
    return new Names(
        row.text(1),
        row.isNull(2) ? null : row.text(2),
        row.text(3),
        row.isNull(4) ? null : row.date(4),
        row.isNull(5) ? null : row.text(5));
  }

  private List<Stay> stays() {
    return rows(
            """
            select f.id, f.person_id, f.class_id, f.level, f.source, f.last_day from ent_core_enrolment f
            where f.tenant = cast(?1 as int) and f.school_id = cast(?2 as uuid)"""
                + LIVE,
            day)
        .stream()
        .map(JpaKnownSchool::stay)
        .toList();
  }

  private static Stay stay(Row row) {
    return new Stay(
        row.uuid(0),
        row.uuid(1),
        row.uuid(2),
        row.text(3),
        row.text(4).equals(Hand.SOURCE),
        !row.isNull(5));
  }

  private Set<UUID> sentOff() {
    SchoolCalendar calendar = calendar();
    return unit
        .rows(
            readsAll(
                RECOGNISING,
                """
            select f.person_id from ent_core_enrolment f
            where f.tenant = cast(?1 as int) and f.school_id = cast(?2 as uuid)
              and f.last_day < cast(?3 as date) and f.last_day >= cast(?4 as date)
              and exists (select 1 from ent_core_fact_act a
                where a.tenant = f.tenant and a.fact_id = f.id and a.act = 'ENDED')"""),
            unit.tenantId().value(),
            school.id().value(),
            day,
            calendar.firstDayOf(calendar.yearOf(day)))
        .stream()
        .map(row -> row.uuid(0))
        .collect(Collectors.toSet());
  }

  private List<UUID> formerPupils() {
    return rows(
            """
            select distinct f.person_id from ent_core_enrolment f
            where f.tenant = cast(?1 as int) and f.school_id = cast(?2 as uuid) and f.last_day < cast(?3 as date)""",
            day)
        .stream()
        .map(row -> row.uuid(0))
        .toList();
  }

  /** Load who works in the school; whoever does on a pass is nobody whom an import may adopt. */
  private List<Function> functions() {
    return rows(
            """
            select f.id, f.person_id, f.profile, f.source from ent_core_function f
            where f.tenant = cast(?1 as int) and f.school_id = cast(?2 as uuid) and f.source <> 'pass'"""
                + LIVE,
            day)
        .stream()
        .map(row -> new Function(row.uuid(0), row.uuid(1), row.text(2), row.text(3).equals(source)))
        .toList();
  }

  private List<Assignment> assignments() {
    return rows(
            """
            select f.id, f.person_id, f.class_id, f.source from ent_core_assignment f
            where f.tenant = cast(?1 as int) and f.school_id = cast(?2 as uuid) and f.source <> 'pass'"""
                + LIVE,
            day)
        .stream()
        .map(
            row ->
                new Assignment(row.uuid(0), row.uuid(1), row.uuid(2), row.text(3).equals(source)))
        .toList();
  }

  private List<Link> links() {
    return rows(
            """
            select distinct g.id, g.guardian_id, g.child_id, g.state, g.source, g.last_day
            from ent_core_guardianship g
            join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = g.child_id
            where e.tenant = cast(?1 as int) and e.school_id = cast(?2 as uuid)
              and (e.last_day is null or e.last_day >= cast(?3 as date))
            union
            select g.id, g.guardian_id, g.child_id, g.state, g.source, g.last_day
            from ent_core_enrolment e %s
            join ent_core_guardianship g
              on g.tenant = child.tenant and g.child_id = child.person_id
            where e.tenant = cast(?1 as int) and e.school_id = cast(?2 as uuid)
              and (e.last_day is null or e.last_day >= cast(?3 as date))"""
                .formatted(IdentitySql.others("e.person_id", "child")),
            day)
        .stream()
        .map(this::link)
        .toList();
  }

  private Link link(Row row) {
    boolean live = row.isNull(5) || !row.date(5).isBefore(day);
    boolean importable = row.text(3).equals("UNVERIFIED") && row.text(4).equals(source);
    return new Link(row.uuid(0), row.uuid(1), row.uuid(2), live, importable);
  }

  private Map<String, UUID> marks(Set<UUID> people) {
    Map<String, UUID> marks = new HashMap<>();
    if (people.isEmpty()) {
      return marks;
    }
    unit.rows(
            readsAll(
                RECOGNISING,
                """
            select x.external_value, x.person_id
            from unnest(cast(?1 as uuid array)) as given (id)
            join ent_core_external_id x on x.tenant = cast(?2 as int) and x.person_id = given.id
            where x.external_system = cast(?3 as varchar)"""),
            ColumnType.UUID.toParameter(people),
            unit.tenantId().value(),
            RosterMarks.SYSTEM)
        .forEach(row -> marks.put(row.text(0), row.uuid(1)));
    return marks;
  }

  private List<Row> rows(String sql, Object third) {
    return unit.rows(
        readsAll(RECOGNISING, sql), unit.tenantId().value(), school.id().value(), third);
  }
}
