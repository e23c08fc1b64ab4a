package io.entsdk.auth.internal.throttle;

import java.util.UUID;

/** Asks to write counts in the place of those that had this version. */
record Move(UUID subject, long version, TryCountsText texts) {

  boolean isFirst() {
    return version == Tries.NO_ROW;
  }
}
