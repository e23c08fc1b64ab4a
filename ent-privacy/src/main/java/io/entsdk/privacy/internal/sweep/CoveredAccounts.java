package io.entsdk.privacy.internal.sweep;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.internal.Accounts;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells whether any account is left that a line of a slip covers, within one unit of work. */
final class CoveredAccounts {

  /**
   * Of whoever is half erased the directory may know nothing any more. Under way counts until the
   * certificate, and a hold until it is released.
   */
  private static final String IN_ERASURES =
      readsAll(
          CARRYING_ON,
          """
      select count(*) from ent_privacy_erasure_person p
      join ent_privacy_erasure e on e.tenant = p.tenant and e.id = p.erasure_id
      where p.tenant = cast(?1 as int) and p.last_day between cast(?3 as date) and cast(?4 as date)
        and ((e.state in ('APPROVED', 'RUNNING') and p.outcome in ('AWAITED', 'GONE'))
          or (e.school_id = cast(?2 as uuid) and p.outcome = 'HELD' and not exists (
            select 1 from ent_privacy_erasure_person g where g.tenant = p.tenant
              and g.person_id = p.person_id and g.outcome = 'GONE')))""");

  private final Unit unit;
  private final RetentionRules otherwise;
  private final Map<SchoolId, List<LocalDate>> ends = new HashMap<>();

  CoveredAccounts(Unit unit, RetentionRules otherwise) {
    this.unit = unit;
    this.otherwise = otherwise;
  }

  /** Whoever is here today may still leave on a day that is not over. */
  boolean isAny(SlipLine line, Place place) {
    return !line.lastDay().isBefore(place.today())
        || isInErasure(line, place)
        || ends.computeIfAbsent(place.school(), any -> ends(place)).stream().anyMatch(line::covers);
  }

  private boolean isInErasure(SlipLine line, Place place) {
    return unit.rows(
                IN_ERASURES,
                unit.tenantId().value(),
                place.school().value(),
                line.firstDay(),
                line.lastDay())
            .get(0)
            .bigint(0)
        > 0;
  }

  private List<LocalDate> ends(Place place) {
    return new Accounts(unit, RulesInForce.read(unit, otherwise))
        .decideAll(place.school(), place.today()).stream()
            .flatMap(
                account ->
                    account.entitlement() instanceof Entitlement.Until until
                        ? Stream.of(until.lastDay())
                        : Stream.empty())
            .toList();
  }
}
