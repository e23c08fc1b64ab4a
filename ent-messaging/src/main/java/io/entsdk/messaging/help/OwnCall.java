package io.entsdk.messaging.help;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a child what has become of the own call.
 *
 * @param seenAt when an adult has seen it; null while nobody has
 * @param seenBy that adult; {@link PersonId#GONE} once that person was erased
 */
public record OwnCall(
    CallId call,
    AdultPicture picture,
    Instant calledAt,
    @Nullable Instant seenAt,
    @Nullable PersonId seenBy) {

  /** Tell whether an adult knows. */
  public boolean isSeen() {
    return seenAt != null;
  }
}
