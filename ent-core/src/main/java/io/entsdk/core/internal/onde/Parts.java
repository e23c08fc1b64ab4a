package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.Extent;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.RosterSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a line that it can do without: a refused one is reported, and the line goes
 * on.
 */
record Parts(Origin origin, RosterSink sink) {

  /** Reads {@code T} out of {@code S}, or refuses. */
  interface Reading<S, T> {
    @Nullable T from(S source) throws Refusal;
  }

  /**
   * Return what {@code reading} makes of {@code source}, or null if it was refused and reported.
   */
  <S, T> @Nullable T read(S source, Reading<S, T> reading) {
    try {
      return reading.from(source);
    } catch (Refusal refusal) {
      sink.reject(refusal.at(origin, Extent.PART));
      return null;
    }
  }
}
