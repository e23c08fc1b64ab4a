package io.entsdk.messaging.internal.item;

import io.entsdk.messaging.internal.policy.Decided;
import java.time.Instant;

/** Says what becomes of something that has waited for its reader. */
sealed interface Release {

  /** It is shown from now on. */
  record Show() implements Release {}

  /** It goes on waiting, and is decided again at the next look. */
  record Keep() implements Release {}

  /** It goes on waiting until hours that were decided since let it through. */
  record Hold(Instant until) implements Release {}

  /** Its author may not say it any more, by what was decided. */
  record TakeBack(Decided against) implements Release {}
}
