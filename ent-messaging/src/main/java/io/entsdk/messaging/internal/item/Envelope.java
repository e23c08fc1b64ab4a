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
 * @param marks how its author marks it, and whom it lets answer
 * @param principal in whose name it is said, beside the author's own
 * @param answer what it answers, if anything
 * @param enclosed the files that go with it, in their order
 * @param copied whether guardians of pupils to whom it goes get a copy
 */
public record Envelope(
    Audience to,
    Audience blind,
    Marks marks,
    @Nullable Principal principal,
    @Nullable Answer answer,
    List<AttachmentId> enclosed,
    boolean copied) {

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
    return new Envelope(audience, Audience.none(), Marks.NONE, null, null, List.of(), false);
  }

  public Envelope addressedTo(Audience audience) {
    return new Envelope(audience, blind, marks, principal, answer, enclosed, copied);
  }

  public Envelope blindTo(Audience audience) {
    return new Envelope(to, audience, marks, principal, answer, enclosed, copied);
  }

  public Envelope taking(Replies most) {
    return marked(marks.taking(most));
  }

  public Envelope marked(Marks given) {
    return new Envelope(to, blind, given, principal, answer, enclosed, copied);
  }

  public Envelope onBehalfOf(Principal given) {
    return new Envelope(to, blind, marks, given, answer, enclosed, copied);
  }

  public Envelope answering(Answer given) {
    return new Envelope(to, blind, marks, principal, given, enclosed, copied);
  }

  public Envelope enclosing(List<AttachmentId> given) {
    return new Envelope(to, blind, marks, principal, answer, given, copied);
  }

  public Envelope copied(boolean given) {
    return new Envelope(to, blind, marks, principal, answer, enclosed, given);
  }
}
