package io.entsdk.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides when strangers have guessed at so many pupils that no stranger is looked at any more;
 * devices that are known or seated in a window never notice.
 *
 * <p>A failure of a pupil who gets in afterwards counts no longer: children slip, and get in.
 *
 * @param perClass how many failures of strangers that stand are too many in a class
 * @param span how long they stand
 * @param perTenantHour how many failures of strangers are too many in a tenant within an hour
 */
public record SweepPolicy(int perClass, Duration span, int perTenantHour) {

  /**
   * The tenant's number is that of {@code pupil-auth.md} 4.6, rule 6. The class's is our own: the
   * "30/h" there leaves whoever has photographed every card of ten classes 300 guesses in the first
   * hour, 2.96 % for one of them; five a day are 0.50 %.
   */
  public static final SweepPolicy STANDARD = new SweepPolicy(5, Duration.ofHours(24), 300);

  /** The numbers of {@code pupil-auth.md} 4.6, rule 6, as they stand there. */
  public static final SweepPolicy BY_THE_HOUR = new SweepPolicy(30, Duration.ofHours(1), 300);

  /** Tell whether no stranger is looked at {@code now}. */
  public boolean isClosed(Failures group, int tenantHour, Instant now) {
    return tenantHour >= perTenantHour || group.within(span, now).count() >= perClass;
  }

  /** Return the failures after one more of a stranger on {@code pupil}. */
  public Failures failed(Failures group, String pupil, Instant now) {
    List<Mistake> standing =
        Stream.concat(group.within(span, now), Stream.of(new Mistake(pupil, now))).toList();
    return new Failures(
        standing.subList(Math.max(0, standing.size() - perClass), standing.size()), Instant.EPOCH);
  }
}
