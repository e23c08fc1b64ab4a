package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.retention.RuleUses;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds which erasures the job goes on with, and which it forgets, within one unit of work. */
final class ErasureRounds {

  private static final String ADOPT =
      """
      update ent_privacy_erasure set inventory_print = cast(?3 as varchar)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String NEXT_FORGETTING =
      "select min(forget_at) from ent_privacy_erasure where tenant = cast(?1 as int) and forget_at is not null";

  private static final String FORGOTTEN =
      """
      update ent_privacy_erasure set forget_at = null
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String FORGETTABLE =
      " and forget_at <= cast(?2 as bigint) order by forget_at, id fetch first 100 rows only";

  private static final String UNDER_WAY =
      """
       and state in ('APPROVED', 'RUNNING') and begins_at <= cast(?2 as bigint)
        and not exists (select 1 from ent_privacy_closure c where c.tenant = ent_privacy_erasure.tenant
          and c.erasure_id = ent_privacy_erasure.id and c.state = 'APPROVED')
      order by begins_at, id fetch first 100 rows only""";

  private final Unit unit;
  private final JpaErasures erasures;
  private final int tenant;

  ErasureRounds(Unit unit) {
    this.unit = unit;
    this.erasures = new JpaErasures(unit);
    this.tenant = unit.tenantId().value();
  }

  /** Return the erasures to be gone on with, those that have waited longest first. */
  List<ErasureRow> underWay() {
    return erasures.all(UNDER_WAY, Micros.of(unit.now()));
  }

  /**
   * Go on under the inventory of now: if it is not the one that places were counted by, everybody
   * who is awaited begins anew, which takes nothing twice. From then on no rule is adopted that
   * begins by today. False if it was taken back meanwhile.
   */
  boolean begin(ErasureRow seen, String fingerprint) {
    ErasureRow erasure = erasures.lock(seen.id());
    if (erasure.state() == ErasureState.APPROVED) {
      erasures.move(erasure.id(), ErasureState.RUNNING);
      new SettledWishes(unit, erasure.id()).settle();
    } else if (erasure.state() != ErasureState.RUNNING) {
      return false;
    }
    if (erasure.ground().isEmpty()) {
      LocalDate today = new Known(unit).today(erasure.school());
      new RuleUses(unit).record(RetentionRules.ENT_ACCOUNT, erasure.school(), today);
    }
    if (!erasure.inventory().equals(fingerprint)) {
      unit.update(ADOPT, tenant, erasure.id().value(), fingerprint);
      new PeopleUnderWay(unit, erasure.id()).beginAnew();
    }
    return true;
  }

  /**
   * Forget who was in erasures that no backup is older than: the journal first, for whom it alone
   * knew would be taken for somebody whom a backup has brought back.
   */
  long forget() {
    long forgotten = 0;
    for (ErasureRow erasure : erasures.all(FORGETTABLE, Micros.of(unit.now()))) {
      Journal.of(unit.tenant()).ifPresent(journal -> journal.forget(erasure.id()));
      forgotten += new ErasurePeople(unit, erasure.id()).forget();
      unit.update(FORGOTTEN, tenant, erasure.id().value());
    }
    return forgotten;
  }

  Optional<Instant> nextForgetting() {
    Row row = unit.rows(NEXT_FORGETTING, tenant).get(0);
    return row.isNull(0) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(0)));
  }
}
