package io.entsdk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.JobRun;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class JobsTest {

  private static final TenantJob.Progress DONE = new TenantJob.Progress(1, true);

  @Parameter Database database;
  private final List<Integer> worked = new ArrayList<>();
  private Ent ent;
  private Kernel kernel;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    kernel = ent.runtime().kernel();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void manyIdleTenantsCostOneStatement() {
    assertEquals(1, ent.statements().countIn(() -> run((tenant, end) -> DONE)));
  }

  @Test
  void onlyTenantsWithDueWorkAreVisitedLongestWaitingFirst() {
    announce(5, Duration.ofMinutes(-1));
    announce(4, Duration.ofMinutes(-2));
    announce(6, Duration.ofMinutes(10));

    JobReport report = run((tenant, end) -> DONE);

    assertEquals(List.of(4, 5), worked);
    assertEquals(new JobReport("test", 2, 2, true, List.of()), report);
  }

  @Test
  void whatIsAnnouncedWhileTheJobRunsStaysAnnounced() {
    announce(4, Duration.ZERO);
    run(
        (tenant, end) -> {
          if (worked.size() == 1) {
            announce(4, Duration.ZERO);
          }
          return DONE;
        });

    assertEquals(List.of(4, 4), worked);
  }

  @Test
  void aTenantThatFailsStopsNobodyAndIsTriedAgainLater() {
    announce(4, Duration.ofMinutes(-2));
    announce(5, Duration.ofMinutes(-1));

    JobReport report =
        run(
            (tenant, end) -> {
              if (tenant.id().value() == 4) {
                throw new ConflictException("broken", "for the test");
              }
              return DONE;
            });

    assertEquals(List.of(4, 5), worked);
    assertEquals(List.of(new JobReport.Failure(TenantId.of(4), "broken")), report.failures());
    assertFalse(report.complete());
    ent.clock().advance(Duration.ofMinutes(1));
    worked.clear();
    run((tenant, end) -> DONE);
    assertEquals(List.of(4), worked);
  }

  @Test
  void aJobThatCannotGoOnLeavesTheRestForTheNextRun() {
    announce(4, Duration.ZERO);

    assertFalse(run((tenant, end) -> new TenantJob.Progress(0, false)).failures().size() > 0);

    assertEquals(List.of(4), worked);
    ent.clock().advance(Duration.ofMinutes(1));
    run((tenant, end) -> DONE);
    assertEquals(List.of(4, 4), worked);
  }

  @Test
  void aSpentBudgetEndsTheRun() {
    announce(4, Duration.ofMinutes(-2));
    announce(5, Duration.ofMinutes(-1));

    JobReport report =
        run(
            (tenant, end) -> {
              ent.clock().set(end);
              return DONE;
            });

    assertEquals(List.of(4), worked);
    assertFalse(report.complete());
  }

  @Test
  void anUnknownJobIsRefusedWithTheNamesOfThoseThereAre() {
    NotFoundException refusal =
        assertThrows(
            NotFoundException.class,
            () -> Jobs.of(ent.runtime()).run("tidy-up", Budget.seconds(1)));

    assertTrue(refusal.getMessage().contains("events"), refusal.getMessage());
  }

  private JobReport run(BiFunction<Tenant, Instant, TenantJob.Progress> work) {
    TenantJob job =
        new TenantJob() {
          @Override
          public String name() {
            return "test";
          }

          @Override
          public Progress run(Tenant tenant, Instant end) {
            worked.add(tenant.id().value());
            return work.apply(tenant, end);
          }
        };
    return new JobRun(kernel, ent.runtime()::tenant, job, kernel.now().plusSeconds(60)).run();
  }

  private void announce(int tenant, Duration in) {
    Unit.independent(
        ent.tenant(),
        unit -> {
          new DueTable(unit.entities(), unit.dialect())
              .announce("test", TenantId.of(tenant), kernel.now().plus(in), kernel.newId());
          return unit;
        });
  }
}
