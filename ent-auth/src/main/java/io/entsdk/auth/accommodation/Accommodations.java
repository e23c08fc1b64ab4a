package io.entsdk.auth.accommodation;

import io.entsdk.core.RejectedException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Is what one pupil needs at the sign-in page; most need nothing. It is as telling as a fact about
 * health: prints nothing of it.
 *
 * @param kinds what is needed
 * @param scanStep how long the frame of {@link Accommodation#SCANNING} stays at each picture
 */
public record Accommodations(Set<Accommodation> kinds, Duration scanStep) {

  private static final Duration SHORTEST = Duration.ofMillis(300);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** The step of a page that nobody has adapted. */
  public static final Duration USUAL_STEP = Duration.ofMillis(1_800);

  /** What most pupils need. */
  public static final Accommodations NONE = new Accommodations(Set.of(), USUAL_STEP);

  public Accommodations {
    kinds = Set.copyOf(kinds);
    if (scanStep.compareTo(SHORTEST) < 0 || scanStep.compareTo(LONGEST) > 0) {
      throw RejectedException.of(
          "scanStep", "length", "let the frame stay for 300 milliseconds to 10 seconds");
    }
  }

  /** Return these kinds, at the usual step. */
  public static Accommodations of(Accommodation... kinds) {
    return of(Set.of(kinds));
  }

  /** Return these kinds, at the usual step. */
  public static Accommodations of(Collection<Accommodation> kinds) {
    Set<Accommodation> all = EnumSet.noneOf(Accommodation.class);
    all.addAll(kinds);
    return new Accommodations(all, USUAL_STEP);
  }

  /** Return these with the frame staying for {@code step} at each picture. */
  public Accommodations scanningEvery(Duration step) {
    return new Accommodations(kinds, step);
  }

  /** Tell whether {@code kind} is needed. */
  public boolean has(Accommodation kind) {
    return kinds.contains(kind);
  }

  /** Tell whether nothing is needed. */
  public boolean isNone() {
    return kinds.isEmpty();
  }

  @Override
  public String toString() {
    return "Accommodations[***]";
  }
}
