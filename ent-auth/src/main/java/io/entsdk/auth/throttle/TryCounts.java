package io.entsdk.auth.throttle;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Holds all that is counted against one pupil.
 *
 * @param streaks by origin; an origin that is not there is a stranger
 * @param recent the moments of the counted failures of the last day, oldest first
 * @param mistakes the last wrong answers, oldest first
 */
public record TryCounts(Map<Origin, Streak> streaks, List<Instant> recent, List<Mistake> mistakes) {

  /** The counts of a pupil whom nobody has failed to be. */
  public static final TryCounts NONE = new TryCounts(Map.of(), List.of(), List.of());

  public TryCounts {
    streaks = Map.copyOf(streaks);
    recent = List.copyOf(recent);
    mistakes = List.copyOf(mistakes);
  }

  /** Return where tries from {@code device} are counted. */
  public Origin originOf(Origin device) {
    return streaks.containsKey(device) ? device : Origin.STRANGERS;
  }

  /**
   * Return where tries from {@code device} are counted, which an adult may have admitted for a
   * while.
   */
  public Origin originOf(Origin device, boolean admitted) {
    return admitted && !streaks.containsKey(device) ? device.admitted() : originOf(device);
  }

  /** Return the failures in a row, over all origins. */
  public int inARow() {
    int failures = 0;
    for (Streak streak : streaks.values()) {
      failures += streak.failures();
    }
    return failures;
  }

  Streak streak(Origin origin) {
    return streaks.getOrDefault(origin, Streak.none(Instant.EPOCH));
  }
}
