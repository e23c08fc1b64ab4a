package io.entsdk.messaging.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.Download;
import io.entsdk.messaging.attachment.Upload;
import io.entsdk.messaging.attachment.UploadRefusal;
import io.entsdk.messaging.internal.MessagingFeature;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.Forgetting;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is taken, how much of it, and when it goes. */
@EachDatabase
class AttachmentRoomTest {

  @Parameter Database database;
  private Filing filing;

  @BeforeEach
  void open() {
    filing = new Filing(database);
  }

  @AfterEach
  void close() {
    filing.close();
  }

  @Test
  void whatIsNotTakenIsRefusedInPlainWordsAndNotKept() {
    byte[] text = "un".getBytes(UTF_8);

    assertEquals(UploadRefusal.FILE_EMPTY, refusal("a.txt", new byte[0]));
    assertEquals(UploadRefusal.FILE_TOO_LARGE, refusal("a.txt", new byte[20_000_000]));
    assertEquals(UploadRefusal.FILE_TYPE, refusal("photo.jpg", "MZ\u0000".getBytes(UTF_8)));
    assertEquals(UploadRefusal.FILE_NAME, refusal("a\u202Etxt.exe", text));
    filing.shelf().isDown(true);
    assertEquals(UploadRefusal.STORE_DOWN, refusal("a.txt", text));
    assertEquals(0, filing.shelf().size());
    assertEquals(0, filing.post().number("select count(*) from ent_messaging_attachment"));
  }

  @Test
  void withoutAStoreOrAScannerNothingIsTaken() throws Exception {
    try (Post post = new Post(database)) {
      Upload upload =
          post.of(post.ent().alan())
              .attachments()
              .upload("a.txt", new ByteArrayInputStream(new byte[] {'a'}));

      assertEquals(new Upload.Refused(UploadRefusal.ATTACHMENTS_OFF), upload);
    }
  }

