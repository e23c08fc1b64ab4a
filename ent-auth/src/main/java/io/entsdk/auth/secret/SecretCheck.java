package io.entsdk.auth.secret;

import java.util.Optional;

/** Is the outcome of comparing what somebody gives with what is kept. */
public sealed interface SecretCheck {

  /**
   * Means that it is the same secret.
   *
   * @param renewed what to keep from now on in the place of what was checked, if the policy or the
   *     pepper has moved or the hash came from another system, and there was time to make it
   */
  record Verified(Optional<HashedSecret> renewed) implements SecretCheck {}

  /** Means that it is another secret; this outcome alone is counted. */
  record Wrong() implements SecretCheck {}

  /**
   * Means that nobody knows: too many at once, no memory, no pepper, or a text that is no hash of
   * ours. Nobody's fault who typed; never counted, and never told as wrong.
   */
  record Unavailable() implements SecretCheck {}
}
