package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasureReport.Failure;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what one erasure has come to so far, within one unit of work. */
final class ErasureTally {

  private static final String GONE =
      readsAll(
          CARRYING_ON,
          """
      select person_id from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and outcome = 'GONE'
      order by person_id""");

  private static final String OUTCOMES =
      readsAll(
          COUNTING,
          """
      select outcome, count(*) from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and person_id = standing_id
      group by outcome""");

  private static final String FAILURES =
      readsAll(
          COUNTING,
          """
      select failed_at, failed, count(*) from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and outcome = 'AWAITED'
        and failed is not null group by failed_at, failed order by failed_at, failed""");

  private static final String NEXT_TRY =
      readsAll(
          COUNTING,
          """
      select min(retry_at) from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and outcome = 'AWAITED'""");

  private final Unit unit;
  private final ErasureId erasure;
  private final int tenant;

  ErasureTally(Unit unit, ErasureId erasure) {
    this.unit = unit;
    this.erasure = erasure;
    this.tenant = unit.tenantId().value();
  }

  Map<ErasureOutcome, Integer> outcomes() {
    Map<ErasureOutcome, Integer> counts = new EnumMap<>(ErasureOutcome.class);
    for (ErasureOutcome outcome : ErasureOutcome.values()) {
      counts.put(outcome, 0);
    }
    unit.rows(OUTCOMES, tenant, erasure.value())
        .forEach(
            row -> counts.put(ErasureOutcome.valueOf(row.text(0)), Math.toIntExact(row.bigint(1))));
    return counts;
  }

  List<Failure> failures() {
    return unit.rows(FAILURES, tenant, erasure.value()).stream()
        .map(row -> new Failure(row.text(0), row.text(1), Math.toIntExact(row.bigint(2))))
        .toList();
  }

  /** Return when somebody is tried next; empty if nobody is awaited. */
  Optional<Instant> nextTry() {
    Row row = unit.rows(NEXT_TRY, tenant, erasure.value()).get(0);
    return row.isNull(0) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(0)));
  }

  List<PersonId> gone() {
    return unit.rows(GONE, tenant, erasure.value()).stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }
}
