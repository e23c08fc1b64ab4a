package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.spi.TryKey;
import java.util.UUID;

/** Asks to write counts in the place of those that had this version. */
record Move(TryKey key, long version, TryCountsText texts, String refused) {

  Move(TryKey key, long version, TryCountsText texts) {
    this(key, version, texts, "");
  }

  /** Ask to write counts of a card in the place of those that were read. */
  static Move ofCard(Tries read, TryCountsText texts) {
    return new Move(
        new TryKey(TryKey.Of.CARD, read.subject()), read.version(), texts, read.refused().text());
  }

  UUID subject() {
    return key.subject();
  }

  boolean isFirst() {
    return version == Tries.NO_ROW;
  }
}
