package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.agreement.Answer;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.Call;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;

/** Sends a canary through messaging and listens at every place where it must not be heard. */
@EachDatabase
@ResourceLock(Resources.SYSTEM_ERR)
class SilenceTest {

  private static final String CANARY = "canary-7Q2";

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void noObjectPrintsIt() {
    Announcement said = canary();
    ItemId item = said.send(Post.newKey()).item();

    Stream.of(
            said,
            post.of(post.ent().grace()),
            post.of(post.ent().grace()).inbox(10),
            post.of(post.ent().grace()).search(CANARY, PageRequest.first(10)),
            post.of(post.ent().grace()).changes(10),
            post.of(post.ent().grace()).today(),
            post.of(post.ent().grace()).open(item),
            post.of(post.ent().grace()).acknowledge(item),
            post.of(post.ent().alan()).acknowledgements(item))
        .forEach(SilenceTest::isSilent);
  }

  @Test
  void noObjectOfAnAnswerPrintsIt() {
    post.run("update ent_core_guardianship set state = 'FULL'");
    ItemId item = canary().askToAuthorise().send(Post.newKey()).item();
    String revision = post.of(post.ent().grace()).open(item).revision();

    Stream.of(
            canary().preview(),
            post.of(post.ent().grace())
                .answers(item)
                .give(revision, post.ent().ada(), Answer.ACCEPT),
            post.of(post.ent().grace()).answers(item).agreements(),
            post.of(post.ent().alan()).answers(item).slips(),
            post.of(post.ent().alan()).answers(item).remind(),
            post.of(post.ent().alan()).answers(item).byChild())
        .forEach(SilenceTest::isSilent);
    assertEquals(0, post.number("select count(*) from ent_core_audit where reason like ?", like()));
  }

  @Test
  void noObjectOfAConversationPrintsIt() {
    PrivateMessage said = letter();
    ItemId item = said.send(Post.newKey()).item();
    ThreadId thread =
        Objects.requireNonNull(post.of(post.ent().grace()).open(item).entry().thread());

    Stream.of(
            said,
            said.preview(),
            post.of(post.ent().grace()).reply(item).text(CANARY),
            post.of(post.ent().grace()).reply(item).text(CANARY).send(Post.newKey()),
            post.of(post.ent().grace()).thread(thread, PageRequest.first(10)),
            post.of(post.ent().grace()).roster(thread),
            Rewording.of(CANARY, CANARY),
            post.of(post.ent().alan()).reword(item, Rewording.of(CANARY, CANARY)),
            trace(
                assertThrows(
                    RejectedException.class,
                    () ->
                        post.of(post.ent().alan())
                            .reword(item, Rewording.of(CANARY + "\u0000", CANARY)))),
            post.of(post.ent().alan()).recall(item),
            trace(
                assertThrows(
                    ConflictException.class, () -> post.of(post.ent().grace()).open(item))),
            post.of(post.ent().alan()).folders().list(Folder.SENT, PageRequest.first(10)))
        .forEach(SilenceTest::isSilent);
    assertEquals(0, post.number("select count(*) from ent_core_event where refs like ?", like()));
    assertEquals(0, post.number("select count(*) from ent_core_audit where reason like ?", like()));
  }

  @Test
  void noExceptionOfAConversationCarriesIt() {
    SendKey key = Post.newKey();
    letter().send(key);

    isSilent(trace(assertThrows(ConflictException.class, () -> letter().text("!").send(key))));
    isSilent(
        trace(
            assertThrows(
                RejectedException.class,
                () -> letter().text(CANARY + "\u0000").send(Post.newKey()))));
    post.run("alter table ent_messaging_excluded drop column rule");
    isSilent(
        trace(
            assertThrows(
                RuntimeException.class,
                () -> letter().to(Audience.of(post.ent().bob())).send(key))));
  }

  @Test
  void noExceptionCarriesIt() {
    SendKey key = Post.newKey();
    canary().send(key);

    isSilent(
        trace(assertThrows(ConflictException.class, () -> canary().text(CANARY + "!").send(key))));
    isSilent(
        trace(
            assertThrows(
                AccessDeniedException.class,
                () ->
                    post.announcement(post.ent().edith(), Audience.guardiansOf(post.ent().cp()))
                        .subject(CANARY)
                        .send(key))));
  }

  @Test
  void noExceptionOfTheDatabaseCarriesItEither() {
    post.run("alter table ent_messaging_revision drop column body");

    isSilent(trace(assertThrows(RuntimeException.class, () -> canary().send(Post.newKey()))));
  }

  @Test
  void neitherEventsNorAuditHoldIt() {
    canary().send(Post.newKey());

    assertEquals(0, post.number("select count(*) from ent_core_event where refs like ?", like()));
    assertEquals(0, post.number("select count(*) from ent_core_audit where reason like ?", like()));
  }

  @Test
  void noExceptionOfASearchCarriesIt() {
    canary().send(Post.newKey());
    String tooLong = CANARY.repeat(30);

    isSilent(
        trace(
            assertThrows(
                RejectedException.class,
                () -> post.of(post.ent().grace()).search(tooLong, PageRequest.first(10)))));
    post.run("alter table ent_messaging_token rename to elsewhere");
    isSilent(
        trace(
            assertThrows(
                RuntimeException.class,
                () -> post.of(post.ent().grace()).search(CANARY, PageRequest.first(10)))));
    isSilent(trace(assertThrows(RuntimeException.class, () -> canary().send(Post.newKey()))));
  }

  @Test
  void aCallPrintsNoName() {
    post.run("update ent_core_person set first_name = ?", CANARY);
    post.of(post.ent().ada()).askForAdult(AdultPicture.MY_TEACHER);

    assertTrue(calls().get(0).childName().contains(CANARY));
    isSilent(calls());
    isSilent(Messaging.of(post.ent().tenant()).calls().own(post.ent().as(post.ent().ada())));
  }

  private List<Call> calls() {
    return Messaging.of(post.ent().tenant()).calls().listOf(post.ent().as(post.ent().alan()));
  }

  @Test
  void nothingIsLogged() {
    PrintStream console = System.err;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    try {
      ItemId item = canary().send(Post.newKey()).item();
      post.of(post.ent().grace()).open(item);
      post.of(post.ent().grace()).acknowledge(item);
    } finally {
      System.setErr(console);
    }
    isSilent(heard.toString(StandardCharsets.UTF_8));
  }

  private Announcement canary() {
    return post.trip().subject(CANARY).text(CANARY);
  }

  private PrivateMessage letter() {
    return post.letter(post.ent().alan(), Audience.of(post.ent().grace()))
        .subject(CANARY)
        .text(CANARY);
  }

  private static String like() {
    return "%" + CANARY + "%";
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static void isSilent(Object printed) {
    assertFalse(printed.toString().contains(CANARY), printed::toString);
  }
}
