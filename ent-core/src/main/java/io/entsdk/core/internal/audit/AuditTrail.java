package io.entsdk.core.internal.audit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records who did what: with the act itself, or on its own when the act was refused.
 *
 * <p>Writing takes no lock that another writer or a sealer waits for; a sealer finds the entries
 * once they are committed, however late.
 */
public final class AuditTrail {

  private static final int SALT_BYTES = 16;

  private final Unit unit;

  public AuditTrail(Unit unit) {
    this.unit = unit;
  }

  /** Add {@code entry} in this unit of work: it stands if and only if the act does. */
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /** Add {@code entries} as a set, in this unit of work. */
  public void record(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Instant now = unit.now();
    unit.insertAll("ent_core_audit", columns(now), entries);
    new DueTable(unit.entities(), unit.dialect())
        .announce(AuditSeal.JOB, unit.tenantId(), now, unit.newId());
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

  private List<Column<AuditEntry>> columns(Instant now) {
    return List.of(
        Column.integer("tenant", entry -> unit.tenantId().value()),
        Column.uuid("id", entry -> unit.newId()),
        Column.bigint("happened_at", entry -> Micros.of(now)),
        Column.text("action", AuditEntry::action),
        Column.text("outcome", entry -> entry.outcome().name()),
        Column.text("actor_kind", entry -> entry.actor().kind().name()),
        Column.uuid("actor_id", entry -> entry.actor().person().map(PersonId::value).orElse(null)),
        Column.text(
            "profile", entry -> entry.actor().hat().map(hat -> hat.profile().name()).orElse(null)),
        ofRead("basis", read -> read.basis().name()),
        Column.uuid(
            "subject_id", entry -> entry.subject() == null ? null : entry.subject().value()),
        Column.uuid("scope_id", AuditEntry::scope),
        ofRead("purpose", read -> read.what().purpose().code()),
        ofRead("telling", read -> read.what().telling().name()),
        Column.text("reason", AuditEntry::reason),
        Column.text("salt", entry -> salt()),
        Column.date(
            "erasable_from",
            entry -> unit.kernel().auditRetention().erasableFrom(entry.action(), now)));
  }

  private static Column<AuditEntry> ofRead(
      String name, Function<AuditEntry.Read, @Nullable String> value) {
    return Column.text(name, entry -> entry.read() == null ? null : value.apply(entry.read()));
  }

  private String salt() {
    byte[] salt = new byte[SALT_BYTES];
    unit.kernel().random().nextBytes(salt);
    return Sha256.text(salt);
  }
}
