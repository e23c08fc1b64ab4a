package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.reach.TeamId;
import io.entsdk.messaging.reach.TeamRole;
import java.util.List;
import java.util.Optional;

/** Keeps the teams of schools, within one unit of work. */
public final class TeamBook {

  private static final String TEAM =
      """
      select t.school_id, t.role, t.closed_at from ent_messaging_team t
      where t.tenant = cast(?1 as int) and t.id = cast(?2 as uuid)""";

  private static final String CLOSE =
      """
      update ent_messaging_team
      set closed_at = cast(?3 as bigint), closed_by = cast(nullif(cast(?4 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and closed_at is null""";

  private final Unit unit;
  private final Desk desk;

  public TeamBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.desk = new Desk(unit, actor);
  }

  public TeamId open(SchoolId school, TeamRole role) {
    desk.require(school);
    TeamId id = new TeamId(unit.newId());
    List<Column<TeamRole>> columns =
        List.of(
            Column.integer("tenant", any -> desk.tenant()),
            Column.uuid("id", any -> id.value()),
            Column.uuid("school_id", any -> school.value()),
            Column.text("role", TeamRole::name),
            Column.bigint("opened_at", any -> Micros.of(unit.now())),
            Column.uuid("opened_by", any -> desk.by()));
    unit.insertAll("ent_messaging_team", columns, List.of(role));
    desk.record("open-team", school);
    return id;
  }

  public void close(TeamId team) {
    Row found = row(unit, team).orElseThrow(() -> new NotFoundException("Team", team));
    SchoolId school = new SchoolId(found.uuid(0));
    desk.require(school);
    int closed =
        unit.update(CLOSE, desk.tenant(), team.value(), Micros.of(unit.now()), desk.byText());
    if (closed == 1) {
      desk.record("close-team", school);
    }
  }

  /** Return what {@code team} is, while it is open. */
  static Optional<OfTeam> find(Unit unit, TeamId team) {
    return row(unit, team)
        .filter(row -> row.isNull(2))
        .map(row -> new OfTeam(new SchoolId(row.uuid(0)), TeamRole.valueOf(row.text(1))));
  }

  private static Optional<Row> row(Unit unit, TeamId team) {
    return unit.rows(readsAll(RECOGNISING, TEAM), unit.tenantId().value(), team.value()).stream()
        .findFirst();
  }
}
