package io.entsdk.core.audit;

import io.entsdk.core.audit.AuditPeriod.Confidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * Says how long the entries of the audit are kept: the period with the longest fitting prefix
 * holds.
 *
 * <p>The day is fixed when an entry is written and sealed with it, so that whoever takes one away
 * too early is found out. Other periods hold for entries from then on.
 */
public record AuditRetention(List<AuditPeriod> periods) {

  private static final String CNIL = "délibération CNIL n° 2021-122, de 6 mois à 1 an";
  private static final String CNIL_REFERENCE = "JORFTEXT000044272396";
  private static final LocalDate CNIL_DATE = LocalDate.of(2021, 10, 14);

  /**
   * Keeps reads for the six months that are the least, and all else for eleven: one month of air
   * before the twelve that are the most.
   */
  public static final AuditRetention FRENCH_SCHOOL =
      new AuditRetention(List.of(cnil("", Period.ofMonths(11)), cnil("read-", Period.ofMonths(6))));

  public AuditRetention {
    periods = List.copyOf(periods);
    long prefixes = periods.stream().map(AuditPeriod::prefix).distinct().count();
    if (prefixes < periods.size() || periods.stream().noneMatch(p -> p.prefix().isEmpty())) {
      throw new IllegalArgumentException(
          "Give one period for each prefix, and one for all with the empty prefix");
    }
  }

  /** Return the period that holds for {@code action}. */
  public AuditPeriod periodOf(String action) {
    return periods.stream()
        .filter(period -> action.startsWith(period.prefix()))
        .max(Comparator.comparingInt(period -> period.prefix().length()))
        .orElseThrow();
  }

  /** Return the day, in UTC, from which an entry of {@code action} made at {@code at} may go. */
  public LocalDate erasableFrom(String action, Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).plus(periodOf(action).period()).plusDays(1);
  }

  private static AuditPeriod cnil(String prefix, Period period) {
    return new AuditPeriod(
        prefix, period, CNIL, CNIL_REFERENCE, CNIL_DATE, Confidence.VERIFIED_SECOND_HAND);
  }
}
