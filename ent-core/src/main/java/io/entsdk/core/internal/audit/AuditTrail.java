package io.entsdk.core.internal.audit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/** Records who did what: with the act itself, or on its own when the act was refused. */
public final class AuditTrail {

  private final Unit unit;

  public AuditTrail(Unit unit) {
    this.unit = unit;
  }

  /** Add {@code entry} in this unit of work: it stands if and only if the act does. */
  public void record(AuditEntry entry) {
    unit.dialect().insertAll(unit.entities(), "ent_core_audit", columns(), List.of(entry));
  }

  /** Add {@code entry} on its own: it stands also when this unit of work is rolled back. */
  public void recordRefusal(AuditEntry entry) {
    Unit.independent(
        unit.tenant(),
        own -> {
          new AuditTrail(own).record(entry);
          return entry;
        });
  }

  private List<Column<AuditEntry>> columns() {
    return List.of(
        Column.integer("tenant", entry -> unit.tenantId().value()),
        Column.uuid("id", entry -> unit.newId()),
        Column.bigint("happened_at", entry -> Micros.of(unit.now())),
        Column.text("action", AuditEntry::action),
        Column.text("outcome", entry -> entry.outcome().name()),
        Column.text("actor_kind", entry -> entry.actor().kind().name()),
        Column.uuid("actor_id", entry -> entry.actor().person().map(PersonId::value).orElse(null)),
        Column.uuid(
            "subject_id", entry -> entry.subject() == null ? null : entry.subject().value()),
        Column.uuid("scope_id", AuditEntry::scope),
        Column.text("reason", entry -> entry.actor().reason().orElse(null)));
  }
}
