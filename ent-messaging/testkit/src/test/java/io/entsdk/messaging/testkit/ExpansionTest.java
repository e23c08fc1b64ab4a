package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.IncidentMode;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Expansion;
import io.entsdk.messaging.item.Expansion.Stage;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendLimits;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.WaitReason;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is for more people than one unit of work takes: two links at once are too many here. */
@EachDatabase
class ExpansionTest {

  private static final LocalDate YESTERDAY = LocalDate.of(2026, 9, 14);

  private static final int MOST_UNITS = 40;

  private final SendKey key = Post.newKey();
  private final Running clock = new Running(Instant.parse("2026-09-15T08:00:00Z"));
  private final Courier mail = Courier.ofMail();

  @Parameter Database database;
  private Post post;
  private int runs;

  @BeforeEach
  void open() {
    post =
        new Post(
            Ent.on(
                database,
                wiring -> wiring.extension(new SendLimits(1, 1)).extension(mail).clock(clock)));
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void nobodyIsShownItBeforeAllAreFound() {
    SendResult sent = trip().send(key);
    SendResult.Waiting waiting = assertInstanceOf(SendResult.Waiting.class, sent);
    assertEquals(WaitReason.EXPANDING, waiting.because());
    assertEquals(progress(sent.item(), Stage.FILLING, 0), expansion(sent.item()));

    boolean found = false;
    for (int i = 0; i < MOST_UNITS && expansion(sent.item()).stage() == Stage.FILLING; i++) {
      if (expansion(sent.item()).addressed() > 0) {
        found = true;
        assertShownToNobody();
      }
      oneUnit();
      assertEquals(sent, trip().send(key), "the same answer at every stage");
    }
    assertTrue(found, "somebody was addressed and not shown it");
    clock.set(Instant.parse("2026-09-15T10:00:00Z"));
    finish();

    assertEquals(Stage.DONE, expansion(sent.item()).stage());
    for (PersonId guardian : List.of(ent().grace(), ent().charles(), ent().cleo())) {
      assertEquals(usual(guardian), post.shownTo(guardian).size(), guardian::toString);
    }
    assertEquals(sent, trip().send(key));
    assertEquals(1, post.of(ent().grace()).unread());
    assertEquals(1, post.number("select count(*) from ent_messaging_item"));
    assertEquals(
        post.number("select count(*) from ent_messaging_delivery"),
        post.number("select count(*) from ent_core_event where type = 'item-delivered'"));
    assertEquals(
        post.number("select count(*) from ent_messaging_delivery"),
        post.number("select count(*) from ent_messaging_notice"));
  }

  @Test
  void itIsFilledOnceByHoweverManyNodes() {
    ItemId item = trip().send(key).item();
    CompletableFuture<?>[] nodes =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(this::finish))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(nodes).join();
    finish();

    assertEquals(Stage.DONE, expansion(item).stage());
    assertEquals(List.of(item), post.shownTo(ent().grace()));
    assertEquals(
        post.number("select count(*) from ent_messaging_delivery"),
        post.number("select count(*) from ent_core_event where type = 'item-delivered'"));
  }

  @Test
  void whoLosesTheRightMeanwhileHasSaidNothingAndIsTold() {
    ItemId item = trip().send(key).item();
    for (int i = 0; i < MOST_UNITS && expansion(item).addressed() == 0; i++) {
      oneUnit();
    }
    post.run("update ent_core_assignment set last_day = ?", YESTERDAY);

    finish();

    assertEquals(Stage.STOPPED, expansion(item).stage());
    assertEquals("access-denied", expansion(item).because());
    assertShownToNobody();
    assertEquals(
        1, post.number("select count(*) from ent_core_event where type = 'message-not-sent'"));
  }

  @Test
  void whatIsTakenBackMeanwhileIsShownToNobody() {
    ItemId item = trip().send(key).item();
    oneUnit();
    post.of(ent().alan()).recall(item);

    finish();

    assertEquals("withdrawn", expansion(item).because());
    assertShownToNobody();
  }

