package io.entsdk.privacy.retention;

import io.entsdk.core.RejectedException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bounds a retention from both sides, by calendar periods from the day of an event.
 *
 * <p>A period ends on the day of the same number, or on the last day of a shorter month: 3 months
 * from 30 November end on 28 or 29 February. Nothing is ever counted in seconds.
 *
 * @param keepFor an obligation: nothing is erased before
 * @param restrictAfter from then on only those who need to know may see the data
 * @param eraseAfter a limit: the data are gone at the end of that day
 */
public record RetentionLimits(
    @Nullable Period keepFor, @Nullable Period restrictAfter, @Nullable Period eraseAfter) {

  /** Four years from a leap year on hold every length that a month or a year can have. */
  private static final LocalDate CYCLE_START = LocalDate.of(2000, 1, 1);

  private static final LocalDate CYCLE_END = CYCLE_START.plusYears(4);

  public RetentionLimits {
    Stream.of(
            Optional.ofNullable(keepFor),
            Optional.ofNullable(restrictAfter),
            Optional.ofNullable(eraseAfter))
        .flatMap(Optional::stream)
        .filter(Period::isNegative)
        .forEach(
            period -> {
              throw RejectedException.of("period", "negative", period + " runs backwards");
            });
    if (keepFor != null && eraseAfter != null && cross(keepFor, eraseAfter)) {
      throw RejectedException.of(
          "limits",
          "bounds-cross",
          "keeping for " + keepFor + " outlives the limit of " + eraseAfter);
    }
  }

  /** Say that nobody has set a limit: no decision is ever taken by itself. */
  public static RetentionLimits none() {
    return new RetentionLimits(null, null, null);
  }

  /** Say that the data go within {@code period}, and may go earlier. */
  public static RetentionLimits eraseWithin(Period period) {
    return new RetentionLimits(null, null, period);
  }

  /** Say that the data stay for {@code atLeast} and go within {@code atMost}. */
  public static RetentionLimits between(Period atLeast, Period atMost) {
    return new RetentionLimits(atLeast, null, atMost);
  }

  /** Return the first day on which no obligation keeps the data, for an event of {@code day}. */
  public Optional<LocalDate> keepUntil(LocalDate day) {
    return Optional.ofNullable(keepFor).map(day::plus);
  }

  /** Return the first day of restricted access, for an event of {@code day}. */
  public Optional<LocalDate> restrictFrom(LocalDate day) {
    return Optional.ofNullable(restrictAfter).map(day::plus);
  }

  /**
   * Return the last day on which the data may still be there, for an event of {@code day}: they are
   * due from its first moment and late from the day after.
   */
  public Optional<LocalDate> eraseBy(LocalDate day) {
    return Optional.ofNullable(eraseAfter).map(day::plus);
  }

  /**
   * Tell whether whoever keeps to this keeps to {@code law} too: erases no later than its limit,
   * and no earlier than its obligation ends.
   */
  boolean keepsTo(RetentionLimits law) {
    boolean soon =
        law.eraseAfter == null || (eraseAfter != null && !cross(eraseAfter, law.eraseAfter));
    boolean late = law.keepFor == null || (keepFor != null && !cross(law.keepFor, keepFor));
    return soon && late;
  }

  /** Tell whether {@code keep} ends after {@code erase}, from any day on. */
  private static boolean cross(Period keep, Period erase) {
    return CYCLE_START
        .datesUntil(CYCLE_END)
        .anyMatch(day -> day.plus(keep).isAfter(day.plus(erase)));
  }
}
