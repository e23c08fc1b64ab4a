package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.contribution.ContributedRows;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.erasure.ErasureRow.Approval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells of one person which erasures await them, and what they have contributed to places. */
public final class Announced {

  private static final String AWAITING =
      """
      select distinct p.erasure_id from ent_privacy_erasure_person p
      join ent_privacy_erasure e on e.tenant = p.tenant and e.id = p.erasure_id
      where p.tenant = cast(?1 as int) and p.outcome = 'AWAITED'
        and e.state in ('PLANNED', 'APPROVED', 'RUNNING') and %s
      order by p.erasure_id""";

  private final Unit unit;
  private final JpaErasures erasures;

  public Announced(Unit unit) {
    this.unit = unit;
    this.erasures = new JpaErasures(unit);
  }

  /** Is one erasure that awaits a person. */
  public record Closing(ErasureId erasure, boolean begun, Optional<Instant> begins) {}

  /** Return the erasures that await whoever has {@code ids}. */
  public List<Closing> of(Collection<PersonId> ids) {
    return awaiting(ids).stream().map(erasures::get).map(Announced::closing).toList();
  }

  /** Return them as {@link #of} does, and keep each from beginning until this unit ends. */
  public List<Closing> holding(Collection<PersonId> ids) {
    return awaiting(ids).stream().map(erasures::lock).map(Announced::closing).toList();
  }

  public SchoolId schoolOf(ErasureId erasure) {
    return erasures.get(erasure).school();
  }

  /** Count what whoever has {@code ids} has contributed, by what is declared. */
  public List<ContributedRows> contributed(Collection<PersonId> ids) {
    RowCounts counts = new RowCounts(unit, ErasureSteps.of(unit.kernel()));
    Map<ErasureStep, Long> all = new TreeMap<>(ErasureStep.BY_PLACE);
    ids.forEach(
        id -> counts.contributed(id).forEach((step, rows) -> all.merge(step, rows, Long::sum)));
    return all.entrySet().stream().map(count -> rows(count.getKey(), count.getValue())).toList();
  }

  private static ContributedRows rows(ErasureStep step, long rows) {
    return new ContributedRows(
        step.source().id(),
        step.table().table(),
        step.tie().name(),
        step.contribution().orElseThrow(),
        rows);
  }

  private List<ErasureId> awaiting(Collection<PersonId> ids) {
    String sql = AWAITING.formatted(unit.dialect().among("p.person_id", 2));
    Object people = ColumnType.UUID.toParameter(ids.stream().map(PersonId::value).toList());
    return unit.rows(readsAll(CARRYING_ON, sql), unit.tenantId().value(), people).stream()
        .map(row -> new ErasureId(row.uuid(0)))
        .toList();
  }

  private static Closing closing(ErasureRow erasure) {
    return new Closing(
        erasure.id(),
        erasure.state() == ErasureState.RUNNING,
        erasure.approval().map(Approval::beginsAt));
  }
}
