package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditSeal;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Eight write and eight seal at once, each on a connection of its own. */
@EachDatabase
class ConcurrentSealTest {

  private static final int WRITERS = 8;
  private static final int SEALERS = 8;
  private static final int ENTRIES = 30;

  @Parameter Database database;
  private final List<SignedRoot> told = Collections.synchronizedList(new ArrayList<>());

  @Test
  void theChainNeverForksAndEachEntryIsSealedOnce() throws Exception {
    try (Ent ent = Ent.on(database, wiring -> wiring.witness(new Memory(told)))) {
      Seals seals = new Seals(ent);
      long before = seals.number("select count(*) from ent_core_audit");
      CountDownLatch writing = new CountDownLatch(WRITERS);
      ExecutorService threads = Executors.newFixedThreadPool(WRITERS + SEALERS);
      List<Future<?>> all = new ArrayList<>();
      IntStream.range(0, WRITERS).forEach(i -> all.add(threads.submit(() -> write(ent, writing))));
      IntStream.range(0, SEALERS)
          .forEach(i -> all.add(threads.submit(() -> sealWhile(ent, writing))));
      for (Future<?> one : all) {
        one.get();
      }
      threads.shutdown();
      seals.sealed();

      long written = before + (long) WRITERS * ENTRIES;
      assertEquals(written, seals.number("select sum(sealed_count) from ent_core_audit_block"));
      AuditVerdict.Intact intact = (AuditVerdict.Intact) seals.verdict(List.copyOf(told));
      assertEquals(written, intact.entries());
      assertEquals(0, intact.erased());
      assertEquals(intact.blocks(), told.stream().map(SignedRoot::root).distinct().count());
    }
  }

  private static boolean write(Ent ent, CountDownLatch writing) {
    for (int i = 0; i < ENTRIES; i++) {
      Unit.joined(
          ent.tenant(),
          unit -> {
            new AuditTrail(unit)
                .record(AuditEntry.done(Seals.SYSTEM, "test-act", ent.school().id().value()));
            return unit;
          });
    }
    writing.countDown();
    return true;
  }

  private static boolean sealWhile(Ent ent, CountDownLatch writing) {
    while (writing.getCount() > 0) {
      new AuditSeal().run(ent.tenant(), Instant.MAX);
    }
    return true;
  }
}
