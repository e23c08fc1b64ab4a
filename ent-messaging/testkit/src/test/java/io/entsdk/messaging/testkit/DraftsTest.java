package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Assurance;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.messaging.Drafts;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.internal.MessagingFeature;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Draft;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.Forgetting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class DraftsTest {

  private final SendKey key = Post.newKey();

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
  void whatIsKeptIsGoneOnWithAndSent() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    drafts().save(key, 0, begun().subject("").text("").attach(file));
    Draft kept =
        drafts().save(key, 1, drafts().resume(key).blindCopy(Audience.of(ent().head())).text("Il"));

    assertEquals(2, kept.version());
    assertEquals(List.of(file), kept.attachments());
    assertEquals(Audience.of(ent().head()), kept.blindCopy());
    drafts().save(key, 2, drafts().resume(key).subject("Le carnet"));
    ItemId item = drafts().send(key).item();

    assertEquals(List.of(), drafts().list());
    assertEquals("Il", filing.post().of(ent().grace()).open(item).text());
    assertEquals(List.of(item), filing.post().shownTo(ent().head()));
    assertEquals(file, filing.of(item, ent().grace()).id());
  }

  @Test
  void anAnswerIsKeptAsOne() {
    ItemId item = filing.post().write(ent().alan(), ent().grace()).item();
    Drafts hers = filing.post().of(ent().grace()).drafts();
    hers.save(key, 0, filing.post().of(ent().grace()).reply(item).text("Merci."));

    ItemId answer = hers.send(key).item();

    assertEquals(List.of(answer), filing.post().shownTo(ent().alan()));
  }

  @Test
  void itIsSentOnceHoweverOftenAndByHowManyDevices() {
    drafts().save(key, 0, begun());
    List<ItemId> sent =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> drafts().send(key).item()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .distinct()
            .toList();

    assertEquals(1, sent.size());
    assertEquals(sent, List.of(drafts().send(key).item()));
    assertEquals(sent, filing.post().shownTo(ent().grace()));
    assertEquals("draft-changed", conflict(0));
  }

  @Test
  void twoDevicesDoNotOverwriteEachOther() {
    drafts().save(key, 0, begun());
    assertEquals("draft-changed", conflict(0));
    drafts().save(key, 1, begun().text("deux"));

    assertEquals("draft-changed", conflict(1));
    assertEquals("deux", drafts().get(key).text());
    long kept =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> isSaved(2)))
            .toList()
            .stream()
            .filter(CompletableFuture::join)
            .count();
    assertEquals(1, kept);
  }

  @Test
  void whatIsRefusedStaysADraft() {
    drafts().save(key, 0, begun().to(Audience.of(Ent.stranger())));

    assertInstanceOf(SendResult.Refused.class, drafts().send(key));
    assertEquals(1, drafts().get(key).version());
    drafts().save(key, 1, begun().text(""));
    assertThrows(RejectedException.class, () -> drafts().send(key));
    assertEquals(2, drafts().get(key).version());
  }

  @Test
  void nobodyElseSeesIt() {
    drafts().save(key, 0, begun());
    Drafts hers = filing.post().of(ent().grace()).drafts();

    assertEquals(List.of(), hers.list());
    assertThrows(NotFoundException.class, () -> hers.get(key));
    assertThrows(NotFoundException.class, () -> hers.send(key));
    assertThrows(NotFoundException.class, () -> hers.discard(key));
    assertEquals(List.of(), filing.post().shownTo(ent().grace()));
  }

  @Test
  void onlyWhoCameInByAPasswordKeepsAny() {
    Drafts card =
        Messaging.of(ent().tenant())
            .as(ent().as(ent().alan(), Assurance.CARD_AND_PICTURES))
            .drafts();

    assertThrows(AccessDeniedException.class, () -> card.save(key, 0, begun()));
    assertThrows(AccessDeniedException.class, card::list);
    assertThrows(AccessDeniedException.class, () -> card.get(key));
    assertThrows(AccessDeniedException.class, () -> card.resume(key));
    assertThrows(AccessDeniedException.class, () -> card.discard(key));
    assertThrows(AccessDeniedException.class, () -> card.send(key));
    assertThrows(AccessDeniedException.class, () -> card.cancel(key));
  }

  @Test
  void filesStayWithADraftAndGoWithIt() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    drafts().save(key, 0, begun().attach(file));
    assertThrows(
        RejectedException.class, () -> drafts().save(Post.newKey(), 0, begun().attach(file)));
    tomorrow();
    assertEquals("un", filing.text(ent().alan(), file));

    drafts().discard(key);
    tomorrow();

    assertThrows(NotFoundException.class, () -> filing.open(ent().alan(), file));
    assertEquals(0, filing.shelf().size());
  }

  @Test
  void draftsGoWithTheirAuthorAndAnAudienceWithWhoeverIsInIt() {
    drafts().save(key, 0, begun().to(Audience.of(ent().grace(), ent().head())));
    Forgetting.from(ent(), new MessagingFeature().personalData().get(0), ent().grace());
    assertEquals(Audience.of(ent().head()), drafts().get(key).to());

    Forgetting.from(ent(), new MessagingFeature().personalData().get(0), ent().alan());

    assertEquals(0, filing.post().number("select count(*) from ent_messaging_draft"));
    assertEquals(0, filing.post().number("select count(*) from ent_messaging_draft_audience"));
  }

  @Test
  void whatIsWrongIsRefusedAndNothingOfItIsPrinted() {
    assertThrows(
        RejectedException.class, () -> drafts().save(key, 0, begun().text("x".repeat(20_001))));
    assertThrows(RejectedException.class, () -> drafts().save(key, 0, begun().subject("a\nb")));
    assertThrows(RejectedException.class, () -> drafts().save(key, 0, begun().html("<p>a</p>")));

    Draft kept = drafts().save(key, 0, begun().subject("canary").text("canary"));
    assertFalse(kept.toString().contains("canary"));
  }

  private void tomorrow() {
    ent().clock().advance(Duration.ofDays(2));
    filing.run();
  }

  private boolean isSaved(int version) {
    try {
      return drafts().save(key, version, begun()).version() == version + 1;
    } catch (ConflictException e) {
      return false;
    }
  }

  private String conflict(int version) {
    return assertThrows(ConflictException.class, () -> drafts().save(key, version, begun())).code();
  }

  private PrivateMessage begun() {
    return filing.post().letter(ent().alan(), Audience.of(ent().grace()));
  }

  private Drafts drafts() {
    return filing.post().of(ent().alan()).drafts();
  }

  private Ent ent() {
    return filing.ent();
  }
}
