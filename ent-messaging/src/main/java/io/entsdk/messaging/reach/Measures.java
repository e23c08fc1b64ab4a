package io.entsdk.messaging.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.MeasureBook;
import io.entsdk.messaging.internal.reach.PeerBlocks;

/** Keeps what stands between people, or upon one of them. Each method is one unit of work. */
public final class Measures {

  private final Tenant tenant;

  Measures(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Put a measure upon somebody of a school, or between two people. */
  public MeasureId place(Measure measure, Actor actor) {
    return Unit.joined(tenant, unit -> new MeasureBook(unit, actor).place(measure));
  }

  /** Lift a measure at once; lifting it again changes nothing. */
  public void lift(MeasureId measure, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new MeasureBook(unit, actor).lift(measure);
          return measure;
        });
  }

  /**
   * Block a peer: from now on neither reaches the other, and the peer is not told. Blocking again
   * changes nothing.
   *
   * @throws io.entsdk.core.RejectedException if the two are not peers, both pupils or both
   *     guardians of one school
   */
  public void block(PersonId peer, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new PeerBlocks(unit, actor).block(peer);
          return peer;
        });
  }

  /** Take one's own block back; without one nothing changes. */
  public void unblock(PersonId peer, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new PeerBlocks(unit, actor).unblock(peer);
          return peer;
        });
  }
}
