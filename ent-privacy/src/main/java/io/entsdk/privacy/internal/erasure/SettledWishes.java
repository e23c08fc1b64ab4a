package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.contribution.ContributionWish;
import io.entsdk.privacy.erasure.ErasureId;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps what becomes of the contributions of those in one erasure, once it has begun, within one
 * unit of work: the answers themselves go with the people.
 */
final class SettledWishes {

  /** Of several answers the greatest one stands, which is {@code TAKE_AWAY}. */
  private static final String SETTLE =
      """
      update ent_privacy_erasure_person p set contributions = (
        select max(w.wish) from ent_privacy_erasure_person q
        join ent_privacy_contribution_wish w on w.tenant = q.tenant and w.person_id = q.person_id
        where q.tenant = p.tenant and q.erasure_id = p.erasure_id and q.standing_id = p.standing_id)
      where p.tenant = cast(?1 as int) and p.erasure_id = cast(?2 as uuid) and p.outcome = 'AWAITED'""";

  private static final String REPLAY =
      """
      update ent_privacy_erasure_person set contributions = cast(?4 as varchar)
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and standing_id = cast(?3 as uuid)""";

  private static final String COUNTS =
      readsAll(
          COUNTING,
          """
      select coalesce(contributions, 'SILENT'), count(*) from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and outcome = 'GONE'
        and person_id = standing_id
      group by coalesce(contributions, 'SILENT')""");

  private final Unit unit;
  private final ErasureId erasure;
  private final int tenant;

  SettledWishes(Unit unit, ErasureId erasure) {
    this.unit = unit;
    this.erasure = erasure;
    this.tenant = unit.tenantId().value();
  }

  /** Let what was answered by now stand, as the erasure begins. */
  void settle() {
    unit.update(SETTLE, tenant, erasure.value());
  }

  /** Let {@code wish} stand, as the journal remembers it. */
  void replay(PersonId standing, ContributionWish wish) {
    unit.update(REPLAY, tenant, erasure.value(), standing.value(), wish.name());
  }

  /** Return how many of those who are gone have answered what; {@code SILENT} is no answer. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    unit.rows(COUNTS, tenant, erasure.value())
        .forEach(row -> counts.put(row.text(0), row.bigint(1)));
    return counts;
  }
}
