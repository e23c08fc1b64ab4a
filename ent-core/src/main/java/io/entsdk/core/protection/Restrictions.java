package io.entsdk.core.protection;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.RestrictionDesk;
import java.util.List;

/**
 * Keeps data stored without using them (GDPR Art. 18). Each method is one unit of work.
 *
 * <p>What is restricted is shown by no read of any module, no hand changes it and no import touches
 * it. Rights are decided as before, for what forbids must go on to forbid: a restriction gives
 * nobody a right. A decision about a guardian is taken all the same, for it protects a child (Art.
 * 18(2)).
 */
public final class Restrictions {

  private final Tenant tenant;

  Restrictions(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Restrict, from now on; several restrictions on the same data each stand on their own. Plans of
   * imports that were made before are stale.
   *
   * @throws io.entsdk.core.NotFoundException if the person is not there
   * @throws io.entsdk.core.RejectedException if no category is named, or one that cannot be
   *     restricted
   */
  public Restriction restrict(RestrictionRequest request, Actor actor) {
    return Unit.joined(tenant, unit -> new RestrictionDesk(unit, actor).restrict(request));
  }

  /** Lift a restriction; lifting it again changes nothing. */
  public Restriction lift(RestrictionId restriction, String reason, Actor actor) {
    return Unit.joined(tenant, unit -> new RestrictionDesk(unit, actor).lift(restriction, reason));
  }

  /** Return the restrictions on {@code person}, lifted ones included, the newest first. */
  public List<Restriction> listOf(PersonId person, Actor actor) {
    return Unit.joined(tenant, unit -> new RestrictionDesk(unit, actor).listOf(person));
  }
}
