package io.entsdk.messaging.internal.item;

import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.reach.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whom something is for, in whose name, and whom it answers.
 *
 * @param blind those who are shown to nobody and to whom nobody is shown
 * @param principal in whose name it is said, beside the author's own
 * @param answer what it answers, if anything
 * @param enclosed the files that go with it, in their order
 */
public record Envelope(
    Audience to,
    Audience blind,
    Replies replies,
    @Nullable Principal principal,
    @Nullable Answer answer,
    List<AttachmentId> enclosed) {

  public Envelope {
    enclosed = List.copyOf(enclosed);
  }

  /** Names an item that is answered: its author alone, or everybody on its roster. */
  public record Answer(ItemId item, boolean toAll) {}

  /** Return an envelope to nobody yet. */
  public static Envelope empty() {
    return to(Audience.none());
  }

  /** Return an envelope to {@code audience}, each of whom may answer as far as the kind goes. */
  public static Envelope to(Audience audience) {
    return new Envelope(audience, Audience.none(), Replies.EVERYBODY, null, null, List.of());
  }

  public Envelope addressedTo(Audience audience) {
    return new Envelope(audience, blind, replies, principal, answer, enclosed);
  }

  public Envelope blindTo(Audience audience) {
    return new Envelope(to, audience, replies, principal, answer, enclosed);
  }

  public Envelope taking(Replies most) {
    return new Envelope(to, blind, most, principal, answer, enclosed);
  }

  public Envelope onBehalfOf(Principal given) {
    return new Envelope(to, blind, replies, given, answer, enclosed);
  }

  public Envelope answering(Answer given) {
    return new Envelope(to, blind, replies, principal, given, enclosed);
  }

  public Envelope enclosing(List<AttachmentId> given) {
    return new Envelope(to, blind, replies, principal, answer, given);
  }
}
