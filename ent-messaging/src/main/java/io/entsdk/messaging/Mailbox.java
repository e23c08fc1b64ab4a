package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.directory.School;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.Attachments;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.HelpAnswer;
import io.entsdk.messaging.internal.help.Asking;
import io.entsdk.messaging.internal.item.Amending;
import io.entsdk.messaging.internal.item.OwnExpansion;
import io.entsdk.messaging.internal.item.PageSize;
import io.entsdk.messaging.internal.item.Progress;
import io.entsdk.messaging.internal.item.Reading;
import io.entsdk.messaging.internal.item.Syncing;
import io.entsdk.messaging.internal.item.Translating;
import io.entsdk.messaging.internal.post.Conversation;
import io.entsdk.messaging.internal.search.Sought;
import io.entsdk.messaging.internal.today.TodayPage;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.Amendment;
import io.entsdk.messaging.item.Changes;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.Expansion;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.Rendition;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.today.Today;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Is one actor's side of messaging: what the actor sends, receives and answers.
 *
 * <p>Each method is one unit of work. An item is shown from its release on; what was addressed
 * because of a child, as long as its reader still answers for one whom it concerns; what was
 * addressed to a team, as long as its reader writes for it. Otherwise it is not found, like one
 * that never was.
 */
public final class Mailbox {

  private final Tenant tenant;
  private final Actor actor;

  Mailbox(Tenant tenant, Actor actor) {
    this.tenant = tenant;
    this.actor = actor;
  }

  /** Begin an announcement in the name of {@code school}; nothing is kept before it is sent. */
  public Announcement announce(School school) {
    return new Announcement(tenant, actor, school.id());
  }

  /** Begin a message in the name of {@code school}; nothing is kept before it is sent. */
  public PrivateMessage write(School school) {
    return PrivateMessage.first(tenant, actor, school.id());
  }

  /** Return who asks to write to the actor, and whom the actor has asked. */
  public ContactRequests requests() {
    return new ContactRequests(tenant, actor);
  }

  /** Return the folders that the actor's own post lies in. */
  public Folders folders() {
    return new Folders(tenant, actor);
  }

  /** Return what the actor has begun to write, and what is sent later. */
  public Drafts drafts() {
    return new Drafts(tenant, actor);
  }

  /** Return the way to the files that the actor attaches, and to those of items. */
  public Attachments attachments() {
    return new Attachments(tenant, actor);
  }

  /**
   * Begin an answer to whoever sent an item, alone. What one has said oneself, it goes on with, to
   * all.
   */
  public PrivateMessage reply(ItemId item) {
    return PrivateMessage.answer(tenant, actor, item, false);
  }

  /** Begin an answer to everybody on the roster of an item's thread. */
  public PrivateMessage replyAll(ItemId item) {
    return PrivateMessage.answer(tenant, actor, item, true);
  }

  /**
   * Take back what the actor has sent: none of its recipients is shown it any more, and whoever had
   * it is told {@code recalled}. Doing it again finds nothing.
   */
  public Amendment recall(ItemId item) {
    return Unit.joined(tenant, unit -> new Amending(unit, actor).recall(item));
  }

  /**
   * Give what the actor has sent other words; the ones before are kept. Where it is material, what
   * was acknowledged is asked for anew.
   */
  public Amendment reword(ItemId item, Rewording words) {
    return Unit.joined(tenant, unit -> new Amending(unit, actor).reword(item, words));
  }

  /**
   * Ask for an adult, as a pupil who chooses one of two pictures: in every state and at every hour,
   * in an incident, muted, suspended, on a class code. There is always an answer, never a refusal;
   * pressing again while nobody has looked goes on with the same call.
   */
  public HelpAnswer askForAdult(AdultPicture picture) {
    return Unit.joined(tenant, unit -> new Asking(unit, actor).ask(picture));
  }

  /** Return the newest {@code limit} items that the actor is shown, of at most 100. */
  public Page<InboxEntry> inbox(int limit) {
    return page(Optional.empty(), limit);
  }

  /** Return the {@code limit} items that follow {@code after}, newest first, of at most 100. */
  public Page<InboxEntry> inbox(Cursor after, int limit) {
    return page(Optional.of(after), limit);
  }

  /**
   * Return the newest 250 items of each folder from the beginning, and as many of those of one's
   * own together, at most {@code most} of them, for a device that keeps a copy; it goes on with
   * {@link #changesSince}.
   */
  public Changes changes(int most) {
    return changes(Optional.empty(), most);
  }

