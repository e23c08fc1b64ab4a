package io.entsdk.auth.internal.card;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says until when a card of a class is good. */
final class CardLife {

  /** A fortnight into the next school year, so that nobody stands outside before new cards come. */
  private static final int OVERLAP_DAYS = 14;

  /** The longest life of a printed code: what Microsoft Entra allows its QR codes (2025). */
  private static final Duration LONGEST = Duration.ofDays(395);

  private CardLife() {}

  /** Return when a card issued {@code now} ends, whose class ends with its year on a last day. */
  static Instant end(LocalDate lastDay, ZoneId zone, Instant now) {
    Instant overlapped = lastDay.plusDays(1L + OVERLAP_DAYS).atStartOfDay(zone).toInstant();
    Instant longest = now.plus(LONGEST);
    return overlapped.isBefore(longest) ? overlapped : longest;
  }
}
