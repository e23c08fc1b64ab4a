package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Two tenants with identical ids: neither's audit is sealed, told, shown or erased with the
 * other's.
 */
@EachDatabase
class AuditIsolationTest {

  @Parameter Database database;
  private final List<SignedRoot> told = new ArrayList<>();

  @Test
  void whatIsDoneToOneAuditLeavesItsTwinAsItWas() {
    try (Ent ent = Ent.on(database, wiring -> wiring.witness(new Memory(told)))) {
      Seals seals = new Seals(ent);
      seals.authorise(ent.grace(), ent.ada());
      seals.sealed();
      Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), ent.as(ent.alan()));
      TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));

      seals.sealed();
      assertEquals(2, seals.intact().blocks());
      assertEquals(
          1, Audit.of(ent.tenant()).whoSaw(ent.ada(), 9, ent.as(ent.grace())).items().size());
      int listed = Audit.of(ent.tenant()).list(1_000, Seals.SYSTEM).items().size();
      assertEquals(seals.number("select count(*) from ent_core_audit where tenant = 1"), listed);
      ent.clock().set(Instant.parse("2030-01-01T12:00:00Z"));
      Jobs.of(ent.runtime()).run("audit-retention", Budget.minutes(1));

      assertEquals(List.of(), twin.touched());
    }
  }

  /** What was signed for one tenant is not taken for another's, though every id is the same. */
  @Test
  void theChainOfOneTenantVerifiesForNoOther() {
    try (Ent ent = Ent.on(database)) {
      new Seals(ent).sealed();
      TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));

      AuditVerdict.Broken verdict =
          (AuditVerdict.Broken) Audit.of(twin.tenant()).verify(List.of(), Seals.SYSTEM);
      assertEquals(AuditVerdict.Why.BAD_SIGNATURE, verdict.why());
    }
  }
}
