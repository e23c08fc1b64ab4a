package io.entsdk.privacy.internal;

import io.entsdk.privacy.retention.RetentionLimits;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words the limits of a rule. */
public final class LimitWords {

  private static final int MONTHS = 12;

  private final Texts texts;

  private LimitWords(Texts texts) {
    this.texts = texts;
  }

  public static LimitWords in(Locale locale) {
    return new LimitWords(Texts.in("io.entsdk.privacy.inventory.document", locale));
  }

  public String of(RetentionLimits limits) {
    String words =
        Stream.of(
                bound("limits.keep", limits.keepFor()),
                bound("limits.restrict", limits.restrictAfter()),
                bound("limits.erase", limits.eraseAfter()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? texts.text("limits.none") : words;
  }

  private Optional<String> bound(String key, @Nullable Period period) {
    return Optional.ofNullable(period).map(length -> texts.text(key, of(length)));
  }

  /**
   * Return {@code period} as people write it: 3 months, 12 months, 10 years. What is no number of
   * whole years, or one year, is told in months.
   */
  public String of(Period period) {
    long all = period.toTotalMonths();
    boolean years = all > MONTHS && all % MONTHS == 0;
    Stream<String> months =
        Stream.of(all)
            .filter(count -> count > 0)
            .map(
                count -> years ? texts.text("years", count / MONTHS) : texts.text("months", count));
    Stream<String> days =
        Stream.of(period.getDays())
            .filter(count -> count > 0 || period.isZero())
            .map(count -> texts.text("days", count));
    return Stream.concat(months, days).collect(Collectors.joining(" "));
  }
}
