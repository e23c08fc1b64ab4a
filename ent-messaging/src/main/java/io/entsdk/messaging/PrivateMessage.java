package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.internal.html.Body;
import io.entsdk.messaging.internal.html.HtmlDesk;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Envelope;
import io.entsdk.messaging.internal.item.Envelope.Answer;
import io.entsdk.messaging.internal.post.Posting;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Urgency;
import io.entsdk.messaging.item.UrgentReason;
import io.entsdk.messaging.reach.Principal;
import java.util.List;
import java.util.UUID;

/**
 * Gathers a message until it is sent. Immutable: each step returns another one. Prints nothing of
 * it.
 *
 * <p>Whom the sender may not reach is left out and told in the result. Recipients of whom neither
 * may write to the other, and those whom a class names, each get it alone: they are on no roster
 * and answer the sender.
 */
public final class PrivateMessage {

  /** An answer is said in the school of what it answers. */
  private static final SchoolId THAT_OF_THE_ITEM = new SchoolId(new UUID(0, 0));

  private final Tenant tenant;
  private final Actor actor;
  private final Content content;

  private PrivateMessage(Tenant tenant, Actor actor, Content content) {
    this.tenant = tenant;
    this.actor = actor;
    this.content = content;
  }

  static PrivateMessage first(Tenant tenant, Actor actor, SchoolId school) {
    return new PrivateMessage(tenant, actor, Content.of(ItemKind.PRIVATE_MESSAGE, school));
  }

  static PrivateMessage answer(Tenant tenant, Actor actor, ItemId item, boolean toAll) {
    Content content = Content.of(ItemKind.PRIVATE_MESSAGE, THAT_OF_THE_ITEM);
    Envelope envelope = content.envelope().answering(new Answer(item, toAll));
    return new PrivateMessage(tenant, actor, content.in(envelope));
  }

  static PrivateMessage resumed(Tenant tenant, Actor actor, Content content) {
    return new PrivateMessage(tenant, actor, content);
  }

  Content content() {
    return content;
  }

  /** Address it to {@code audience}; an answer to all takes them into its thread from now on. */
  public PrivateMessage to(Audience audience) {
    return with(content.to(audience));
  }

  /** Address it to {@code audience} as well, whom nobody sees and who see the sender alone. */
  public PrivateMessage blindCopy(Audience audience) {
    return with(content.in(content.envelope().blindTo(audience)));
  }

  /** Give it a subject: one line of 1 to 200 characters. An answer has that of the item. */
  public PrivateMessage subject(String subject) {
    return with(content.subject(subject));
  }

  /**
   * Give it a text: 1 to 20,000 characters of plain text, of which line feeds and tabs are the only
   * control characters. A carriage return before a line feed is left out; all else is kept as
   * given.
   */
  public PrivateMessage text(String text) {
    return with(content.saying(Body.plain(text)));
  }

  /**
   * Give it a text with marks, links and lists: at most 100,000 characters of HTML, of which {@link
   * io.entsdk.messaging.html.HtmlAllowList} is kept. What it says as plain text is kept beside it,
   * as by {@link #text}.
   */
  public PrivateMessage html(String html) {
    return with(content.saying(HtmlDesk.of(tenant).read(html)));
  }

  /** Write it in the name of a team or a colleague, by a mandate; both are shown. */
  public PrivateMessage onBehalfOf(Principal principal) {
    return with(content.in(content.envelope().onBehalfOf(principal)));
  }

  /** Send these files of the sender's with it, in this order, instead of those given before. */
  public PrivateMessage attach(AttachmentId... files) {
    return with(content.in(content.envelope().enclosing(List.of(files))));
  }

  /** Take no answer. */
  public PrivateMessage noReply() {
    return with(content.marked(content.marks().taking(Replies.NOBODY)));
  }

  /** Call it important, which its readers are shown. */
  public PrivateMessage important() {
    return with(content.marked(content.marks().asImportant()));
  }

  /**
   * Show it to pupils and families at once, and tell of it at once, whatever their hours: for
   * {@code reason}, and {@code words} of one line that heads are shown. It takes a right of its
   * own, and is counted. Staff keep the hours that they chose.
   */
  public PrivateMessage urgent(UrgentReason reason, String words) {
    return with(content.marked(content.marks().asUrgent(new Urgency(reason, words))));
  }

  /**
   * Tell what sending it now would come to: how many in which role, who would be left out, and when
   * it would be shown. Nothing is kept.
   */
  public Preview preview() {
    return Posting.preview(tenant, actor, content);
  }

  /**
   * Send it under {@code key}: released at once, or waiting for the hours of all its recipients, or
   * refused. The result tells who was left out.
   *
   * <p>The same key with the same content returns the same answer and sends nothing more.
   *
   * @throws io.entsdk.core.ConflictException with code {@code key-reused} if the sender has sent
   *     other content under this key
   * @throws io.entsdk.core.RejectedException with everything that is wrong with it
   * @throws io.entsdk.core.NotFoundException if it answers what the sender is not shown
   * @throws io.entsdk.core.access.AccessDeniedException if the audience names a class, or the
   *     teachers of a pupil, that are not the sender's to address
   */
  public SendResult send(SendKey key) {
    return Posting.send(tenant, actor, content, key);
  }

  private PrivateMessage with(Content other) {
    return new PrivateMessage(tenant, actor, other);
  }
}
