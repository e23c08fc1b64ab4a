package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.throttle.Mistake;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Streak;
import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.internal.persistence.Micros;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes counts as the three texts of their row, and reads them back. */
record TryCountsText(String streaks, String recent, String mistakes) {

  private static final int RADIX = 36;
  private static final String FIELD = ":";
  private static final String ITEM = " ";
  private static final String PART = "|";
  private static final int PARTS = 3;

  static TryCountsText of(TryCounts counts) {
    return new TryCountsText(
        joined(counts.streaks().entrySet().stream().map(TryCountsText::text).sorted()),
        joined(counts.recent().stream().map(TryCountsText::text)),
        ofMistakes(counts.mistakes()));
  }

  TryCounts counts() {
    return new TryCounts(
        items(streaks).collect(Collectors.toMap(one -> new Origin(one[0]), TryCountsText::streak)),
        list(recent, one -> instant(one[0])),
        mistakes(mistakes));
  }

  /** Return the three as one text, in which none that follows is there when it is empty. */
  String joined() {
    return String.join(PART, streaks, recent, mistakes).replaceFirst("[|]+$", "");
  }

  /** Return the three that {@link #joined} has made one of. */
  static TryCountsText ofJoined(String text) {
    String[] parts = Arrays.copyOf(text.split("[|]", -1), PARTS);
    return new TryCountsText(
        parts[0],
        Objects.requireNonNullElse(parts[1], ""),
        Objects.requireNonNullElse(parts[2], ""));
  }

  static String ofMistakes(List<Mistake> mistakes) {
    return joined(mistakes.stream().map(one -> one.mark() + FIELD + text(one.at())));
  }

  static List<Mistake> mistakes(String text) {
    return list(text, one -> new Mistake(one[0], instant(one[1])));
  }

  private static String text(Map.Entry<Origin, Streak> entry) {
    Streak streak = entry.getValue();
    return String.join(
        FIELD,
        entry.getKey().key(),
        Integer.toString(streak.failures()),
        text(streak.until()),
        text(streak.at()));
  }

  private static Streak streak(String[] fields) {
    return new Streak(Integer.parseInt(fields[1]), instant(fields[2]), instant(fields[3]));
  }

  static String text(Instant instant) {
    return Long.toString(Micros.of(instant), RADIX);
  }

  static Instant instant(String text) {
    return Micros.instant(Long.parseLong(text, RADIX));
  }

  private static String joined(Stream<String> items) {
    return items.collect(Collectors.joining(ITEM));
  }

  private static <T> List<T> list(String text, Function<String[], T> read) {
    return items(text).map(read).toList();
  }

  private static Stream<String[]> items(String text) {
    return text.isEmpty()
        ? Stream.empty()
        : Stream.of(text.split(ITEM, -1)).map(item -> item.split(FIELD, -1));
  }
}