  @Test
  void whoIsRemindedWhileItIsFilledIsRemindedOnceItIsWhole() {
    ItemId item = trip().send(key).item();
    for (int i = 0; i < MOST_UNITS && expansion(item).addressed() == 0; i++) {
      oneUnit();
    }
    post.of(ent().alan()).answers(item).remind();
    assertEquals(0, post.number("select count(*) from ent_messaging_notice"));

    finish();

    assertEquals(Stage.DONE, expansion(item).stage());
    assertEquals(
        post.number("select count(*) from ent_messaging_delivery"),
        post.number("select count(*) from ent_messaging_notice where reminder = 1"));
  }

  @Test
  void anIncidentKeepsItBackUntilItIsOver() {
    IncidentMode incident = Messaging.of(ent().tenant()).school(ent().school()).incident();
    ItemId item = trip().send(key).item();
    incident.managementOnly("menaces reçues", ent().as(ent().head()));
    finish();
    assertEquals(progress(item, Stage.FILLING, 0), expansion(item));
    incident.end(ent().as(ent().head()));

    clock.set(Instant.parse("2026-09-15T09:30:00Z"));
    finish();

    assertEquals(List.of(item), post.shownTo(ent().grace()));
  }

  @Test
  void atNightItWaitsForTheHoursLikeEverything() {
    clock.set(Instant.parse("2026-09-15T20:30:00Z"));
    SendResult sent = trip().send(key);
    finish();
    assertShownToNobody();
    assertEquals(Instant.parse("2026-09-16T05:00:00Z"), ((SendResult.Waiting) sent).until());

    clock.set(Instant.parse("2026-09-16T05:00:00Z"));
    assertEquals(List.of(sent.item()), post.shownTo(ent().grace()));
  }

  @Test
  void noDayHasGoneByAndNoLimitIsBeyondBounds() {
    assertThrows(RejectedException.class, () -> trip().remindOn(YESTERDAY).send(key));
    assertThrows(IllegalArgumentException.class, () -> new SendLimits(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new SendLimits(1, 10_001));
  }

  private void assertShownToNobody() {
    for (PersonId guardian : List.of(ent().grace(), ent().charles(), ent().cleo())) {
      assertEquals(List.of(), post.shownTo(guardian));
      assertEquals(0, post.of(guardian).unread());
      assertEquals(List.of(), post.of(guardian).search("musée", PageRequest.first(5)).items());
      assertEquals(List.of(), post.of(guardian).today().parts());
      assertEquals(List.of(), post.of(guardian).changes(50).changes());
    }
    assertEquals(List.of(), mail.sent());
  }

  private long usual(PersonId guardian) {
    return post.number(
        "select count(*) from ent_messaging_delivery where person_id = ?", guardian.value());
  }

  /** Run until the time is over: each run looks at the clock once more than the one before. */
  private void oneUnit() {
    clock.runs(++runs);
    Jobs.of(ent().runtime()).run("expansions", Budget.minutes(1));
    clock.stands();
  }

  private void finish() {
    Jobs.of(ent().runtime()).run("expansions", Budget.minutes(5));
  }

  private Announcement trip() {
    return post.announcement(ent().alan(), Audience.guardiansOf(ent().cp()));
  }

  private Expansion expansion(ItemId item) {
    return post.of(ent().alan()).expansion(item).orElseThrow();
  }

  private static Expansion progress(ItemId item, Stage stage, long addressed) {
    return new Expansion(item, stage, addressed, List.of(), "");
  }

  /** Stands still, and is an hour on while it runs and has been looked at often enough. */
  private static final class Running implements InstantSource {

    private Instant now;
    private int looks = Integer.MAX_VALUE;

    private Running(Instant start) {
      now = start;
    }

    @Override
    public synchronized Instant instant() {
      return looks-- > 0 ? now : now.plusSeconds(3_600);
    }

    private synchronized void runs(int given) {
      looks = given;
    }

    private synchronized void stands() {
      looks = Integer.MAX_VALUE;
    }

    private synchronized void set(Instant moment) {
      now = moment;
    }
  }

  private Ent ent() {
    return post.ent();
  }
}
