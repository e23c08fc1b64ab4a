package io.entsdk.core.internal;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.spi.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every {@link Metrics} that there is, and survives what they do; none costs nothing. */
public final class Meters {

  private final Logger log = LoggerFactory.getLogger(Meters.class);
  private final List<Metrics> told;
  private final InstantSource clock;

  public Meters(List<Metrics> told, InstantSource clock) {
    this.told = List.copyOf(told);
    this.clock = clock;
    Set<String> ids = new HashSet<>();
    for (Metrics one : told) {
      if (!ids.add(one.id())) {
        throw new MisconfiguredException(
            "Two metrics share the id " + one.id() + "; rename one of " + one.getClass().getName());
      }
    }
  }

  /** Run {@code work} and tell of it as a unit of {@code kind}, whatever becomes of it. */
  public <T> T unit(String kind, Supplier<T> work) {
    if (told.isEmpty()) {
      return work.get();
    }
    Instant from = clock.instant();
    boolean failed = true;
    try {
      T result = work.get();
      failed = false;
      return result;
    } finally {
      boolean thrown = failed;
      Duration took = since(from);
      tell(one -> one.unit(kind, thrown, took));
    }
  }

  public void job(String job, Instant from, long done, int failures) {
    tell(one -> one.job(job, since(from), done, failures));
  }

  /** Tell what came of something; the code is the name of the result's type. */
  public <R> R outcome(String what, R result) {
    String code =
        result
            .getClass()
            .getSimpleName()
            .replaceAll("(?<=.)([A-Z])", "-$1")
            .toLowerCase(Locale.ROOT);
    tell(one -> one.outcome(what, code));
    return result;
  }

  /** Tell that {@code what} has come to {@code code} once more. */
  public void count(String what, String code) {
    tell(one -> one.outcome(what, code));
  }

  public void lag(String consumer, Instant happened) {
    tell(one -> one.lag(consumer, since(happened)));
  }

  private Duration since(Instant from) {
    Duration took = Duration.between(from, clock.instant());
    return took.isNegative() ? Duration.ZERO : took;
  }

  private void tell(Consumer<Metrics> what) {
    for (Metrics one : told) {
      try {
        what.accept(one);
      } catch (RuntimeException e) {
        log.warn("Metrics {} failed with {}", one.id(), e.getClass().getName());
      }
    }
  }
}
