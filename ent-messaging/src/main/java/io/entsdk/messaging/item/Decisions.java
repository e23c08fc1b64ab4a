package io.entsdk.messaging.item;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.Replaying;
import java.util.List;

/**
 * Shows to whoever has to answer for it by which decisions something went out, and asks them again.
 * Each method is one unit of work.
 *
 * <p>What was decided about each recipient is stored with everything that it rested on when the
 * item is sent: roles and rights, what schools had decided, the cells of the tables and the hours.
 * It shows neither a word of what was written nor, but for the one recipient who is asked about,
 * who got it.
 */
public final class Decisions {

  private final Tenant tenant;

  public Decisions(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return the different decisions by which {@code item} went out, the most frequent first.
   *
   * @throws io.entsdk.core.NotFoundException if there is no such item
   */
  public List<StoredDecision> listOf(ItemId item, Actor asker) {
    return Unit.joined(tenant, unit -> new Replaying(unit, asker).listOf(item));
  }

  /**
   * Ask again why {@code item} went to {@code recipient}: by the facts and rules of then, and by
   * those of today. It is recorded, and the recipient may learn who has asked.
   *
   * @throws io.entsdk.core.NotFoundException if it was not sent to them
   */
  public Replay replay(ItemId item, PersonId recipient, Actor asker) {
    return Unit.joined(tenant, unit -> new Replaying(unit, asker).replay(item, recipient));
  }
}
