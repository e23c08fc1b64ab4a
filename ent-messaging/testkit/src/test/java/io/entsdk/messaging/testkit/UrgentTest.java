package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.item.UrgentReason.CLOSURE;
import static io.entsdk.messaging.item.UrgentReason.DANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.UrgentSends;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Priority;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.UrgentCount;
import io.entsdk.messaging.item.UrgentSend;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * What is important is shown to be so; what is urgent passes the night, by a right, and counted.
 */
@EachDatabase
class UrgentTest {

  /** Half past eight in the evening, on a Tuesday. */
  private static final Instant EVENING = Instant.parse("2026-09-15T18:30:00Z");

  @Parameter Database database;
  private Telling telling;

  @BeforeEach
  void open() {
    telling = new Telling(database);
    ent().clock().set(EVENING);
  }

  @AfterEach
  void close() {
    telling.close();
  }

  @Test
  void whatIsUrgentIsShownAndToldAtOnce() {
    ItemId usual =
        post()
            .announcement(ent().head(), Audience.guardiansOf(ent().cp()))
            .send(Post.newKey())
            .item();
    Announcement closure = closure(ent().head());
    assertEquals(EVENING, closure.preview().first());
    SendKey key = Post.newKey();

    SendResult sent = closure.send(key);

    assertInstanceOf(SendResult.Released.class, sent);
    assertEquals(sent, closure.send(key));
    assertEquals(List.of(sent.item()), post().shownTo(ent().grace()));
    assertEquals(Priority.URGENT, post().of(ent().grace()).open(sent.item()).entry().priority());
    telling.run();
    assertEquals(List.of(), telling.mail().sent(), "Grace has read it");
    ItemId again = closure(ent().head()).send(Post.newKey()).item();
    telling.run();
    assertEquals(1, telling.mail().sent().size());
    assertEquals(List.of(again, sent.item()), post().shownTo(ent().grace()));
    assertFalse(post().shownTo(ent().grace()).contains(usual), "what is not urgent waits on");
  }

  @Test
  void whoPassedTheHoursAndWhyIsKeptCountedAndShownToTheHead() {
    ItemId first = closure(ent().head()).send(Post.newKey()).item();
    ent().clock().advance(Duration.ofMinutes(5));
    ItemId second =
        post()
            .letter(ent().head(), Audience.of(ent().grace()))
            .urgent(DANGER, "Alerte intrusion")
            .send(Post.newKey())
            .item();
    UrgentSends urgent = Messaging.of(ent().tenant()).school(ent().school()).urgentSends();

    List<UrgentSend> newest = urgent.list(PageRequest.first(1), head()).items();
    List<UrgentSend> all = urgent.list(PageRequest.first(10), head()).items();

    assertEquals(second, newest.get(0).item());
    assertEquals(List.of(second, first), all.stream().map(UrgentSend::item).toList());
    assertEquals("Alerte intrusion", newest.get(0).urgency().words());
    assertEquals(1, newest.get(0).recipients());
    assertFalse(all.toString().contains("Alerte"));
    UrgentCount count = urgent.count(EVENING, EVENING.plus(Duration.ofDays(1)), head());
    assertEquals(2, count.total());
    assertEquals(Map.of(ent().head(), 2L), count.bySender());
    assertEquals(Map.of(CLOSURE, 1L, DANGER, 1L), count.byReason());
    assertEquals(0, urgent.count(EVENING.minusSeconds(9), EVENING, head()).total());
    assertThrows(
        AccessDeniedException.class,
        () -> urgent.list(PageRequest.first(1), ent().as(ent().alan())));
    assertEquals(
        1,
        post()
            .number(
                "select count(*) from ent_core_audit where action = 'send-urgently' and scope_id = ?",
                first.value()));
  }

  @Test
  void aTeacherHasNoSuchRightAndWordsAreNeeded() {
    Announcement alans = post().announcement(ent().alan(), Audience.guardiansOf(ent().cp()));

    assertThrows(
        AccessDeniedException.class, () -> alans.urgent(CLOSURE, "Neige").send(Post.newKey()));
    assertThrows(AccessDeniedException.class, () -> alans.urgent(CLOSURE, "Neige").preview());
    assertThrows(
        RejectedException.class,
        () -> closure(ent().head()).urgent(CLOSURE, " ").send(Post.newKey()));
    assertThrows(
        RejectedException.class,
        () -> closure(ent().head()).urgent(CLOSURE, "a\nb").send(Post.newKey()));
    assertThrows(
        AccessDeniedException.class,
        () ->
            post()
                .letter(ent().grace(), Audience.of(ent().alan()))
                .urgent(DANGER, "Neige")
                .send(Post.newKey()));
  }

  @Test
  void whatIsImportantIsShownToBeSoAndWhatTakesNoAnswerTakesNone() {
    ent().clock().set(EVENING.minus(Duration.ofHours(3)));
    SendKey key = Post.newKey();
    ItemId item =
        post()
            .letter(ent().alan(), Audience.of(ent().grace()))
            .important()
            .noReply()
            .send(key)
            .item();

    assertEquals(Priority.HIGH, post().of(ent().grace()).inbox(1).items().get(0).priority());
    assertEquals(Replies.NOBODY, post().of(ent().grace()).open(item).replies());
    assertInstanceOf(SendResult.Refused.class, post().reply(ent().grace(), item));
    assertTrue(post().shownTo(ent().grace()).contains(item));
    assertEquals(
        "key-reused",
        assertThrows(
                ConflictException.class,
                () -> post().letter(ent().alan(), Audience.of(ent().grace())).noReply().send(key))
            .code());
  }

  private Announcement closure(PersonId author) {
    return post()
        .announcement(author, Audience.guardiansOf(ent().cp()))
        .urgent(CLOSURE, "Neige : l’école reste fermée demain");
  }

  private Actor head() {
    return ent().as(ent().head());
  }

  private Post post() {
    return telling.post();
  }

  private Ent ent() {
    return telling.ent();
  }
}
