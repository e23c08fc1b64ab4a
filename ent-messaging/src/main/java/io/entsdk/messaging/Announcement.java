package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.internal.html.Body;
import io.entsdk.messaging.internal.html.HtmlDesk;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Submission;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Urgency;
import io.entsdk.messaging.item.UrgentReason;
import java.time.LocalDate;
import java.util.List;

/**
 * Gathers an announcement until it is sent. Immutable: each step returns another one. Prints
 * nothing of it.
 */
public final class Announcement {

  private final Tenant tenant;
  private final Actor actor;
  private final Content content;

  Announcement(Tenant tenant, Actor actor, SchoolId school) {
    this(tenant, actor, Content.of(ItemKind.ANNOUNCEMENT, school));
  }

  private Announcement(Tenant tenant, Actor actor, Content content) {
    this.tenant = tenant;
    this.actor = actor;
    this.content = content;
  }

  static Announcement resumed(Tenant tenant, Actor actor, Content content) {
    return new Announcement(tenant, actor, content);
  }

  Content content() {
    return content;
  }

  /** Address it to {@code audience}, whose people are found when it is sent. */
  public Announcement to(Audience audience) {
    return with(content.to(audience));
  }

  /** Give it a subject: one line of 1 to 200 characters. */
  public Announcement subject(String subject) {
    return with(content.subject(subject));
  }

  /**
   * Give it a text: 1 to 20,000 characters of plain text, of which line feeds and tabs are the only
   * control characters. A carriage return before a line feed is left out; all else is kept as
   * given.
   */
  public Announcement text(String text) {
    return with(content.saying(Body.plain(text)));
  }

  /**
   * Give it a text with marks, links and lists: at most 100,000 characters of HTML, of which {@link
   * io.entsdk.messaging.html.HtmlAllowList} is kept. What it says as plain text is kept beside it,
   * as by {@link #text}.
   */
  public Announcement html(String html) {
    return with(content.saying(HtmlDesk.of(tenant).read(html)));
  }

  /** Ask each guardian to acknowledge it, for each child. */
  public Announcement askToAcknowledge() {
    return with(content.asking(content.asked().toAcknowledge()));
  }

  /** Ask each guardian who signs usual acts to accept or refuse, for each child. */
  public Announcement askToAuthorise() {
    return askToAuthorise(AgreementRule.ANY_UNLESS_REFUSED);
  }

  /**
   * Ask those who sign to accept or refuse, for each child, as many of them as {@code rule} says.
   */
  public Announcement askToAuthorise(AgreementRule rule) {
    return with(content.asking(content.asked().toAuthorise(rule)));
  }

  /** Take what agrees until the end of {@code lastDay} in the school; refusals afterwards, too. */
  public Announcement until(LocalDate lastDay) {
    return with(content.asking(content.asked().until(lastDay)));
  }

  /**
   * Remind those who have not answered by {@code day}, once, in the hours of the families and as
   * often as each of them wants to be told.
   */
  public Announcement remindOn(LocalDate day) {
    return with(content.asking(content.asked().remindingOn(day)));
  }

  /** Send these files of the sender's with it, in this order, instead of those given before. */
  public Announcement attach(AttachmentId... files) {
    return with(content.in(content.envelope().enclosing(List.of(files))));
  }

  /** Take no answer; otherwise its recipients may answer its sender alone. */
  public Announcement noReply() {
    return with(content.marked(content.marks().taking(Replies.NOBODY)));
  }

  /** Call it important, which its readers are shown. */
  public Announcement important() {
    return with(content.marked(content.marks().asImportant()));
  }

  /**
   * Show it at once, and tell of it at once, whatever the hours of the families: for {@code
   * reason}, and {@code words} of one line that heads are shown. It takes a right of its own, and
   * is counted.
   */
  public Announcement urgent(UrgentReason reason, String words) {
    return with(content.marked(content.marks().asUrgent(new Urgency(reason, words))));
  }

  /**
   * Tell what sending it now would come to: how many in which role, who would be left out, whom it
   * would not get through to, and when it would be shown. Nothing is kept.
   */
  public Preview preview() {
    return Submission.preview(tenant, actor, content);
  }

  /**
   * Send it under {@code key}: released at once, or waiting for the families' hours, or refused.
   *
   * <p>The same key with the same content returns the same answer and sends nothing more.
   *
   * @throws io.entsdk.core.ConflictException with code {@code key-reused} if the sender has sent
   *     other content under this key
   * @throws io.entsdk.core.RejectedException with everything that is wrong with it
   * @throws io.entsdk.core.access.AccessDeniedException if the sender neither teaches each class
   *     nor heads its school today
   */
  public SendResult send(SendKey key) {
    return Submission.send(tenant, actor, content, key);
  }

  private Announcement with(Content other) {
    return new Announcement(tenant, actor, other);
  }
}
