package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Assurance;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.Download;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who opens a file: whoever was sent it and is shown it, and its author. */
@EachDatabase
class AttachmentsTest {

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
  void whatIsSentIsOpenedByWhoGotItAndByItsAuthor() {
    AttachmentId second = filing.upload(ent().alan(), "deux");
    AttachmentId first = filing.upload(ent().alan(), "un");
    ItemId item = filing.send(first, second);
    filing.run();

    assertEquals("un", filing.text(ent().grace(), first));
    assertEquals("deux", filing.text(ent().alan(), second));
    assertEquals(
        List.of(first, second),
        filing.post().of(ent().grace()).attachments().listOf(item).stream()
            .map(one -> one.id())
            .toList());
    assertEquals("liste.txt", filing.of(item, ent().grace()).name());
  }

  @Test
  void nobodyElseLearnsThatItExists() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    assertThrows(NotFoundException.class, () -> filing.open(ent().grace(), file));
    ItemId item = filing.send(file);
    filing.run();

    String never =
        assertThrows(
                NotFoundException.class,
                () -> filing.open(ent().charles(), new AttachmentId(new UUID(0, 9))))
            .code();
    assertEquals(
        never,
        assertThrows(NotFoundException.class, () -> filing.open(ent().charles(), file)).code());
    assertThrows(
        NotFoundException.class, () -> filing.post().of(ent().head()).attachments().listOf(item));
  }

  @Test
  void whoLosesTheChildLosesTheFiles() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    filing.post().trip().attach(file).send(Post.newKey());
    filing.run();
    assertInstanceOf(Download.Ready.class, filing.open(ent().grace(), file));

    filing.post().decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);

    assertThrows(NotFoundException.class, () -> filing.open(ent().grace(), file));
    assertInstanceOf(Download.Ready.class, filing.open(ent().alan(), file));
  }

  @Test
  void whatIsTakenBackIsTakenBackWithItsFiles() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    ItemId item = filing.send(file);
    filing.run();

    filing.post().of(ent().alan()).recall(item);

    assertThrows(ConflictException.class, () -> filing.open(ent().grace(), file));
    assertEquals("un", filing.text(ent().alan(), file));
  }

  @Test
  void aFileGoesWithOneItemOfItsAuthor() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    AttachmentId ofHead = filing.upload(ent().head(), "du");

    assertEquals("attachments", field(letter().attach(ofHead)));
    filing.send(file);
    assertEquals("attachments", field(letter().attach(file)));
    assertEquals("attachments", field(letter().attach(new AttachmentId(new UUID(0, 9)))));
    assertEquals(
        1, filing.post().number("select count(*) from ent_messaging_item"), "nothing is kept");
  }

  @Test
  void theSameKeyIsForTheSameFiles() {
    AttachmentId one = filing.upload(ent().alan(), "un");
    AttachmentId other = filing.upload(ent().alan(), "deux");
    SendKey key = Post.newKey();
    ItemId item = letter().attach(one).send(key).item();

    assertEquals(item, letter().attach(one).send(key).item());
    assertThrows(ConflictException.class, () -> letter().attach(other).send(key));
    assertThrows(ConflictException.class, () -> letter().send(key));
  }

  @Test
  void whatIsAnsweredForIsTheTextWithItsFiles() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    ItemId item = filing.send(file);
    String before = filing.post().of(ent().grace()).open(item).revision();
    filing.post().of(ent().alan()).reword(item, Rewording.of("Le carnet d’Ada", "Mieux."));
    String with = filing.post().of(ent().grace()).open(item).revision();
    filing.post().run("update ent_messaging_attachment set item_id = null");
    filing.post().of(ent().alan()).reword(item, Rewording.of("Le carnet d’Ada", "Mieux."));

    assertNotEquals(before, with);
    assertNotEquals(with, filing.post().of(ent().grace()).open(item).revision());
  }

  @Test
  void theSameContentIsKeptOnceAndNobodyLearnsOfIt() {
    AttachmentId one = filing.upload(ent().alan(), "un");
    filing.run();
    AttachmentId other = filing.upload(ent().grace(), "un");

    assertInstanceOf(Download.Pending.class, filing.open(ent().grace(), other));
    filing.run();
    assertEquals("un", filing.text(ent().grace(), other));
    assertEquals("un", filing.text(ent().alan(), one));
    assertEquals(1, filing.shelf().size());
    assertEquals(1, filing.guard().asked());
  }

  @Test
  void onlyWhoCameInByAPasswordAttaches() {
    AttachmentId file = filing.upload(ent().alan(), "un");
    var card =
        Messaging.of(ent().tenant()).as(ent().as(ent().grace(), Assurance.CARD_AND_PICTURES));
    var home = Messaging.of(ent().tenant()).as(ent().as(ent().grace(), Assurance.HOME));

    assertThrows(
        AccessDeniedException.class,
        () -> card.attachments().upload("a.txt", InputStream.nullInputStream()));
    assertThrows(AccessDeniedException.class, () -> home.attachments().open(file));
    assertThrows(
        AccessDeniedException.class, () -> home.attachments().listOf(new ItemId(new UUID(0, 9))));
  }

  private PrivateMessage letter() {
    return filing.post().letter(ent().alan(), Audience.of(ent().grace()));
  }

  private static String field(PrivateMessage letter) {
    return assertThrows(RejectedException.class, () -> letter.send(Post.newKey()))
        .violations()
        .get(0)
        .field();
  }

  private Ent ent() {
    return filing.ent();
  }
}
