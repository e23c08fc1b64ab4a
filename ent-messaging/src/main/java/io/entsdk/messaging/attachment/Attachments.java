package io.entsdk.messaging.attachment;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.attachment.FileReading;
import io.entsdk.messaging.internal.attachment.Uploading;
import io.entsdk.messaging.item.ItemId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Takes the files that an actor attaches, and hands out those of items that the actor is shown.
 *
 * <p>A file is attached to one item. Whoever was sent that item opens it, as long as they are shown
 * the item, and its author; nobody else learns that it exists.
 */
public final class Attachments {

  private final Tenant tenant;
  private final Actor actor;

  public Attachments(Tenant tenant, Actor actor) {
    this.tenant = tenant;
    this.actor = actor;
  }

  /**
   * Take a file that is about to be sent, and clean it of what pictures tell beside themselves. It
   * works in several units of work; what is not sent within a day is erased.
   *
   * @param name what its author calls it, 1 to 120 characters
   * @param content read to its end, or until it is too long; the caller closes it
   * @throws IOException if {@code content} cannot be read
   */
  public Upload upload(String name, InputStream content) throws IOException {
    return new Uploading(tenant, actor).take(name, content);
  }

  /** Return the files of an item that the actor is shown, in the order of its author. */
  public List<Attachment> listOf(ItemId item) {
    return Unit.joined(tenant, unit -> new FileReading(unit, actor).listOf(item));
  }

  /**
   * Open a file of an item that the actor is shown, or one of the actor's own. It is not found
   * otherwise, like one that never was.
   */
  public Download open(AttachmentId attachment) {
    return FileReading.open(tenant, actor, attachment);
  }
}
