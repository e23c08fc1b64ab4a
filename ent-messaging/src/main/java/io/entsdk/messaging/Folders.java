package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.OwnFolders;
import io.entsdk.messaging.internal.item.PageSize;
import io.entsdk.messaging.internal.item.Reading;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.NamedFolder;
import java.util.List;
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

  /** Return the folders that the actor has made, by name. */
  public List<NamedFolder> own() {
    return sorted(OwnFolders::list);
  }

  /**
   * Make a folder called {@code name}, of at most 50: one line of 1 to 60 characters.
   *
   * @throws io.entsdk.core.ConflictException with code {@code folder-name-taken} if the actor has
   *     one that differs by case or accents alone
   * @throws io.entsdk.core.RejectedException if there are too many, or the name is none
   */
  public Folder.Own make(String name) {
    return sorted(folders -> folders.make(name));
  }

  /** Call {@code folder} something else, within the limits of {@link #make}. */
  public void rename(Folder.Own folder, String name) {
    sorted(folders -> folders.rename(folder, name));
  }

  /** Forget {@code folder}; what lies in it goes back to what was received or sent. */
  public void remove(Folder.Own folder) {
    sorted(folders -> folders.remove(folder));
  }

  /**
   * Put an item into {@code folder}, for the actor alone. What one has sent goes to the sent where
   * the inbox is named, and what one was sent to the inbox.
   */
  public void move(ItemId item, Folder folder) {
    sorting(reading -> reading.move(item, folder));
  }

  /** Put an item away, for the actor alone. */
  public void archive(ItemId item) {
    sorting(reading -> reading.move(item, Folder.ARCHIVE));
  }

  /** Put an item into the trash of the actor; everybody else still has it. */
  public void trash(ItemId item) {
    sorting(reading -> reading.move(item, Folder.TRASH));
  }

  /** Put an item back to what was received or sent. */
  public void putBack(ItemId item) {
    sorting(reading -> reading.move(item, Folder.INBOX));
  }

  /** Mark an item, for the actor alone, or take the mark away. */
  public void star(ItemId item, boolean starred) {
    sorting(reading -> reading.star(item, starred));
  }

  private <T> T sorted(Function<OwnFolders, T> work) {
    return Unit.joined(tenant, unit -> work.apply(new OwnFolders(unit, actor)));
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
