package io.entsdk.printing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Says what all pages of a class have in common.
 *
 * @param name the class, which stands on the key sheet alone
 * @param locale French or English
 * @param fonts TrueType fonts for letters that Liberation Sans lacks
 */
public record PrintedClass(
    String name, ClassColour colour, Locale locale, ZoneId zone, List<byte[]> fonts) {

  private static final long MICROSECOND = 1_000;

  public PrintedClass {
    fonts = List.copyOf(fonts);
  }

  /** Return a class printed in {@code locale} with the fonts that are there. */
  public static PrintedClass of(String name, ClassColour colour, Locale locale, ZoneId zone) {
    return new PrintedClass(name, colour, locale, zone, List.of());
  }

  PrintedTexts texts() {
    return PrintedTexts.in(locale);
  }

  /** Tell whether {@code start} is the beginning of a day: that of a school year to come. */
  boolean beginsADay(Instant start) {
    return start.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Return the day of {@code instant}. */
  String day(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(texts().locale().equals(Locale.ROOT) ? Locale.ENGLISH : Locale.FRENCH)
        .withZone(zone)
        .format(instant);
  }

  /** Return the last day, or the last minute of a card of some hours. */
  String end(Instant start, Instant end) {
    boolean hours = end.isBefore(start.plusSeconds(24L * 60 * 60));
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
    return day(end.minusNanos(MICROSECOND)) + (hours ? ", " + time.format(end) : "");
  }

  @Override
  public String toString() {
    return "PrintedClass[" + colour + "]";
  }
}
