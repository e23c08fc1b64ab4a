package io.entsdk.privacy.internal.retention;

import io.entsdk.core.ConflictException;
import io.entsdk.core.audit.AuditPeriod;
import io.entsdk.core.audit.AuditRetention;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/**
 * Knows which rules of the SDK's own tables a job of its own carries out, by a period that no
 * adopted rule changes: whoever adopts another one is told where it is set, and not deceived.
 */
public final class PeriodsOfJobs {

  private static final Map<String, String> SET =
      Map.of(
          RetentionRules.AUDIT_TRAIL,
          "by the host, with EntRuntime.Builder.auditRetention, for entries from then on",
          RetentionRules.SIGN_IN,
          "by the job auth-tidy, and is fixed",
          RetentionRules.ROSTER_JOURNAL,
          "by the job roster-journal, and is fixed: as long as an import can be undone",
          RetentionRules.ERASURE_PROOF,
          "by how long backups last, which erasures are told with ErasurePolicy.withBackups");

  /** Periods of months and of days are compared from one day on. */
  private static final LocalDate DAY = LocalDate.of(2001, 1, 1);

  private PeriodsOfJobs() {}

  /**
   * Refuse {@code rule} where a job takes its rows by another period, or asks no archives.
   *
   * @throws ConflictException with code {@code period-of-job}
   */
  public static void refuse(Unit unit, RetentionRule rule) {
    String where = SET.get(rule.key());
    if (where != null && !isKept(unit.kernel().auditRetention(), rule)) {
      throw new ConflictException(
          "period-of-job",
          "No sweep carries out %s: its period is set %s. Adopt it as it ships, or as that is."
              .formatted(rule.key(), where));
    }
  }

  private static boolean isKept(AuditRetention audit, RetentionRule rule) {
    RetentionRule ships = RetentionRules.FRENCH_SCHOOL.get(rule.key());
    boolean sameEnd =
        rule.trigger() == ships.trigger()
            && rule.then() == ships.then()
            && rule.awaits().isEmpty()
            && rule.archives() != PublicArchives.YES;
    return sameEnd
        && (rule.limits().equals(ships.limits())
            || (rule.key().equals(RetentionRules.AUDIT_TRAIL) && keeps(audit, rule.limits())));
  }

  /** Tell whether every period of the audit lies between the bounds of {@code limits}. */
  private static boolean keeps(AuditRetention audit, RetentionLimits limits) {
    return audit.periods().stream()
        .map(AuditPeriod::period)
        .allMatch(period -> isWithin(period, limits));
  }

  private static boolean isWithin(Period period, RetentionLimits limits) {
    LocalDate end = DAY.plus(period);
    Period least = limits.keepFor();
    Period most = limits.eraseAfter();
    return (least == null || !end.isBefore(DAY.plus(least)))
        && (most == null || !end.isAfter(DAY.plus(most)));
  }
}
