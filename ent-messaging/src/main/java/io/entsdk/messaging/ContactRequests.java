package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.post.Accepting;
import io.entsdk.messaging.item.ContactRequest;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OwnRequest;
import java.util.List;
import java.util.function.Function;

/**
 * Shows an adult who asks to write, and takes the answer. Each method is one unit of work.
 *
 * <p>It is asked where reach says {@code REQUEST}: an opening, or what the adult has set. A child
 * is never asked. A request lapses after 30 days, and nobody has more than 10 of them open.
 */
public final class ContactRequests {

  private final Tenant tenant;
  private final Actor actor;

  ContactRequests(Tenant tenant, Actor actor) {
    this.tenant = tenant;
    this.actor = actor;
  }

  /** Return who asks to write to the actor now, the newest first, at most 100. */
  public List<ContactRequest> list() {
    return accepting(Accepting::list);
  }

  /**
   * Accept: the letter is delivered, and from now on its author need not ask. Accepting again
   * changes nothing.
   *
   * @throws io.entsdk.core.NotFoundException if nobody asks by it, or no more
   */
  public void accept(ItemId item) {
    accepting(accepting -> accepting.accept(item));
  }

  /**
   * Decline: nothing of it is ever shown, and its author is not told who has declined, nor that
   * somebody has. Declining again changes nothing.
   *
   * @throws io.entsdk.core.NotFoundException if nobody asks by it, or no more
   */
  public void decline(ItemId item) {
    accepting(accepting -> accepting.decline(item));
  }

  /** Let {@code person} ask again before the next letter; what was delivered stays. */
  public void stopAccepting(PersonId person) {
    accepting(accepting -> accepting.stop(person));
  }

  /** Return what became of the requests that the actor has made, the newest first, at most 100. */
  public List<OwnRequest> made() {
    return accepting(Accepting::made);
  }

  private <T> T accepting(Function<Accepting, T> work) {
    return Unit.joined(tenant, unit -> work.apply(new Accepting(unit, actor)));
  }
}