  /**
   * Return what has changed since a token, at most {@code most} changes, of at most 100: whatever
   * was sent, read on another device, moved, taken back or lost with a right, however late it was
   * committed. A copy that follows them shows what a device shows that begins anew.
   */
  public Changes changesSince(Cursor token, int most) {
    return changes(Optional.of(token), most);
  }

  /**
   * Return the page of the actor's day, by child: what waits for an answer since at most 90 days,
   * the newest that is unread, and the tiles of other parts of the ENT, which have half a second.
   */
  public Today today() {
    return TodayPage.of(tenant, actor);
  }

  /**
   * Return a page of what the actor is shown that says all of {@code words} in its subject or text,
   * newest first, of at most 100, but for what is in the trash. French forms of a word are one, as
   * are letters with and without accents; the last word is found by its beginning too.
   *
   * @throws RejectedException if there are more than 200 characters
   */
  public Page<InboxEntry> search(String words, PageRequest asked) {
    Sought sought = Sought.of(words);
    return reading(
        MessagingPermissions.READ_OWN_MESSAGES,
        reading -> reading.search(sought, asked.cursor(), PageSize.of(asked.limit())));
  }

  /**
   * Return a page of what was said in a thread while the actor was in it, newest first, of at most
   * 100. It marks nothing read.
   */
  public Page<OpenItem> thread(ThreadId thread, PageRequest asked) {
    return reading(
        MessagingPermissions.READ_OWN_MESSAGES,
        reading -> reading.thread(thread, PageSize.of(asked)));
  }

  /** Return who sees a thread now: people, and teams without their members. */
  public List<Recipient> roster(ThreadId thread) {
    return Unit.joined(tenant, unit -> new Conversation(unit, actor).roster(thread));
  }

  /** Be shown nothing more of a thread; what was shown stays. */
  public void leave(ThreadId thread) {
    Unit.joined(
        tenant,
        unit -> {
          new Conversation(unit, actor).leave(thread);
          return thread;
        });
  }

  /** Return an item whole, and mark it read the first time. */
  public OpenItem open(ItemId item) {
    return reading(MessagingPermissions.READ_OWN_MESSAGES, reading -> reading.open(item));
  }

  /**
   * Return an item in the language that the actor has chosen, beside the original, which is thereby
   * read; empty where it is to be read as it is: the actor wants French, or the host has no engine
   * that does this. The engine works between units of work.
   */
  public Optional<Rendition> translated(ItemId item) {
    return Translating.of(tenant, actor, item);
  }

  /** Return how many items the actor is shown and has not read; counted each time. */
  public long unread() {
    return reading(MessagingPermissions.READ_OWN_MESSAGES, Reading::unread);
  }

  /**
   * Acknowledge the version of an item that is shown, for each of the actor's children whom it
   * concerns, and return one acknowledgement a child. It counts as reading it. Doing it again
   * changes nothing and returns the same.
   *
   * @throws io.entsdk.core.ConflictException with code {@code nothing-to-acknowledge} if the item
   *     does not ask for it
   */
  public List<Acknowledgement> acknowledge(ItemId item) {
    return reading(MessagingPermissions.ACKNOWLEDGE, reading -> reading.acknowledge(item));
  }

  /**
   * Return how far the guardians have come with an item, one entry for each child concerned; that
   * it was read is recorded for each child and guardian.
   */
  public List<ChildAcknowledgements> acknowledgements(ItemId item) {
    return Unit.joined(tenant, unit -> new Progress(unit, actor).of(item));
  }

  /**
   * Return how far a job has come with what the actor has announced to more people than are
   * addressed at once; empty for all else.
   */
  public Optional<Expansion> expansion(ItemId item) {
    return Unit.joined(tenant, unit -> new OwnExpansion(unit, actor).of(item));
  }

  /** Return the answers to an item that asks to accept or refuse: one's own, or its families'. */
  public Answers answers(ItemId item) {
    return new Answers(tenant, actor, item);
  }

  private Page<InboxEntry> page(Optional<Cursor> after, int limit) {
    return reading(
        MessagingPermissions.READ_OWN_MESSAGES,
        reading -> reading.page(Folder.INBOX, after, PageSize.of(limit)));
  }

  private Changes changes(Optional<Cursor> token, int most) {
    return Unit.joined(
        tenant,
        unit ->
            new Syncing(unit, actor, MessagingPermissions.READ_OWN_MESSAGES)
                .since(token, PageSize.of(most)));
  }

  private <T> T reading(Permission permission, Function<Reading, T> work) {
    return Unit.joined(tenant, unit -> work.apply(new Reading(unit, actor, permission)));
  }
}
