package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.Grant;
import io.entsdk.core.access.GrantId;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Permission;
import io.entsdk.core.internal.access.HeldGrant.Giver;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives, delegates and ends rights for one actor, within one unit of work. */
public final class GrantDesk {

  private final Unit unit;
  private final Actor actor;
  private final AccessCheck check;
  private final GrantStore store;

  public GrantDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.check = new AccessCheck(unit);
    this.store = new GrantStore(unit, actor);
  }

  /** Give what the actor has in that scope too: nobody raises anybody above oneself. */
  public Grant give(GrantRequest request) {
    check.requireAct(actor, AccessPermissions.GIVE_RIGHTS, request.scope());
    List<Permission> given = new RequestCheck(unit, actor).inspect(request);
    OwnRight own = own(request, given);
    actor.person().ifPresent(person -> own.lasting(person, given));
    return store.add(request, null);
  }

  public Grant delegate(GrantRequest request) {
    check.requireAct(actor, AccessPermissions.DELEGATE_RIGHTS, request.scope());
    List<Permission> given = new RequestCheck(unit, actor).inspect(request);
    return store.add(request, own(request, given).lent(given));
  }

  /** Return the grant that {@link #delegate} would make, and refuse what it refuses. */
  HeldGrant lent(GrantRequest request) {
    check.require(actor, AccessPermissions.DELEGATE_RIGHTS, request.scope());
    List<Permission> given = new RequestCheck(unit, actor).inspect(request);
    Giver giver = new Giver(actor.person().orElseThrow(), own(request, given).lent(given));
    return HeldGrant.thought(request, unit.newId(), codes(given)).lentBy(giver);
  }

  private static Set<String> codes(List<Permission> given) {
    return given.stream().map(Permission::code).collect(Collectors.toUnmodifiableSet());
  }

  /** Require that the actor may all of it today, with this sign-in. */
  private OwnRight own(GrantRequest request, List<Permission> given) {
    Snapshot facts = new SnapshotLoader(unit).around(actor, request.scope());
    given.forEach(one -> check.require(facts, actor, one, request.scope()));
    return new OwnRight(facts, actor, request);
  }

  public Grant end(GrantId id, String reason) {
    Grant grant = store.get(id);
    boolean own = grant.delegated() && Optional.ofNullable(grant.givenBy()).equals(actor.person());
    Permission needed = own ? AccessPermissions.DELEGATE_RIGHTS : AccessPermissions.GIVE_RIGHTS;
    check.requireAct(actor, needed, grant.scope());
    RequestCheck.reason(reason);
    return store.end(grant, reason);
  }
}
