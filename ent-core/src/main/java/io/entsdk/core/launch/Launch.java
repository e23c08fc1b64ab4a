package io.entsdk.core.launch;

import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * States that a school is live for its pupils and families, from a moment on.
 *
 * @param reason why there is a pilot; empty for a launch with everything on record
 * @param until the first moment without; absent while no end is known
 */
public record Launch(
    SchoolId school, Kind kind, Optional<String> reason, Instant from, @Nullable Instant until) {

  /** Says on which footing a school is live. */
  public enum Kind {
    /** Everything was on record. */
    COMPLETE,
    /** Somebody has given a reason to begin without, until a day. */
    PILOT
  }

  /** Tell whether the school is live by this at {@code now}. */
  public boolean isLive(Instant now) {
    return !now.isBefore(from) && (until == null || now.isBefore(until));
  }
}
