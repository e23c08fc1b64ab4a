package io.entsdk.privacy.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Says which events have a day, past or to come; an event without one has not been announced. */
public record RetentionFacts(Map<Trigger, LocalDate> days) {

  public RetentionFacts {
    days = Map.copyOf(days);
  }

  public static RetentionFacts none() {
    return new RetentionFacts(Map.of());
  }

  public static RetentionFacts of(Trigger trigger, LocalDate day) {
    return new RetentionFacts(Map.of(trigger, day));
  }

  public Optional<LocalDate> find(Trigger trigger) {
    return Optional.ofNullable(days.get(trigger));
  }
}
