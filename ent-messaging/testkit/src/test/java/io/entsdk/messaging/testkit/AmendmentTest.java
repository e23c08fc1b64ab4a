package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.Amendment;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What authors take back or say better, as long as the kind of the item allows. */
@EachDatabase
class AmendmentTest {

  private static final Rewording BETTER = Rewording.of("Sortie au zoo", "Vendredi.");

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
  void whatIsTakenBackIsShownToNobodyAndWhoHadItIsToldSo() {
    ItemId item = post.write(ent().alan(), ent().grace()).item();
    assertEquals(1, post.of(ent().grace()).unread());

    assertEquals(new Amendment.Done(item), post.of(ent().alan()).recall(item));

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(0, post.of(ent().grace()).unread());
    assertEquals(
        "recalled",
        assertThrows(ConflictException.class, () -> post.of(ent().grace()).open(item)).code());
    assertThrows(ConflictException.class, () -> post.reply(ent().grace(), item));
    assertThrows(NotFoundException.class, () -> post.of(ent().charles()).open(item));
    assertThrows(NotFoundException.class, () -> post.of(ent().alan()).recall(item));
    assertEquals(item, post.of(ent().alan()).open(item).entry().item());
    assertEquals(
        1, post.number("select count(*) from ent_core_event where type = 'item-withdrawn'"));
  }

  @Test
  void whatNobodyWasShownYetNeverWas() {
    ent().clock().set(Instant.parse("2026-09-18T20:30:00Z"));
    ItemId item = post.write(ent().head(), ent().grace()).item();
    post.of(ent().head()).recall(item);
    ent().clock().set(Instant.parse("2026-09-21T08:00:00Z"));

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertThrows(NotFoundException.class, () -> post.of(ent().grace()).open(item));
  }

  @Test
  void anHourLaterItIsTooLate() {
    ItemId item = post.write(ent().alan(), ent().grace()).item();
    Instant sent = ent().clock().instant();
    ent().clock().advance(Duration.ofMinutes(60).minusMillis(1));
    assertInstanceOf(Amendment.TooLate.class, post.of(ent().alan()).reword(item, BETTER));
    ent().clock().advance(Duration.ofMillis(1));

    assertEquals(
        new Amendment.TooLate(item, sent.plus(Duration.ofMinutes(60))),
        post.of(ent().alan()).recall(item));
    assertEquals(List.of(item), post.shownTo(ent().grace()));
  }

  @Test
  void anAdultHasFiveMinutesWithAPupilAlone() {
    post.run("update ent_core_enrolment set level = 'CM1'");
    ItemId item = post.write(ent().alan(), ent().ada()).item();
    ent().clock().advance(Duration.ofMinutes(5));

    assertInstanceOf(Amendment.TooLate.class, post.of(ent().alan()).recall(item));
    assertInstanceOf(Amendment.TooLate.class, post.of(ent().alan()).reword(item, BETTER));
  }

  @Test
  void onlyItsAuthorAmendsAnItem() {
    ItemId item = post.write(ent().alan(), ent().grace()).item();

    assertThrows(NotFoundException.class, () -> post.of(ent().grace()).recall(item));
    assertThrows(NotFoundException.class, () -> post.of(ent().head()).reword(item, BETTER));
    assertThrows(
        RejectedException.class,
        () -> post.of(ent().alan()).reword(item, Rewording.of("", "\u0000")));
  }

  @Test
  void otherWordsAreShownAndThoseBeforeAreKept() {
    ItemId item = post.write(ent().alan(), ent().grace()).item();
    String before = post.of(ent().grace()).open(item).revision();

    post.of(ent().alan()).reword(item, BETTER);

    assertEquals("Vendredi.", post.of(ent().grace()).open(item).text());
    assertEquals("Sortie au zoo", post.of(ent().grace()).open(item).entry().subject());
    assertFalse(before.equals(post.of(ent().grace()).open(item).revision()));
    assertEquals(
        List.of("Il est resté en classe.", "Vendredi."),
        post.texts("select body from ent_messaging_revision order by n"));
  }

  @Test
  void anAcknowledgementOutlivesBetterWordsAndNotAnotherThing() {
    ItemId trip = post.sendTrip();
    List<Acknowledgement> first = post.of(ent().grace()).acknowledge(trip);
    post.of(ent().alan()).reword(trip, BETTER);

    assertTrue(post.of(ent().grace()).open(trip).entry().acknowledged());
    post.of(ent().alan()).reword(trip, BETTER.asMaterial());
    assertFalse(post.of(ent().grace()).open(trip).entry().acknowledged());

    List<Acknowledgement> again = post.of(ent().grace()).acknowledge(trip);
    assertFalse(first.get(0).revision().equals(again.get(0).revision()));
    assertTrue(post.of(ent().grace()).open(trip).entry().acknowledged());
    assertEquals(2, post.number("select count(*) from ent_messaging_acknowledgement"));
  }

  @Test
  void anAnnouncementTakenBackTakesNoMoreAnswers() {
    ItemId trip = post.sendTrip();
    post.of(ent().alan()).recall(trip);

    assertThrows(ConflictException.class, () -> post.of(ent().grace()).acknowledge(trip));
    assertInstanceOf(
        SendResult.Released.class,
        post.letter(ent().alan(), Audience.of(ent().grace())).send(Post.newKey()));
  }

  private Ent ent() {
    return post.ent();
  }
}
