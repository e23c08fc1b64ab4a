package io.entsdk.messaging.item;

import io.entsdk.core.ConflictException;
import java.time.Instant;
import java.util.List;

/** Tells what became of something that was sent. The same key always gets the same answer. */
public sealed interface SendResult {

  /**
   * Return the item that was stored.
   *
   * @throws ConflictException with code {@code send-refused} if none was
   */
  ItemId item();

  /** Was shown to its recipients at once. */
  record Released(ItemId item) implements SendResult {}

  /** Is kept, and shown to nobody before {@code until}. */
  record Waiting(ItemId item, Instant until, WaitReason because) implements SendResult {}

  /** Was not kept; the key is free for another try. */
  record Refused(List<SendRefusal> because) implements SendResult {

    public Refused {
      because = List.copyOf(because);
    }

    @Override
    public ItemId item() {
      throw new ConflictException("send-refused", "Nothing was sent: " + because);
    }
  }
}
