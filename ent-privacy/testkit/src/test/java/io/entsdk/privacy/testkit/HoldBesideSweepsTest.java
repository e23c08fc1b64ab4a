package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.internal.sweep.Rest;
import io.entsdk.privacy.internal.sweep.SweepJob;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On H2 whoever waits for a lock gets it in no order, and is given room beside those who sweep. */
class HoldBesideSweepsTest {

  private static final int PAGES = 10_000;

  @Test
  void aHoldIsPlacedWithinTwoSecondsWhileTwoNodesSweep() {
    try (Ent ent = Ent.on(Database.H2, wiring -> wiring.personalData(new Diary()))) {
      Diary.create(ent);
      Instant old = ent.clock().instant().minus(Duration.ofDays(800));
      Diary.pages(ent, ent.alan(), old, PAGES);
      new Sweeping(ent, Diary.RULES).started();
      List<CompletableFuture<Void>> nodes =
          Stream.of(1, 2).map(any -> CompletableFuture.runAsync(() -> sweep(ent))).toList();
      while (Diary.rows(ent, "diary_page") == PAGES
          && nodes.stream().noneMatch(CompletableFuture::isDone)) {
        Thread.onSpinWait();
      }

      for (int i = 0; i < 4; i++) {
        assertTimeout(Duration.ofSeconds(2), () -> hold(ent));
      }
      assertTrue(Diary.rows(ent, "diary_page") > 0, "nobody was sweeping any more");
      ent.clock().advance(Duration.ofHours(1));
      nodes.forEach(CompletableFuture::join);
    }
  }

  private static void sweep(Ent ent) {
    Instant end = ent.clock().instant().plus(Duration.ofMinutes(5));
    new SweepJob(Diary.RULES, Rest.ASLEEP).run(ent.tenant(), end);
  }

  private static void hold(Ent ent) {
    LocalDate review = ent.school().dayOf(ent.clock().instant()).plusDays(90);
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 1", review), ent.as(ent.head()));
  }
}
