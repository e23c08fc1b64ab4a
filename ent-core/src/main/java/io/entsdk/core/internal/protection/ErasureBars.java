package io.entsdk.core.internal.protection;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells whose data must not be erased now, within one unit of work: whoever is held, and whoever
 * wants them kept, unlawful or for a claim (GDPR Art. 18(1)(b) and (c)).
 */
public final class ErasureBars {

  private static final String BARS =
      """
      select h.subject_id, o.id, o.placed_at from (%1$s) as w (tenant, id)
      join ent_core_held h on h.tenant = w.tenant and h.subject_id = w.id
      join ent_core_hold o on o.tenant = h.tenant and o.id = h.hold_id
      union all
      select r.person_id, r.id, r.placed_at from (%1$s) as w (tenant, id)
      join ent_core_restriction r on r.tenant = w.tenant and r.person_id = w.id
      where r.lifted_at is null and r.basis in ('UNLAWFUL_BUT_KEPT', 'NEEDED_FOR_A_CLAIM')""";

  private final Unit unit;

  public ErasureBars(Unit unit) {
    this.unit = unit;
  }

  /** Is one hold or wish, and since when it stands. */
  public record Bar(UUID id, Instant since) {}

  /** Return what bars erasing each of {@code people}; whom nothing bars is left out. */
  public Map<PersonId, List<Bar>> of(Collection<PersonId> people) {
    Map<PersonId, List<Bar>> bars = new HashMap<>();
    if (people.isEmpty()) {
      return bars;
    }
    String sql = readsAll(KEEPING, BARS.formatted(unit.dialect().keys(2)));
    Object ids = ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList());
    unit.rows(sql, unit.tenantId().value(), ids)
        .forEach(
            row ->
                bars.computeIfAbsent(new PersonId(row.uuid(0)), any -> new ArrayList<>())
                    .add(new Bar(row.uuid(1), Micros.instant(row.bigint(2)))));
    return bars;
  }
}
