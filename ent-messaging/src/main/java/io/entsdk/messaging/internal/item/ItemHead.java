package io.entsdk.messaging.internal.item;

import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Holds what is fixed about an item from its submission on: all but its words. */
public record ItemHead(
    ItemId id,
    PersonId author,
    SendKey key,
    String fingerprint,
    Instant submittedAt,
    Instant releaseAt,
    boolean expanding) {

  /** Whoever is asked first has so long to answer; chosen by us. */
  private static final Duration TO_ANSWER = Duration.ofDays(30);

  /** Return until when whoever is asked first may answer; nobody else is shown it before. */
  public Instant lapsesAt() {
    return lapsesAt(submittedAt);
  }

  /** Return likewise for what is submitted at some moment. */
  public static Instant lapsesAt(Instant submittedAt) {
    return submittedAt.plus(TO_ANSWER);
  }

  /** Return this head, if what was sent again is the same. */
  public ItemHead sameAs(String other) {
    if (!fingerprint.equals(other)) {
      throw new ConflictException(
          "key-reused",
          "Item "
              + id
              + " was sent under this key with other content; draw a new key for a new item");
    }
    return this;
  }

  /** Return what its sender was answered, at the first try and at every later one. */
  SendResult result() {
    return result(WaitReason.PAUSE_NUMERIQUE, List.of());
  }

  /** Return the same, which a job fills. */
  ItemHead asExpanding() {
    return new ItemHead(id, author, key, fingerprint, submittedAt, releaseAt, true);
  }

  /** Return likewise what was answered about an item that waits for {@code because}, if it does. */
  public SendResult result(WaitReason because, List<Excluded> excluded) {
    if (expanding) {
      return new SendResult.Waiting(id, releaseAt, WaitReason.EXPANDING, excluded);
    }
    if (releaseAt.equals(lapsesAt())) {
      return new SendResult.Waiting(id, releaseAt, WaitReason.ASKED_FIRST, excluded);
    }
    return releaseAt.isAfter(submittedAt)
        ? new SendResult.Waiting(id, releaseAt, because, excluded)
        : new SendResult.Released(id, excluded);
  }
}
