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

  /** Return those whom the audience names and to whom it was not sent, with what may be told. */
  List<Excluded> excluded();

  /** Was shown to its recipients at once, or to those of them who have no hours of their own. */
  record Released(ItemId item, List<Excluded> excluded) implements SendResult {

    public Released {
      excluded = List.copyOf(excluded);
    }

    public Released(ItemId item) {
      this(item, List.of());
    }
  }

  /** Is kept, and shown to nobody before {@code until}. */
  record Waiting(ItemId item, Instant until, WaitReason because, List<Excluded> excluded)
      implements SendResult {

    public Waiting {
      excluded = List.copyOf(excluded);
    }

    public Waiting(ItemId item, Instant until, WaitReason because) {
      this(item, until, because, List.of());
    }
  }

  /** Was not kept; the key is free for another try. */
  record Refused(List<SendRefusal> because, List<Excluded> excluded) implements SendResult {

    public Refused {
      because = List.copyOf(because);
      excluded = List.copyOf(excluded);
    }

    public Refused(List<SendRefusal> because) {
      this(because, List.of());
    }

    @Override
    public ItemId item() {
      throw new ConflictException("send-refused", "Nothing was sent: " + because);
    }
  }
}