  @Test
  void aPersonHasRoomForSoMuchAlsoWhenUploadingAllAtOnce() {
    List<CompletableFuture<Upload>> all =
        IntStream.range(0, 5)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> give(i + "x".repeat(998))))
            .toList();
    long taken =
        all.stream().map(CompletableFuture::join).filter(Upload.Taken.class::isInstance).count();

    assertEquals(3, taken);
    assertEquals(UploadRefusal.NO_ROOM, refusal("a.txt", "y".repeat(900).getBytes(UTF_8)));
    assertInstanceOf(
        Upload.Taken.class, filing.give(ent().grace(), "a.txt", "y".repeat(900).getBytes(UTF_8)));
  }

  @Test
  void anItemAndASchoolHaveRoomForSoMuch() {
    List<AttachmentId> files =
        IntStream.range(0, 3).mapToObj(i -> filing.upload(ent().alan(), i + "x")).toList();
    AttachmentId large = filing.upload(ent().alan(), "a" + "x".repeat(900));
    AttachmentId larger = filing.upload(ent().alan(), "b" + "x".repeat(900));

    assertEquals("length", refused(files.toArray(AttachmentId[]::new)));
    assertEquals("too-large", refused(large, larger));
    filing
        .post()
        .run(
            "update ent_messaging_blob set bytes = 3999 where bytes = 2 and id in"
                + " (select blob_id from ent_messaging_attachment where id = ?)",
            files.get(0).value());
    filing
        .post()
        .run(
            "update ent_messaging_attachment set school_id = ? where id = ?",
            ent().school().id().value(),
            files.get(0).value());
    assertEquals("no-room", refused(files.get(1)));
  }

  @Test
  void twoWhoSendAtOnceDoNotPassTheRoomOfASchoolTogether() throws Exception {
    filing.send(filing.upload(ent().alan(), "a" + "x".repeat(950)));
    filing.send(filing.upload(ent().alan(), "b" + "x".repeat(950)));
    filing.send(ent().edith(), ent().cleo(), filing.upload(ent().edith(), "c" + "x".repeat(950)));
    AttachmentId alans = filing.upload(ent().alan(), "d" + "x".repeat(900));
    AttachmentId ediths = filing.upload(ent().edith(), "e" + "x".repeat(900));
    CompletableFuture<Object> sent = new CompletableFuture<>();
    CompletableFuture<Object> commit = new CompletableFuture<>();
    CompletableFuture<Object> first =
        CompletableFuture.supplyAsync(
            () ->
                Unit.joined(
                    ent().tenant(),
                    unit -> {
                      sent.complete(filing.send(alans));
                      return commit.join();
                    }));
    sent.get(10, TimeUnit.SECONDS);

    CompletableFuture<Object> second =
        CompletableFuture.supplyAsync(() -> filing.send(ent().edith(), ent().cleo(), ediths));
    assertThrows(TimeoutException.class, () -> second.get(200, TimeUnit.MILLISECONDS));
    commit.complete(alans);
    first.get(10, TimeUnit.SECONDS);

    ExecutionException refused =
        assertThrows(ExecutionException.class, () -> second.get(10, TimeUnit.SECONDS));
    assertInstanceOf(RejectedException.class, refused.getCause());
  }

  @Test
  void whatIsNotSentWithinADayIsErasedWithItsBytes() {
    AttachmentId unsent = filing.upload(ent().alan(), "un");
    AttachmentId sent = filing.upload(ent().alan(), "deux");
    filing.send(sent);
    ent().clock().advance(Duration.ofDays(1));
    filing.run();

    assertEquals(1, filing.shelf().size());
    assertEquals("deux", filing.text(ent().grace(), sent));
    assertEquals(1, filing.post().number("select count(*) from ent_messaging_attachment"));
    assertThrows(NotFoundException.class, () -> filing.open(ent().alan(), unsent));
  }

  @Test
  void itGoesWithTheLastWhoHasItAndNotBefore() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    filing.send(file);
    AttachmentId twin = filing.upload(ent().head(), "un");
    filing.run();
    Forgetting.from(ent(), new MessagingFeature().personalData().get(0), ent().alan());
    tomorrow();
    assertEquals("un", filing.text(ent().grace(), file));

    Forgetting.from(ent(), new MessagingFeature().personalData().get(0), ent().grace());
    tomorrow();

    assertEquals(0, filing.post().number("select count(*) from ent_messaging_attachment"));
    assertEquals(0, filing.post().number("select count(*) from ent_messaging_blob"));
    assertEquals(0, filing.shelf().size(), () -> "still there, as is " + twin);
  }

  @Test
  void whatIsHeldStays() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    ItemId item = filing.send(file);
    filing.run();
    filing.post().run("delete from ent_messaging_delivery where item_id = ?", item.value());
    filing.post().run("update ent_messaging_item set author_id = null where id = ?", item.value());
    hold(item);
    tomorrow();

    assertEquals(1, filing.shelf().size());
  }

  @Test
  void aStoreThatDoesNotForgetIsToldAgain() {
    filing.upload(ent().alan(), "un");
    filing.run();
    ent().clock().advance(Duration.ofDays(1));
    filing.shelf().isDown(true);
    filing.run();
    assertEquals(1, filing.shelf().size());
    AttachmentId again = again();

    filing.shelf().isDown(false);
    tomorrow();

    assertInstanceOf(Download.Ready.class, filing.open(ent().alan(), again));
    assertEquals(1, filing.shelf().size());
  }

  /** The same content while the former is on its way out: a content of its own. */
  private AttachmentId again() {
    filing.shelf().isDown(false);
    AttachmentId again = filing.upload(ent().alan(), "un");
    filing.send(again);
    return again;
  }

  private void hold(ItemId item) {
    UUID hold = UUID.randomUUID();
    int tenant = ent().tenant().id().value();
    filing
        .post()
        .run(
            "insert into ent_core_hold (tenant, id, subject_kind, subject_id, basis, reference,"
                + " review_on, placed_at)"
                + " values (?, ?, 'record', ?, 'LITIGATION', 'x', date '2027-01-01', 0)",
            tenant,
            hold,
            item.value());
    filing
        .post()
        .run(
            "insert into ent_core_held (tenant, subject_id, hold_id) values (?, ?, ?)",
            tenant,
            item.value(),
            hold);
  }

  private void tomorrow() {
    ent().clock().advance(Duration.ofDays(2));
    filing.run();
  }

  private Upload give(String content) {
    return filing.give(ent().alan(), "a.txt", content.getBytes(UTF_8));
  }

  private UploadRefusal refusal(String name, byte[] content) {
    return filing.refusal(ent().alan(), name, content);
  }

  private String refused(AttachmentId... files) {
    return assertThrows(RejectedException.class, () -> filing.send(files))
        .violations()
        .get(0)
        .code();
  }

  private Ent ent() {
    return filing.ent();
  }
}
