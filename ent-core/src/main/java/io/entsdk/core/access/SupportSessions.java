package io.entsdk.core.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.SupportDesk;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/**
 * Lets a vendor's support look into one school: asked for with a ticket, granted by the school, for
 * an hour at most. Each method is one unit of work.
 *
 * <p>Support only reads, and only what permissions mark as {@linkplain
 * Permission#readableBySupport() readable by support}: it is no person, so it never acts as a pupil
 * or guardian, and what is one's own, messages first of all, is out of its reach. The heads of the
 * school are told by event of each step, and each step and each look is recorded.
 */
public final class SupportSessions {

  private final Tenant tenant;

  SupportSessions(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Ask {@code school}; nothing may be read until it agrees. */
  public SupportSession ask(SchoolId school, SupportTicket ticket, Actor actor) {
    return Unit.joined(tenant, unit -> new SupportDesk(unit, actor).ask(school, ticket));
  }

  /**
   * Let support look, from now on for as long as its ticket says; granting again changes nothing.
   *
   * @throws io.entsdk.core.RejectedException if {@code actor} is not a person
   * @throws io.entsdk.core.ConflictException with code {@code support-over} if it has been ended
   */
  public SupportSession grant(SupportSessionId session, Actor actor) {
    return Unit.joined(tenant, unit -> new SupportDesk(unit, actor).grant(session));
  }

  /**
   * Return the actor that support is while its session lasts; whether it still does is asked at
   * each call that it makes.
   *
   * @throws io.entsdk.core.ConflictException with code {@code support-over} if it does not last
   */
  public Actor enter(SupportSessionId session, Actor actor) {
    return Unit.joined(tenant, unit -> new SupportDesk(unit, actor).enter(session));
  }

  /** End a session at once, or take back what was asked; ending it again changes nothing. */
  public SupportSession end(SupportSessionId session, Actor actor) {
    return Unit.joined(tenant, unit -> new SupportDesk(unit, actor).end(session));
  }

  /** Return the sessions of {@code school}, the newest first, at most 100. */
  public List<SupportSession> listOf(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new SupportDesk(unit, actor).listOf(school));
  }
}
