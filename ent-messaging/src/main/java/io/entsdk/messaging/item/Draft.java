package io.entsdk.messaging.item;

import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.messaging.attachment.AttachmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is a message or an announcement that its author has not sent yet, or will send later. Prints
 * nothing of it.
 *
 * @param key under which it is kept, and sent in the end: once, however often that is tried
 * @param version the number of this state, which is named to replace it
 * @param html the text with its marks; absent for plain text
 * @param important whether its author calls it so
 * @param sendAt when it is sent by itself, if it is
 * @param notSent the code of why it could not be sent at its hour, such as {@code access-denied} or
 *     {@code nobody-to-reach}; absent unless it was tried
 */
public record Draft(
    SendKey key,
    int version,
    ItemKind kind,
    Audience to,
    Audience blindCopy,
    String subject,
    String text,
    @Nullable String html,
    List<AttachmentId> attachments,
    boolean important,
    Asking asking,
    Instant savedAt,
    @Nullable Instant sendAt,
    @Nullable String notSent) {

  /**
   * Holds what a draft will ask of its recipients.
   *
   * @param rule whose agreement it takes, where it asks for that
   * @param until the last day on which one may agree
   * @param remindOn the day on which those who have not answered are reminded
   */
  public record Asking(
      Asked what, AgreementRule rule, @Nullable LocalDate until, @Nullable LocalDate remindOn) {}

  public Draft {
    attachments = List.copyOf(attachments);
  }

  @Override
  public String toString() {
    return "Draft[version=" + version + ", sendAt=" + sendAt + ", notSent=" + notSent + "]";
  }
}
