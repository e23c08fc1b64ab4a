package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.messaging.MessagingEvents;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.WaitReason;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class PauseTest {

  private static final Instant FRIDAY_EVENING = Instant.parse("2026-10-23T19:30:00Z");
  private static final Instant MONDAY_AT_SEVEN = Instant.parse("2026-10-26T06:00:00Z");

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.ent().clock().set(FRIDAY_EVENING);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whatIsSentOnFridayEveningWaitsForMonday() {
    SendResult sent = post.trip().send(Post.newKey());

    assertEquals(
        new SendResult.Waiting(sent.item(), MONDAY_AT_SEVEN, WaitReason.PAUSE_NUMERIQUE), sent);
  }

  @Test
  void nobodyIsShownItBefore() {
    ItemId item = post.sendTrip();
    post.ent().clock().set(MONDAY_AT_SEVEN.minusNanos(1_000));

    assertEquals(List.of(), post.shownTo(post.ent().grace()));
    assertEquals(0, post.of(post.ent().grace()).unread());
    assertThrows(NotFoundException.class, () -> post.of(post.ent().grace()).open(item));
    assertThrows(NotFoundException.class, () -> post.of(post.ent().grace()).acknowledge(item));
  }

  @Test
  void itIsThereAtSevenWithoutAnybodyDoingAnything() {
    ItemId item = post.sendTrip();
    post.ent().clock().set(MONDAY_AT_SEVEN);

    assertEquals(List.of(item), post.shownTo(post.ent().grace()));
    assertEquals(MONDAY_AT_SEVEN, post.of(post.ent().grace()).open(item).entry().releasedAt());
  }

  @Test
  void whoLosesTheChildOverTheWeekendIsNeverShownIt() {
    post.sendTrip();
    post.decide(post.ent().grace(), post.ent().ada(), GuardianshipState.WITHDRAWN);
    post.ent().clock().set(MONDAY_AT_SEVEN);

    assertEquals(List.of(), post.shownTo(post.ent().grace()));
  }

  @Test
  void theHoursAreThoseOfTheSchool() {
    post.run("update ent_core_school set zone = 'America/Guadeloupe'");

    assertEquals(SendResult.Released.class, post.trip().send(Post.newKey()).getClass());

    post.run("update ent_core_school set zone = 'Indian/Reunion'");
    SendResult.Waiting waiting = (SendResult.Waiting) post.trip().send(Post.newKey());
    assertEquals(Instant.parse("2026-10-26T03:00:00Z"), waiting.until());
  }

  @Test
  void theEventSaysFromWhenOnItIsShown() {
    post.sendTrip();

    assertEquals(
        3,
        post.number(
            "select count(*) from ent_core_event where type = ? and refs like ?",
            MessagingEvents.ITEM_DELIVERED.value(),
            "%" + MessagingEvents.VISIBLE_FROM + "=1792994400000000%"));
  }
}
