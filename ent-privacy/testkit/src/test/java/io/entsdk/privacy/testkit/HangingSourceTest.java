package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.erasure.ErasureOutcome.AWAITED;
import static io.entsdk.privacy.erasure.ErasureOutcome.GONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureReport.Failure;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.SourcePatience;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A part that hangs keeps neither other people waiting nor whoever would place a hold. */
@EachDatabase
class HangingSourceTest {

  private static final Failure HANGS = new Failure("page_of_book", "source-hangs", 1);

  @Parameter Database database;

  private final CountDownLatch hung = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile Manner manner = Manner.PATIENT;
  private Ent ent;
  private Leaving leaving;
  private ErasurePlan plan;

  /** Says what becomes of the vendor's code when somebody wakes it. */
  private enum Manner {
    PATIENT,
    WAKES_UP,
    SLEEPS_ON
  }

  @BeforeEach
  void adaHasLeftPages() {
    Pages pages =
        new Pages() {
          @Override
          public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
            sleep();
            return super.erase(unit, keys, effect);
          }
        };
    ent =
        Ent.on(
            database,
            wiring ->
                wiring.personalData(pages).extension(new SourcePatience(Duration.ofMillis(400))));
    Pages.create(ent);
    Pages.write(ent, ent.ada(), 3);
    leaving = new Leaving(ent);
    plan = leaving.approved();
  }

  @AfterEach
  void close() {
    done.countDown();
    ent.close();
  }

  @Test
  void onePartThatHangsIsWokenAndTriedAgainAndEverybodyElseGoes() {
    manner = Manner.WAKES_UP;
    ErasureReport report = leaving.erase(plan);

    assertEquals(1, report.people().get(AWAITED));
    assertEquals(2, report.people().get(GONE));
    assertEquals(List.of(HANGS), report.failures());
    assertEquals(3, Pages.left(ent));
    assertFalse(Thread.currentThread().isInterrupted(), "somebody else is woken later");

    manner = Manner.PATIENT;
    assertEquals(ErasureState.CERTIFIED, later().state());
    assertEquals(0, Pages.left(ent));
  }

  @Test
  void whoeverPlacesAHoldDoesNotWaitForAPartThatSleepsOn() throws InterruptedException {
    manner = Manner.SLEEPS_ON;
    ent.clock().advance(Duration.ofDays(7));
    CompletableFuture<Void> job = CompletableFuture.runAsync(() -> leaving.run("erasures"));
    hung.await();

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            Protection.of(ent.tenant())
                .holds()
                .place(
                    HoldRequest.of(
                        ent.ada(), HoldBasis.INVESTIGATION, "PV 1", Leaving.LIMIT.plusDays(90)),
                    leaving.head));
    done.countDown();
    job.join();
    assertTrue(leaving.report(plan).failures().contains(HANGS), leaving.report(plan)::toString);
    assertEquals(3, Pages.left(ent), "its transaction was taken back");

    manner = Manner.PATIENT;
    assertEquals(ErasureState.CERTIFIED, later().state());
    assertEquals(3, Pages.left(ent), "a hold came meanwhile");
  }

  private ErasureReport later() {
    ent.clock().advance(Duration.ofMinutes(10));
    leaving.run("erasures");
    leaving.run("events");
    ent.clock().advance(Duration.ofMinutes(6));
    leaving.run("erasures");
    return leaving.report(plan);
  }

  private void sleep() {
    if (manner == Manner.PATIENT) {
      return;
    }
    hung.countDown();
    boolean asleep = true;
    while (asleep) {
      try {
        done.await();
        asleep = false;
      } catch (InterruptedException e) {
        if (manner == Manner.WAKES_UP) {
          throw new IllegalStateException("woken", e);
        }
      }
    }
  }
}
