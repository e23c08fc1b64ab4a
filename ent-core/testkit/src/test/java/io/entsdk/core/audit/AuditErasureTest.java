package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Budget;
import io.entsdk.core.JobReport;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AuditErasureTest {

  @Parameter Database database;
  private Ent ent;
  private Seals seals;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    seals = new Seals(ent);
    Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), ent.as(ent.alan()));
    Directory.of(ent.tenant())
        .people()
        .bind(ent.ada(), ExternalId.of("vendor", "1"), ent.as(ent.head()));
    seals.sealed();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void readsGoAfterSixMonthsActsAfterElevenAndTheChainVerifies() {
    long reads = seals.number("select count(*) from ent_core_audit where action like 'read-%'");
    long all = seals.number("select count(*) from ent_core_audit");

    at("2027-03-15T12:00:00Z");
    assertEquals(0, erase());
    at("2027-03-16T12:00:00Z");
    assertEquals(reads, erase());
    assertEquals(reads, seals.intact().erased());
    seals.sealed();
    at("2027-08-16T12:00:00Z");
    assertEquals(all - reads, erase());

    AuditVerdict.Intact intact = seals.intact();
    assertEquals(all, intact.erased());
    assertTrue(intact.entries() > all, "the verifier's own entry is younger");
  }

  @Test
  void whatIsNotSealedStaysHoweverOld() {
    at("2029-01-01T12:00:00Z");
    erase();
    Unit.joined(ent.tenant(), AuditErasureTest::oneAct);
    at("2031-01-01T12:00:00Z");
    erase();

    assertEquals(1, seals.number("select count(*) from ent_core_audit"));
  }

  @Test
  void anErasedEntryLeavesNothingThatAGuessCouldBeTriedOn() {
    at("2028-01-01T12:00:00Z");
    erase();

    assertEquals(0, seals.number("select count(*) from ent_core_audit"));
    String leaves = String.join("\n", seals.export());
    for (Object id : List.of(ent.ada(), ent.alan(), ent.head(), ent.cp().id())) {
      assertEquals(-1, leaves.indexOf(id.toString()));
    }
  }

  @Test
  void moreThanOneBatchGoes() {
    Unit.joined(
        ent.tenant(),
        unit -> {
          AuditEntry act = AuditEntry.done(Seals.SYSTEM, "test-act", ent.school().id().value());
          new AuditTrail(unit).record(Collections.nCopies(2_500, act));
          return unit;
        });
    seals.sealed();
    at("2028-01-01T12:00:00Z");

    assertTrue(erase() > 2_500);
    assertEquals(0, seals.number("select count(*) from ent_core_audit"));
  }

  @Test
  void theJobAnnouncesItselfOnceHoweverOftenItRuns() {
    for (int day = 0; day < 30; day++) {
      ent.clock().advance(Duration.ofDays(1));
      erase();
      erase();
      assertEquals(
          1, seals.number("select count(*) from ent_core_due where job = 'audit-retention'"));
    }
  }

  @Test
  void entriesAboutWhoeverIsHeldStay() {
    Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), ent.as(ent.alan()));
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "TJ 24/0815", LocalDate.of(2027, 1, 4)),
            ent.as(ent.head()));
    seals.sealed();
    long about =
        seals.number("select count(*) from ent_core_audit where subject_id = '" + ent.ada() + "'");

    at("2030-03-16T12:00:00Z");
    erase();

    assertTrue(about > 0);
    assertEquals(
        about, seals.number("select count(*) from ent_core_audit where subject_id is not null"));
    seals.intact();
  }

  private static Unit oneAct(Unit unit) {
    new AuditTrail(unit)
        .record(AuditEntry.done(Seals.SYSTEM, "test-act", unit.tenant().kernel().newId()));
    return unit;
  }

  private void at(String instant) {
    ent.clock().set(Instant.parse(instant));
  }

  private long erase() {
    JobReport report = Jobs.of(ent.runtime()).run("audit-retention", Budget.minutes(1));
    assertEquals(List.of(), report.failures());
    return report.done();
  }
}
