package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RejectedException;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.Download;
import io.entsdk.messaging.spi.AttachmentScanner.Finding;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Nobody opens what no scanner has answered for, whatever becomes of the scanner. */
@EachDatabase
class AttachmentScanTest {

  @Parameter Database database;
  private Filing filing;
  private AttachmentId file;

  @BeforeEach
  void open() {
    filing = new Filing(database);
    file = filing.upload(ent().alan(), "un");
  }

  @AfterEach
  void close() {
    filing.close();
  }

  @Test
  void nobodyOpensItBeforeTheScannerHasAnswered() {
    filing.send(file);

    assertInstanceOf(Download.Pending.class, filing.open(ent().grace(), file));
    assertInstanceOf(Download.Pending.class, filing.open(ent().alan(), file));
    filing.run();
    assertInstanceOf(Download.Ready.class, filing.open(ent().grace(), file));
  }

  @Test
  void whatIsHarmfulIsNeverOpenedNorSent() {
    AttachmentId sent = filing.upload(ent().alan(), "un");
    filing.send(sent);
    filing.guard().answers(() -> Finding.INFECTED);
    filing.run();

    assertInstanceOf(Download.Infected.class, filing.open(ent().grace(), sent));
    assertThrows(RejectedException.class, () -> filing.send(file));
    AttachmentId again = filing.upload(ent().grace(), "un");
    filing.run();
    assertInstanceOf(Download.Infected.class, filing.open(ent().grace(), again));
  }

  @Test
  void aScannerThatFailsIsAskedAgainAndNothingIsOpenedMeanwhile() {
    filing
        .guard()
        .answers(
            () -> {
              throw new IOException("canary");
            });
    filing.run();
    filing.run();
    assertEquals(1, filing.guard().asked(), "not again before its time");
    assertInstanceOf(Download.Pending.class, filing.open(ent().alan(), file));

    later(Duration.ofMinutes(11));
    assertEquals(2, filing.guard().asked());
    filing.guard().answers(() -> Finding.LATER);
    later(Duration.ofMinutes(21));
    filing.guard().answers(() -> Finding.CLEAN);
    later(Duration.ofMinutes(41));

    assertEquals(4, filing.guard().asked());
    assertInstanceOf(Download.Ready.class, filing.open(ent().alan(), file));
  }

  @Test
  void whatAScannerThatHangsSaysInTheEndCountsForNothing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean first = new AtomicBoolean(true);
    filing
        .guard()
        .answers(
            () -> {
              if (first.getAndSet(false)) {
                begun.countDown();
                await(goOn);
                return Finding.CLEAN;
              }
              return Finding.INFECTED;
            });
    CompletableFuture<Void> hanging = CompletableFuture.runAsync(filing::run);
    begun.await();
    later(Duration.ofMinutes(11));
    assertInstanceOf(Download.Infected.class, filing.open(ent().alan(), file));
    goOn.countDown();
    hanging.join();
    AttachmentId same = filing.upload(ent().grace(), "un");
    filing.run();

    assertInstanceOf(Download.Infected.class, filing.open(ent().alan(), file));
    assertInstanceOf(Download.Infected.class, filing.open(ent().grace(), same));
  }

  @Test
  void severalNodesAskOnceForEachContent() {
    IntStream.range(0, 5).forEach(i -> filing.upload(ent().alan(), "n° " + i));
    CompletableFuture<?>[] nodes =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(filing::run))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(nodes).join();
    filing.run();

    assertEquals(6, filing.guard().asked());
    assertInstanceOf(Download.Ready.class, filing.open(ent().alan(), file));
  }

  @Test
  void aStoreThatFailsKeepsWhatWasAnsweredFor() {
    filing.shelf().isDown(true);
    filing.run();
    assertEquals(0, filing.guard().asked());
    assertInstanceOf(Download.Pending.class, filing.open(ent().alan(), file));

    filing.shelf().isDown(false);
    later(Duration.ofMinutes(11));
    assertEquals("un", filing.text(ent().alan(), file));
    filing.shelf().isDown(true);
    assertInstanceOf(Download.Unavailable.class, filing.open(ent().alan(), file));
    assertTrue(!filing.open(ent().alan(), file).toString().contains("liste"));
  }

  private void later(Duration span) {
    ent().clock().advance(span);
    filing.run();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Ent ent() {
    return filing.ent();
  }
}
