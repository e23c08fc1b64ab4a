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

  /** Return {@code period} as people write it, such as 3 months. */
  public String of(Period period) {
    Stream<String> months =
        Stream.of(period.toTotalMonths())
            .filter(count -> count > 0)
            .map(count -> texts.text("months", count));
    Stream<String> days =
        Stream.of(period.getDays())
            .filter(count -> count > 0 || period.isZero())
            .map(count -> texts.text("days", count));
    return Stream.concat(months, days).collect(Collectors.joining(" "));
  }
}
