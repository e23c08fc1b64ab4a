package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.SharedDays;
import io.entsdk.core.internal.launch.LiveSchool;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Rolls.Stay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rolls of classes and activities in one statement, every period and state included, and
 * in a few more where somebody was merged.
 */
public final class JpaRolls {

  private static final String OF_CLASSES =
      """
      select c.tenant, c.school_id, s.zone, e.person_id, e.first_day, e.last_day, %2$s
      from unnest(%%1$s) as given (id)
      join ent_core_class c on c.tenant = cast(?1 as int) and c.id = given.id
      join ent_core_school s on s.tenant = c.tenant and s.id = c.school_id
      left join ent_core_enrolment e on e.tenant = c.tenant and e.class_id = c.id and %1$s"""
          .formatted(shown("e.person_id", SCHOOLING), LiveSchool.until("s.tenant", "s.id"));

  private static final String OF_ACTIVITIES =
      """
      select c.tenant, c.school_id, s.zone, e.person_id, %1$s, %3$s
      from unnest(%%%%2$s) as given (id)
      join ent_core_activity a on a.tenant = cast(?1 as int) and a.id = given.id
      join ent_core_convention c on c.tenant = a.tenant and c.id = a.convention_id
      join ent_core_school s on s.tenant = c.tenant and s.id = c.school_id
      left join ent_core_activity_member m
        on m.tenant = a.tenant and m.activity_id = a.id and m.role = 'PUPIL'
      %%1$s left join ent_core_enrolment e on e.tenant = m.tenant and e.person_id = %%2$s
        and e.school_id = c.school_id and %2$s"""
          .formatted(
              SharedDays.of("m", "a", "c", "e"),
              shown("e.person_id", SCHOOLING),
              LiveSchool.until("s.tenant", "s.id"));

  /** The first day and the last of a stay, and of the link, are columns 3 and 4, and 10 and 11. */
  private static final String PUPILS =
      String.join(
          "\nunion all\n",
          OF_CLASSES,
          OF_ACTIVITIES.formatted("", "m.person_id"),
          OF_ACTIVITIES.formatted(IdentitySql.others("m.person_id", "other"), "other.person_id"));

  private static final String SELECT =
      """
      select p.school_id, p.zone, p.pupil, p.stay_from, p.stay_to,
        g.guardian_id, cast(null as uuid), g.state, g.listed, g.place_withheld,
        g.first_day, g.last_day, p.live_until, %7$s
      from (%1$s) as p (tenant, school_id, zone, pupil, stay_from, stay_to, live_until)
      left join ent_core_guardianship g
        on g.tenant = p.tenant and g.child_id = p.pupil and %3$s and %4$s
      where %9$s
      union all
      select p.school_id, p.zone, p.pupil, p.stay_from, p.stay_to,
        a.person_id, k.organisation_id, k.state, k.listed, k.place_withheld, %2$s, p.live_until, %8$s
      from (%1$s) as p (tenant, school_id, zone, pupil, stay_from, stay_to, live_until)
      join ent_core_custody k on k.tenant = p.tenant and k.child_id = p.pupil
      join ent_core_agent a on a.tenant = k.tenant and a.organisation_id = k.organisation_id
      where %5$s and %6$s and %9$s"""
          .formatted(
              PUPILS,
              SharedDays.of("k", "a"),
              shown("g.guardian_id", FAMILY_LINK),
              shown("g.child_id", FAMILY_LINK),
              shown("k.child_id", FAMILY_LINK),
              shown("a.person_id", FAMILY_LINK),
              merged("p.pupil", "g.guardian_id"),
              merged("p.pupil", "a.person_id"),
              "%3$s");

  private static final String ALL_PUPILS = "true";

  private static final String THESE_PUPILS =
      "p.pupil in (select these.id from unnest(%s) as these (id))";

  private static final int MERGED = 13;

  private final Unit unit;

  public JpaRolls(Unit unit) {
    this.unit = unit;
  }

  public Rolls of(Addressed addressed) {
    return read(rows(addressed, ALL_PUPILS, ""));
  }

  /** Return the rolls, unless they hold more than {@code most} links. */
  public Optional<Rolls> of(Addressed addressed, int most) {
    List<Row> rows = rows(addressed, ALL_PUPILS, " fetch first " + (most + 1) + " rows only");
    return rows.size() > most ? Optional.empty() : Optional.of(read(rows));
  }

  /** Return the rolls of {@code pupils} alone, as far as they are in {@code schoolClass}. */
  public Rolls of(ClassId schoolClass, List<PersonId> pupils) {
    return of(List.of(schoolClass), pupils);
  }

  /** Return likewise the rolls of {@code pupils} in several classes. */
  public Rolls of(Collection<ClassId> classes, Collection<PersonId> pupils) {
    String these = THESE_PUPILS.formatted(unit.dialect().arrayOf(ColumnType.UUID, 4));
    return read(
        rows(
            new Addressed(List.copyOf(classes), List.of()),
            these,
            "",
            ColumnType.UUID.toParameter(pupils.stream().map(PersonId::value).toList())));
  }

  private Rolls read(List<Row> rows) {
    Map<SchoolId, ZoneId> schools = new HashMap<>();
    Set<SchoolId> live = new HashSet<>();
    Set<Stay> stays = new HashSet<>();
    Set<Link> links = new HashSet<>();
    boolean isSomebodyMerged = false;
    for (Row row : rows) {
      isSomebodyMerged |= row.flag(MERGED);
      SchoolId school = new SchoolId(row.uuid(0));
      schools.put(school, ZoneId.of(row.text(1)));
      if (unit.now().isBefore(LiveSchool.end(row, 12))) {
        live.add(school);
      }
      if (!row.isNull(2) && !LinkColumns.isEmpty(row, 3)) {
        stays.add(new Stay(new PersonId(row.uuid(2)), LinkColumns.period(row, 3)));
      }
      if (!row.isNull(5) && !LinkColumns.isEmpty(row, 10)) {
        links.add(LinkColumns.link(new PersonId(row.uuid(2)), row, 5));
      }
    }
    JoinedRolls joined = new JoinedRolls(stays, links);
    if (isSomebodyMerged) {
      joined = joined.load(unit);
    }
    return new Rolls(schools, live, joined.stays(), new Links(joined.links()));
  }

  private static String merged(String pupil, String guardian) {
    return "case when %s or %s then true else false end"
        .formatted(IdentitySql.isMerged(pupil), IdentitySql.isMerged(guardian));
  }

  private List<Row> rows(Addressed addressed, String which, String most, Object... more) {
    String sql =
        SELECT.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 2),
            unit.dialect().arrayOf(ColumnType.UUID, 3),
            which);
    List<Object> parameters = new ArrayList<>();
    parameters.add(unit.tenantId().value());
    parameters.add(
        ColumnType.UUID.toParameter(addressed.classes().stream().map(ClassId::value).toList()));
    parameters.add(
        ColumnType.UUID.toParameter(
            addressed.activities().stream().map(ActivityId::value).toList()));
    parameters.addAll(List.of(more));
    return unit.rows(sql + most, parameters.toArray());
  }
}
