package io.entsdk.auth.home;

import io.entsdk.auth.internal.home.HomeDesk;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.SessionId;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/**
 * Lets a guardian sign the own child in at home, or an agent a child in the care of the agent's
 * organisation, worth {@link io.entsdk.auth.ladder.SignInPath#HOME}. Each method is one unit of
 * work.
 *
 * <p>It takes {@code OPEN_HOME_SESSION} over the child: the state {@code FULL}, or a document that
 * lists it. A session ends at once when that right does; an agent's, also when the work does. A
 * guardian is shown the sessions that this very guardian has opened and no others, and the agents
 * of an organisation those that any of them has opened in its name: of what goes on in another
 * household, not even how often. Whoever is both acts in one hat at a time.
 */
public final class HomeSessions {

  private final Tenant tenant;

  public HomeSessions(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Sign {@code child} in on {@code device}; what ran there ends first. It is of no use if the
   * caller's transaction rolls back.
   *
   * @throws io.entsdk.core.RejectedException with {@code home-not-given} if nothing gives the actor
   *     the right to, or with {@code not-at-school} if the child is in no live school
   */
  public SignIn.Accepted open(PersonId child, Device device, Actor guardian) {
    return Unit.joined(tenant, unit -> new HomeDesk(unit, guardian).open(child, device));
  }

  /** Return the live sessions of {@code child} in the actor's household, the newest first. */
  public List<HomeSession> listOf(PersonId child, Actor guardian) {
    return Unit.joined(tenant, unit -> new HomeDesk(unit, guardian).listOf(child));
  }

  /**
   * End a session of {@code child} in the actor's household; twice does no more than once.
   *
   * @throws io.entsdk.core.NotFoundException if none such was opened there
   */
  public void end(PersonId child, SessionId session, Actor guardian) {
    Unit.joined(tenant, unit -> new HomeDesk(unit, guardian).end(child, session));
  }
}
