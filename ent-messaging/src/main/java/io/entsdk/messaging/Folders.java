package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.PageSize;
import io.entsdk.messaging.internal.item.Reading;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Holds the folders that one actor's post lies in: what is done here, nobody else notices. Each
 * method is one unit of work.
 */
public final class Folders {

  private final Tenant tenant;
  private final Actor actor;

  Folders(Tenant tenant, Actor actor) {
    this.tenant = tenant;
    this.actor = actor;
  }

  /** Return a page of a folder, newest first, of at most 100. */
  public Page<InboxEntry> list(Folder folder, PageRequest asked) {
    return reading(reading -> reading.page(folder, asked.cursor(), PageSize.of(asked.limit())));
  }

  /** Return a page of what the actor has marked, newest first, but for what is in the trash. */
  public Page<InboxEntry> starred(PageRequest asked) {
    return reading(reading -> reading.starred(asked.cursor(), PageSize.of(asked.limit())));
  }

  /** Put an item away, for the actor alone. */
  public void archive(ItemId item) {
    sorting(reading -> reading.move(item, Optional.of(Folder.ARCHIVE)));
  }

  /** Put an item into the trash of the actor; everybody else still has it. */
  public void trash(ItemId item) {
    sorting(reading -> reading.move(item, Optional.of(Folder.TRASH)));
  }

  /** Put an item back to what was received or sent. */
  public void putBack(ItemId item) {
    sorting(reading -> reading.move(item, Optional.empty()));
  }

  /** Mark an item, for the actor alone, or take the mark away. */
  public void star(ItemId item, boolean starred) {
    sorting(reading -> reading.star(item, starred));
  }

  private void sorting(Consumer<Reading> work) {
    reading(
        reading -> {
          work.accept(reading);
          return reading;
        });
  }

  private <T> T reading(Function<Reading, T> work) {
    return Unit.joined(
        tenant,
        unit -> work.apply(new Reading(unit, actor, MessagingPermissions.READ_OWN_MESSAGES)));
  }
}
