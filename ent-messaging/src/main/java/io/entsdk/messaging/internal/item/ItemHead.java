package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.WaitReason;
import java.time.Instant;

/** Holds what is fixed about an item from its submission on: all but its words. */
record ItemHead(
    ItemId id,
    PersonId author,
    SendKey key,
    String fingerprint,
    Instant submittedAt,
    Instant releaseAt) {

  /** Return what its sender was answered, at the first try and at every later one. */
  SendResult result() {
    return releaseAt.isAfter(submittedAt)
        ? new SendResult.Waiting(id, releaseAt, WaitReason.PAUSE_NUMERIQUE)
        : new SendResult.Released(id);
  }
}
