package io.entsdk.messaging.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.GrantDesk;
import java.util.List;

/**
 * Opens between people of a school what its table keeps closed. Each method is one unit of work.
 */
public final class Openings {

  private final Tenant tenant;

  Openings(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Count whom {@code terms} would let reach whom, and decide nothing. It looks at every pair of
   * the people in question: seconds for a large school.
   *
   * @throws io.entsdk.core.RejectedException if the period has no day or outlasts the school year,
   *     or the class or group is not of the school
   */
  public GrantPreview preview(GrantTerms terms, Actor actor) {
    return Unit.joined(tenant, unit -> new GrantDesk(unit, actor).preview(terms));
  }

  /**
   * Open what was previewed. Without a last day it ends with the school year.
   *
   * @throws io.entsdk.core.ConflictException with code {@code preview-outdated} if it would open
   *     another number of pairs by now
   */
  public PolicyGrant open(GrantPreview preview, Actor actor) {
    return Unit.joined(tenant, unit -> new GrantDesk(unit, actor).open(preview));
  }

  /** End an opening at once; ending it again changes nothing. */
  public void end(PolicyGrantId grant, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new GrantDesk(unit, actor).end(grant);
          return grant;
        });
  }

  /** Return what {@code school} has opened, ended openings included, the oldest first. */
  public List<PolicyGrant> listOf(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new GrantDesk(unit, actor).listOf(school));
  }
}
