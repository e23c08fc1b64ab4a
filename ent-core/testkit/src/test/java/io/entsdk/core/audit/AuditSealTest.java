package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.audit.AuditVerdict.Intact;
import io.entsdk.core.audit.AuditVerdict.Why;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AuditSealTest {

  /** One for each column that is sealed. */
  private static final List<String> CHANGES =
      List.of(
          "happened_at = happened_at + 1",
          "action = 'x'",
          "outcome = 'DONE'",
          "actor_kind = 'SYSTEM'",
          "actor_id = subject_id",
          "profile = 'DIR'",
          "basis = 'HEADS'",
          "subject_id = null",
          "scope_id = null",
          "purpose = 'x'",
          "telling = 'CONFIDENTIAL'",
          "reason = 'x'",
          "salt = 'x'");

  @Parameter Database database;
  private Ent ent;
  private Seals seals;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    seals = new Seals(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatWasWrittenIsSealedOnceAndVerifies() {
    long written = seals.number("select count(*) from ent_core_audit");
    seals.sealed();
    act("one");
    act("two");
    seals.sealed();

    // Two acts were sealed; that the verifier looked is the entry that is not.
    assertEquals(new Intact(ent.tenant().id(), 2, written + 2, 0, 1), seals.intact());
  }

  @Test
  void whatIsNotSealedYetIsCountedAsSuch() {
    long written = seals.number("select count(*) from ent_core_audit");

    assertEquals(new Intact(ent.tenant().id(), 0, 0, 0, written + 1), seals.intact());
  }

  @Test
  void theExportVerifiesWithoutTheDatabase() throws IOException {
    seals.sealed();
    byte[] export = String.join("\n", seals.export()).getBytes(StandardCharsets.UTF_8);

    AuditVerdict verdict =
        AuditVerifier.of(seals.audit().publicKeys())
            .verify(new ByteArrayInputStream(export), LocalDate.of(2026, 9, 15));

    assertEquals(1, assertInstanceOf(Intact.class, verdict).blocks());
  }

  @Test
  void anIdleRunCostsOneStatement() {
    seals.sealed();

    assertEquals(1, ent.statements().countIn(seals::seal));
  }

  /** A writer whose transaction is open for long must not be passed by. */
  @Test
  void whatCommitsLateIsSealedAllTheSame() throws Exception {
    seals.sealed();
    long before = seals.intact().entries();
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    ExecutorService slow = Executors.newSingleThreadExecutor();
    Future<?> late =
        slow.submit(
            () ->
                Unit.joined(
                    ent.tenant(),
                    unit -> {
                      act("late");
                      written.countDown();
                      return awaited(commit);
                    }));
    written.await();
    act("early");
    seals.sealed();
    long sealedEarly = seals.intact().entries();

    commit.countDown();
    late.get(30, TimeUnit.SECONDS);
    slow.shutdown();
    seals.sealed();

    Intact after = seals.intact();
    assertTrue(sealedEarly > before);
    assertEquals(
        0, seals.number("select count(*) from ent_core_audit where block_number is null") - 1);
    assertEquals(seals.number("select count(*) from ent_core_audit") - 1, after.entries());
  }

  @Test
  void whoeverChangesASealedEntryIsFoundWhateverTheColumn() {
    Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), ent.as(ent.alan()));
    seals.sealed();
    seals.sql("create table kept as select * from ent_core_audit");
    long one = seals.number("select min(block_position) from kept where reason = 'test'");

    for (String change : CHANGES) {
      seals.sql("update ent_core_audit set " + change + " where block_position = " + one);
      assertEquals(Why.ENTRY_CHANGED, seals.broken(), change);
      seals.sql("delete from ent_core_audit");
      seals.sql("insert into ent_core_audit select * from kept");
    }
    assertEquals(0, seals.intact().erased());
  }

  @Test
  void whoeverDropsASealedEntryIsFound() {
    seals.sealed();
    seals.sql("delete from ent_core_audit where block_position = 2");

    assertEquals(Why.ENTRY_GONE, seals.broken());
  }

  @Test
  void whoeverPutsTwoSealedEntriesElsewhereIsFound() {
    seals.sealed();
    seals.sql("update ent_core_audit set block_position = -1 where block_position = 0");
    seals.sql("update ent_core_audit set block_position = 0 where block_position = 1");
    seals.sql("update ent_core_audit set block_position = 1 where block_position = -1");

    assertEquals(Why.ENTRY_CHANGED, seals.broken());
  }

  @Test
  void whoeverAddsAnEntryToASealedBlockIsFound() {
    seals.sealed();
    act("forged");
    seals.sql(
        "update ent_core_audit set block_number = 1, block_position = 999"
            + " where block_number is null");

    assertEquals(Why.MALFORMED, seals.broken());
  }

  @Test
  void whoeverDropsABlockFromTheMiddleIsFound() {
    seals.sealed();
    act("one");
    seals.sealed();
    act("two");
    seals.sealed();
    seals.sql("delete from ent_core_audit where block_number = 2");
    seals.sql("delete from ent_core_audit_block where block_number = 2");

    assertEquals(Why.OUT_OF_ORDER, seals.broken());
  }

  private void act(String id) {
    Directory.of(ent.tenant())
        .people()
        .bind(ent.ada(), ExternalId.of("vendor", id), ent.as(ent.head()));
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
