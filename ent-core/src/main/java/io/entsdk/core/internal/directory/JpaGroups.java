package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.DirectoryEntry;
import io.entsdk.core.directory.Group;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.GroupKind;
import io.entsdk.core.directory.GroupRole;
import io.entsdk.core.directory.GroupRule;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads the groups of one tenant and who is in them. */
public final class JpaGroups {

  private static final String GROUPS =
      "select g.id, g.school_id, g.name, g.kind, coalesce(g.detail, ''), g.first_day, g.last_day from ent_core_group g where g.tenant = cast(?1 as int) and ";
  private static final String LIVE =
      "f.first_day <= cast(?3 as date) and (f.last_day is null or f.last_day >= cast(?3 as date))";
  private static final String PEOPLE =
      """
      select distinct p.sort_key, p.id, p.first_name, coalesce(p.usage_name, p.last_name)
      from %s f join ent_core_person p on p.tenant = f.tenant and p.id = %s
      where f.tenant = cast(?1 as int) and f.%s = cast(?2 as uuid) and f.%s = cast(?4 as varchar) and %s
        and %s and %s
      order by p.sort_key, p.id""";

  private final Unit unit;

  public JpaGroups(Unit unit) {
    this.unit = unit;
  }

  public Group get(GroupId id) {
    return unit
        .rows(GROUPS + "g.id = cast(?2 as uuid)", unit.tenantId().value(), id.value())
        .stream()
        .findFirst()
        .map(JpaGroups::group)
        .orElseThrow(() -> new NotFoundException("Group", id));
  }

  /** Return the groups of {@code school} on {@code day}, by name, sensitive ones included. */
  public List<Group> listOf(SchoolId school, LocalDate day) {
    return unit
        .rows(
            GROUPS
                + """
                g.school_id = cast(?2 as uuid) and g.first_day <= cast(?3 as date)
                  and (g.last_day is null or g.last_day >= cast(?3 as date))
                order by g.name, g.id""",
            unit.tenantId().value(),
            school.value(),
            day)
        .stream()
        .map(JpaGroups::group)
        .toList();
  }

  /** Return the sensitive groups that {@code person} keeps on {@code day}. */
  public List<GroupId> keptBy(PersonId person, LocalDate day) {
    return unit
        .rows(
            readsAll(
                DECIDING,
                "select f.group_id from ("
                    + IdentitySql.idsOf("select cast(?2 as uuid)")
                    + ") as w (id) join ent_core_group_member f on f.tenant = cast(?1 as int)"
                    + " and f.person_id = w.id and f.role = cast(?4 as varchar) and "
                    + LIVE),
            unit.tenantId().value(),
            person.value(),
            day,
            GroupRole.KEEPER.name())
        .stream()
        .map(row -> new GroupId(row.uuid(0)))
        .toList();
  }

  /** Return who is in {@code group} on {@code day}, by name; nobody once it is closed. */
  public List<DirectoryEntry> membersOf(Group group, LocalDate day) {
    if (!group.period().covers(day)) {
      return List.of();
    }
    List<Entries.Named> members =
        group.kind() instanceof GroupKind.ByRule byRule
            ? fitting(byRule.rule(), group.school(), day)
            : people(
                "ent_core_group_member",
                "group_id",
                group.id().value(),
                "role",
                GroupRole.MEMBER.name(),
                day);
    return new Entries(unit, group.school(), day).of(members);
  }

  private List<Entries.Named> fitting(GroupRule rule, SchoolId school, LocalDate day) {
    UUID here = school.value();
    return rule instanceof GroupRule.PupilsOf of
        ? people("ent_core_enrolment", "school_id", here, "level", of.level().name(), day)
        : people(
            "ent_core_function",
            "school_id",
            here,
            "profile",
            ((GroupRule.StaffAs) rule).profile().name(),
            day);
  }

  private List<Entries.Named> people(
      String table, String place, UUID at, String column, String value, LocalDate day) {
    String sql =
        PEOPLE.formatted(
            table,
            IdentitySql.personOf("f.person_id"),
            place,
            column,
            LIVE,
            shown("f.person_id", SCHOOLING),
            shown("p.id", IDENTITY));
    return unit.rows(sql, unit.tenantId().value(), at, day, value).stream()
        .map(row -> new Entries.Named(row.uuid(1), row.text(2) + " " + row.text(3)))
        .toList();
  }

  private static Group group(Row row) {
    return new Group(
        new GroupId(row.uuid(0)),
        new SchoolId(row.uuid(1)),
        row.text(2),
        new GroupCode(row.text(3), row.text(4)).read(),
        new Period(row.date(5), row.isNull(6) ? null : row.date(6)));
  }
}
