package io.entsdk.privacy.internal.erasure;

import io.entsdk.privacy.erasure.ErasureOutcome;
import java.util.Optional;

/** Says how the journal outside the database stands to a person who is awaited. */
enum JournalMark {
  /** It may know nothing of the person yet, and nothing of the person goes. */
  UNTOLD,
  /** It keeps that the person goes. */
  GOING,
  /** It is to be told that a hold keeps the person after all. */
  HELD,
  /** It is to be told that the person stays after all. */
  KEPT;

  /** Return how it stands to somebody who is planned: it is the journal that knows of a replay. */
  static JournalMark before(boolean replayed) {
    return replayed ? GOING : UNTOLD;
  }

  static JournalMark of(ErasureOutcome staying) {
    return staying == ErasureOutcome.KEPT ? KEPT : HELD;
  }

  /** Return what is to become of the person once it was told. */
  Optional<ErasureOutcome> staying() {
    return switch (this) {
      case UNTOLD, GOING -> Optional.empty();
      case HELD -> Optional.of(ErasureOutcome.HELD);
      case KEPT -> Optional.of(ErasureOutcome.KEPT);
    };
  }
}
