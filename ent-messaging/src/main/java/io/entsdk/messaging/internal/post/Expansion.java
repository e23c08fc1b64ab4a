package io.entsdk.messaging.internal.post;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.SharedDays;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.internal.post.Addressee.Team;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.DatedRow;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.reach.TeamId;
import io.entsdk.messaging.reach.TeamRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds whom an audience names on a day, in one statement for each kind of selector in it. */
final class Expansion {

  private static final String TEACHERS =
      """
      select a.person_id, %2$s
      from (%1$s) as own (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.person_id = own.id
      join ent_core_assignment a on a.tenant = e.tenant and a.class_id = e.class_id
      union
      select other.person_id, %2$s
      from (%1$s) as own (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.person_id = own.id
      join ent_core_assignment a on a.tenant = e.tenant and a.class_id = e.class_id %3$s""";

  private static final String TEAMS =
      """
      select t.id, t.school_id, t.role, m.person_id, m.first_day, m.last_day
      from unnest(%1$s) as given (id)
      join ent_messaging_team t
        on t.tenant = cast(?1 as int) and t.id = given.id and t.closed_at is null
      left join ent_messaging_mandate m
        on m.tenant = t.tenant and m.team_id = t.id and m.ended_at is null""";

  private final Unit unit;
  private final SchoolId school;
  private final LocalDate today;
  private final Expanded found;

  Expansion(Unit unit, PersonId author, SchoolId school, LocalDate today) {
    this.unit = unit;
    this.school = school;
    this.today = today;
    this.found = new Expanded(author);
  }

  /** Add those whom {@code audience} names; blind ones are on no roster. */
  Expansion add(Audience audience, boolean blind) {
    named(audience, Selector.OfPerson.class)
        .forEach(id -> found.add(Addressee.named(new PersonId(id), !blind)));
    withSome(named(audience, Selector.OfTeam.class), ids -> addTeams(ids, !blind));
    withSome(named(audience, Selector.TeachersOf.class), ids -> addTeachers(ids, !blind));
    withSome(
        named(audience, Selector.PupilsOfClass.class),
        ids -> rolls(ids).pupilsOn(today).forEach(one -> found.add(Addressee.named(one, false))));
    withSome(
        named(audience, Selector.GuardiansOfClass.class),
        ids -> rolls(ids).guardiansOn(today).forEach(one -> found.add(Addressee.of(one))));
    return this;
  }

  Expanded found() {
    return found;
  }

  private static List<UUID> named(Audience audience, Class<? extends Selector> kind) {
    return audience.selectors().stream().filter(kind::isInstance).map(Selector::target).toList();
  }

  private static void withSome(List<UUID> ids, Consumer<List<UUID>> work) {
    if (!ids.isEmpty()) {
      work.accept(ids);
    }
  }

  private Rolls rolls(List<UUID> classes) {
    Rolls rolls =
        new JpaRolls(unit)
            .of(new Addressed(classes.stream().map(ClassId::new).toList(), List.of()));
    if (!rolls.schools().keySet().equals(Set.of(school))) {
      found.leaveSchool();
    }
    return rolls;
  }

  private void addTeachers(List<UUID> pupils, boolean visible) {
    String given = IdentitySql.idsOf("select id from unnest(" + ids() + ") as g (id)");
    String teachers =
        TEACHERS.formatted(
            given, SharedDays.of("e", "a"), IdentitySql.others("a.person_id", "other"));
    rows(teachers, pupils).stream()
        .filter(row -> DatedRow.covers(row, 1, today))
        .forEach(row -> found.add(Addressee.named(new PersonId(row.uuid(0)), visible)));
  }

  private void addTeams(List<UUID> teams, boolean visible) {
    for (Row row : rows(TEAMS.formatted(ids()), teams)) {
      OfTeam place = new OfTeam(new SchoolId(row.uuid(1)), TeamRole.valueOf(row.text(2)));
      Team team = new Team(new TeamId(row.uuid(0)), place);
      found.add(team);
      if (!row.isNull(3) && DatedRow.covers(row, 4, today)) {
        found.add(Addressee.of(team, new PersonId(row.uuid(3)), visible));
      }
    }
  }

  private String ids() {
    return unit.dialect().arrayOf(ColumnType.UUID, 2);
  }

  /** What is restricted is left out by the decision, which is asked about each of them. */
  private List<Row> rows(String sql, List<UUID> ids) {
    return unit.rows(
        readsAll(DECIDING, sql), unit.tenantId().value(), ColumnType.UUID.toParameter(ids));
  }
}
