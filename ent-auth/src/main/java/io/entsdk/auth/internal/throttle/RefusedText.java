package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.throttle.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says how often and why tries were refused in each of the last hours, in one text beside the
 * counts, until the figures are made of it: {@code 497123:w3d1 497124:a2}.
 */
public record RefusedText(String text) {

  /** Nothing was refused. */
  public static final RefusedText NONE = new RefusedText("");

  /** Whoever counts has so long to come. */
  public static final int HOURS = 24;

  private static final int MOST = 999;
  private static final long HOUR_SECONDS = Duration.ofHours(1).toSeconds();
  private static final Pattern COUNT = Pattern.compile("([wads])([0-9]{1,3})");

  /** Nobody's cards are in no class: they are counted for nobody. */
  private static final Map<Refusal, String> LETTERS =
      Map.of(
          Refusal.WRONG, "w",
          Refusal.WAITING, "a",
          Refusal.DEVICE_CLOSED, "d",
          Refusal.STRANGERS_CLOSED, "s");

  private static final Map<String, Refusal> REASONS =
      LETTERS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  /** Return the text with one more refusal, and without hours that nobody came to count. */
  public RefusedText plus(Refusal why, Instant now) {
    if (!LETTERS.containsKey(why)) {
      return this;
    }
    TreeMap<Long, Map<Refusal, Integer>> hours = hours();
    hours
        .computeIfAbsent(numberOf(now), any -> new EnumMap<>(Refusal.class))
        .merge(why, 1, (before, one) -> Math.min(MOST, before + one));
    while (hours.size() > HOURS) {
      hours.pollFirstEntry();
    }
    return new RefusedText(
        hours.entrySet().stream().map(RefusedText::hour).collect(Collectors.joining(" ")));
  }

  private static String hour(Map.Entry<Long, Map<Refusal, Integer>> hour) {
    return hour.getValue().entrySet().stream()
        .map(one -> LETTERS.get(one.getKey()) + one.getValue())
        .collect(Collectors.joining("", hour.getKey() + ":", ""));
  }

  /** Return the counts by the number of the hour, which is that of hours since 1970. */
  public TreeMap<Long, Map<Refusal, Integer>> hours() {
    TreeMap<Long, Map<Refusal, Integer>> hours = new TreeMap<>();
    for (String hour : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      String[] fields = hour.split(":", -1);
      hours.put(Long.valueOf(fields[0]), counts(fields[1]));
    }
    return hours;
  }

  private static Map<Refusal, Integer> counts(String text) {
    Map<Refusal, Integer> counts = new EnumMap<>(Refusal.class);
    Matcher each = COUNT.matcher(text);
    while (each.find()) {
      counts.put(REASONS.get(each.group(1)), Integer.valueOf(each.group(2)));
    }
    return counts;
  }

  /** Return the number of the hour that {@code instant} is in. */
  public static long numberOf(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), HOUR_SECONDS);
  }

  /** Return when the hour with this number begins. */
  public static Instant beginOf(long number) {
    return Instant.ofEpochSecond(number * HOUR_SECONDS);
  }
}
