package io.entsdk.messaging.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.MandateBook;
import io.entsdk.messaging.internal.reach.TeamBook;

/** Keeps the teams of schools, and who writes for whom. Each method is one unit of work. */
public final class Mandates {

  private final Tenant tenant;

  Mandates(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Open a mailbox for a team of {@code school}. */
  public TeamId openTeam(SchoolId school, TeamRole role, Actor actor) {
    return Unit.joined(tenant, unit -> new TeamBook(unit, actor).open(school, role));
  }

  /** Close a team at once; closing it again changes nothing. */
  public void closeTeam(TeamId team, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new TeamBook(unit, actor).close(team);
          return team;
        });
  }

  /**
   * Let a member of staff write for a team or a colleague.
   *
   * @throws io.entsdk.core.RejectedException if one of them is not staff of the school, or the team
   *     is not its own
   */
  public MandateId give(Mandate mandate, Actor actor) {
    return Unit.joined(tenant, unit -> new MandateBook(unit, actor).give(mandate));
  }

  /** End a mandate at once; ending it again changes nothing. */
  public void end(MandateId mandate, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new MandateBook(unit, actor).end(mandate);
          return mandate;
        });
  }
}
