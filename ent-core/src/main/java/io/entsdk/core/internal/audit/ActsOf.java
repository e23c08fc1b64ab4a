package io.entsdk.core.internal.audit;

import io.entsdk.core.audit.AuditRecord;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;

/** Finds what one person did within some hours; it looks through those hours of the tenant. */
public final class ActsOf {

  private static final int MOST = 500;

  private final Unit unit;
  private final PersonId person;

  public ActsOf(Unit unit, PersonId person) {
    this.unit = unit;
    this.person = person;
  }

  /** Return the entries from {@code from} on and before {@code to}, the newest first. */
  public List<AuditRecord> between(Instant from, Instant to) {
    return unit
        .rows(
            """
            select %s from ent_core_audit
            where tenant = cast(?1 as int) and happened_at >= cast(?2 as bigint)
              and happened_at < cast(?3 as bigint) and actor_id = cast(?4 as uuid)
            order by happened_at desc, id desc fetch first %d rows only"""
                .formatted(StoredEntry.COLUMNS, MOST),
            unit.tenantId().value(),
            Micros.of(from),
            Micros.of(to),
            person.value())
        .stream()
        .map(row -> new StoredEntry(row).toRecord())
        .toList();
  }
}
