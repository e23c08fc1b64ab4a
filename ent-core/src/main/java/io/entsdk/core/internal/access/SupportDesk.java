package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.Scope;
import io.entsdk.core.access.SupportSession;
import io.entsdk.core.access.SupportSessionId;
import io.entsdk.core.access.SupportTicket;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.Supporting;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/** Carries a support session from the question to its end, for one actor in one unit of work. */
public final class SupportDesk {

  private final Unit unit;
  private final Actor actor;
  private final AccessCheck check;
  private final SupportStore store;

  public SupportDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.check = new AccessCheck(unit);
    this.store = new SupportStore(unit);
  }

  public SupportSession ask(SchoolId school, SupportTicket ticket) {
    check.requireAct(actor, AccessPermissions.ASK_SUPPORT, new Scope.OfSchool(school));
    SupportSession asked = store.add(school, ticket);
    store.announce(SupportStore.ASKED, asked);
    return asked;
  }

  public SupportSession grant(SupportSessionId id) {
    SupportSession asked = store.get(id);
    check.requireAct(actor, AccessPermissions.GRANT_SUPPORT, new Scope.OfSchool(asked.school()));
    PersonId person =
        actor
            .person()
            .orElseThrow(
                () ->
                    RejectedException.of(
                        "actor", "person-needed", "somebody of the school lets support look"));
    if (asked.endedAt() != null) {
      throw over(id);
    }
    if (store.grant(asked, person)) {
      store.announce(SupportStore.GRANTED, asked);
    }
    return store.get(id);
  }

  public Actor enter(SupportSessionId id) {
    SupportSession session = store.get(id);
    check.requireAct(actor, AccessPermissions.ASK_SUPPORT, new Scope.OfSchool(session.school()));
    if (!session.isLive(unit.now())) {
      throw over(id);
    }
    SupportTicket ticket = session.ticket();
    String reason = "support " + ticket.number() + " by " + ticket.agent() + ", session " + id;
    return Actor.supporting(new Supporting(id.value(), reason));
  }

  public SupportSession end(SupportSessionId id) {
    SupportSession session = store.get(id);
    check.requireAct(actor, AccessPermissions.GRANT_SUPPORT, new Scope.OfSchool(session.school()));
    if (store.end(session, actor)) {
      store.announce(SupportStore.ENDED, session);
    }
    return store.get(id);
  }

  public List<SupportSession> listOf(SchoolId school) {
    check.require(actor, AccessPermissions.GRANT_SUPPORT, new Scope.OfSchool(school));
    return store.listOf(school);
  }

  private static ConflictException over(SupportSessionId id) {
    return new ConflictException(
        "support-over", "Support session " + id + " is not granted or is over; ask for another");
  }
}
