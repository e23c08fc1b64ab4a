package io.entsdk.core.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.RuntimeCheck;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.GrantDesk;
import io.entsdk.core.internal.access.GrantFindings;
import io.entsdk.core.internal.access.GrantList;
import io.entsdk.core.internal.persistence.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Gives rights beside those that relations give by themselves, and ends them. Each method is one
 * unit of work.
 *
 * <p>Grants may overlap: two that give the same are worth one, and ending one leaves the other.
 */
public final class Grants {

  private final Tenant tenant;

  Grants(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Give a right that one has by work or by a grant, for no longer than one has it. It stays when
   * the giver leaves.
   *
   * @throws io.entsdk.core.RejectedException if the role or permission is unknown or nobody's to
   *     give, the days are over, the hat is not the person's, or the person is the giver
   * @throws AccessDeniedException if the giver may not give rights there, or lacks one of them
   */
  public Grant give(GrantRequest request, Actor actor) {
    return Unit.joined(tenant, unit -> new GrantDesk(unit, actor).give(request));
  }

  /**
   * Let somebody use one's own right for a time: no more than one has by work or grant, no longer,
   * and at no weaker sign-in. It ends with the giver's right, whatever its last day says, and
   * cannot be handed on.
   *
   * @throws io.entsdk.core.RejectedException as {@link #give}, and if the period has no last day or
   *     outlasts the giver's own right
   * @throws AccessDeniedException if the giver lacks one of the permissions
   */
  public Grant delegate(GrantRequest request, Actor actor) {
    return Unit.joined(tenant, unit -> new GrantDesk(unit, actor).delegate(request));
  }

  /**
   * End a grant at once; ending it again changes nothing. Whoever delegated it may, and whoever may
   * give rights in its scope.
   */
  public Grant end(GrantId grant, String reason, Actor actor) {
    return Unit.joined(tenant, unit -> new GrantDesk(unit, actor).end(grant, reason));
  }

  /**
   * Return the grants that were given under a hat of {@code school}, ended ones included, in the
   * order in which they were given.
   *
   * @param after where the page before ended; null to begin
   */
  public Page<Grant> listOf(SchoolId school, int max, @Nullable Cursor after, Actor actor) {
    return Unit.joined(tenant, unit -> new GrantList(unit).of(school, max, after, actor));
  }

  /**
   * Look at what was given and is no longer what it was: roles that are gone, permissions that no
   * module declares. Such a grant gives nothing, and nothing else is disturbed by it.
   */
  public RuntimeCheck check(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new GrantFindings(unit).of(school, actor));
  }
}
