package io.entsdk.auth.internal.card;

import io.entsdk.core.RejectedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says from when until when a card is good. */
public record CardLife(Instant start, Instant end) {

  /**
   * A fortnight into the next school year, so that nobody stands outside before new cards come:
   * {@code pupil-auth.md} 4.5, row "Card life".
   */
  private static final int OVERLAP_DAYS = 14;

  /** The longest life of a printed code: what Microsoft Entra allows its QR codes (2025). */
  private static final Duration LONGEST = Duration.ofDays(395);

  /** What Microsoft Entra allows its temporary QR codes (2025). */
  private static final Duration SHORTEST_DAY = Duration.ofHours(1);

  private static final Duration LONGEST_DAY = Duration.ofHours(12);

  /**
   * Return the life of a card issued {@code now} for the school year of these days: from its first
   * day on, or from now, when that has come. A card that waits for its year does not age.
   */
  static CardLife ofYear(LocalDate firstDay, LocalDate lastDay, ZoneId zone, Instant now) {
    Instant begins = firstDay.atStartOfDay(zone).toInstant();
    Instant start = begins.isAfter(now) ? begins : now;
    Instant overlapped = lastDay.plusDays(1L + OVERLAP_DAYS).atStartOfDay(zone).toInstant();
    Instant longest = start.plus(LONGEST);
    return new CardLife(start, overlapped.isBefore(longest) ? overlapped : longest);
  }

  /** Return the life of a temporary card. */
  static CardLife forNow(Duration asked, Instant now) {
    if (asked.compareTo(SHORTEST_DAY) < 0 || asked.compareTo(LONGEST_DAY) > 0) {
      throw RejectedException.of("life", "not-1-to-12-hours", "give from 1 to 12 hours");
    }
    return new CardLife(now, now.plus(asked));
  }

  boolean hasBegun(Instant now) {
    return !now.isBefore(start);
  }

  boolean isOver(Instant now) {
    return !end.isAfter(now);
  }
}
