package io.entsdk.core.internal.audit;

import io.entsdk.core.Tenant;
import io.entsdk.core.audit.SignedRoot;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.Witness;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each witness the roots that it was not told yet, outside any unit of work; one that fails
 * is told again by the next run and holds up no other.
 */
final class WitnessTelling {

  private static final int AT_A_TIME = 100;

  private final Logger log = LoggerFactory.getLogger(WitnessTelling.class);
  private final Tenant tenant;
  private final Instant end;

  WitnessTelling(Tenant tenant, Instant end) {
    this.tenant = tenant;
    this.end = end;
  }

  /** Return whether every witness was told everything. */
  boolean tellAll() {
    boolean all = true;
    for (Witness witness : tenant.kernel().extensions().witnesses()) {
      all &= tell(witness);
    }
    return all;
  }

  private boolean tell(Witness witness) {
    List<SignedRoot> roots = untold(witness);
    while (!roots.isEmpty() && tenant.kernel().now().isBefore(end)) {
      for (SignedRoot root : roots) {
        if (!isNoted(witness, root)) {
          return false;
        }
      }
      roots = untold(witness);
    }
    return roots.isEmpty();
  }

  private List<SignedRoot> untold(Witness witness) {
    return Unit.independent(
        tenant,
        unit -> new SealedBlocks(unit).after(new Told(unit, witness.id()).until(), AT_A_TIME));
  }

  private boolean isNoted(Witness witness, SignedRoot root) {
    try {
      witness.note(root);
    } catch (RuntimeException e) {
      log.warn(
          "Witness {} did not take block {} of tenant {}, with {}; it is told again",
          witness.id(),
          root.number(),
          tenant.id().value(),
          e.getClass().getName());
      return false;
    }
    Unit.independent(tenant, unit -> new Told(unit, witness.id()).moveTo(root.number()));
    return true;
  }

  /** Knows how far one witness was told. */
  private record Told(Unit unit, String witness) {

    long until() {
      return unit
          .rows(
              """
              select block_number from ent_core_audit_witness
              where tenant = cast(?1 as int) and witness = cast(?2 as varchar)""",
              unit.tenantId().value(),
              witness)
          .stream()
          .mapToLong(row -> row.bigint(0))
          .findFirst()
          .orElse(0);
    }

    /** Move on; another node may have been faster, so never back. */
    boolean moveTo(long number) {
      List<Column<String>> columns =
          List.of(
              Column.integer("tenant", any -> unit.tenantId().value()),
              Column.text("witness", id -> id),
              Column.bigint("block_number", any -> 0L));
      unit.insertAbsent(
          "ent_core_audit_witness", columns, List.of("tenant", "witness"), List.of(witness));
      return unit.update(
              """
              update ent_core_audit_witness set block_number = cast(?1 as bigint)
              where tenant = cast(?2 as int) and witness = cast(?3 as varchar)
                and block_number < cast(?1 as bigint)""",
              number,
              unit.tenantId().value(),
              witness)
          == 1;
    }
  }
}
