package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.JobReport;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeKey;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.UnreachedGuardian.Why;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What becomes of notices that do not get through, or not for sure. */
@EachDatabase
class NoticeFailuresTest {

  private static final Instant AT_FIVE = Instant.parse("2026-09-15T15:00:00Z");

  @Parameter Database database;
  private Telling telling;

  @BeforeEach
  void open() {
    telling = new Telling(database);
  }

  @AfterEach
  void close() {
    telling.close();
  }

  @Test
  void nobodyIsToldTwiceHoweverManyNodesTellAtOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      telling.post().sendTrip();
    }
    telling.ent().clock().set(AT_FIVE);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<JobReport>> runs = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        runs.add(telling::run);
      }
      for (var done : nodes.invokeAll(runs)) {
        done.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    telling.run();

    assertEquals(1, telling.mail().sent().size());
  }

  @Test
  void whatCannotBeSentNowIsTriedAgainUnderTheSameKeyAndThenTheFamilyIsUnreached() {
    telling
        .mail()
        .answering(
            () -> {
              throw new IllegalStateException("grace@example.test is full");
            });
    telling.post().sendTrip();
    telling.at(AT_FIVE);

    for (int hours = 1; hours < 24 * 12; hours += 6) {
      telling.at(AT_FIVE.plus(Duration.ofHours(hours)));
    }

    assertEquals(8, telling.mail().sent().size());
    assertEquals(
        1, new HashSet<>(telling.mail().notices().stream().map(Notice::key).toList()).size());
    assertEquals(Why.DEAD_ADDRESS, telling.whyUnreached(telling.grace()));
  }

  @Test
  void aFailureThatPassesIsForgotten() {
    telling.mail().answering(() -> NoticeOutcome.LATER);
    telling.post().sendTrip();
    telling.at(AT_FIVE);
    telling.mail().answering(() -> NoticeOutcome.SENT);
    telling.at(AT_FIVE.plus(Duration.ofHours(1)));

    assertEquals(2, telling.mail().sent().size());
    assertEquals(0, telling.post().number("select sum(failures) from ent_messaging_address"));
    telling.at(AT_FIVE.plus(Duration.ofHours(2)));
    assertEquals(2, telling.mail().sent().size());
  }

  /** A node dies when the channel has the notice and the database does not know it. */
  @Test
  void aNoticeThatPerhapsWentOutGoesOutUnderTheSameKey() {
    telling.post().sendTrip();
    telling.ent().clock().set(AT_FIVE);
    telling
        .mail()
        .answering(
            () -> {
              throw new StackOverflowError();
            });
    assertThrows(StackOverflowError.class, telling::run);
    telling.mail().answering(() -> NoticeOutcome.SENT);
    telling.post().sendTrip();

    telling.at(AT_FIVE.plus(Duration.ofMinutes(11)));

    List<NoticeKey> keys = telling.mail().notices().stream().map(Notice::key).toList();
    assertEquals(3, keys.size());
    assertEquals(2, Collections.frequency(keys, keys.get(0)));
  }

  @Test
  void anAddressThatDoesNotExistIsGivenUpUntilThereIsAnother() {
    telling.mail().answering(() -> NoticeOutcome.NO_SUCH_ADDRESS);
    telling.post().sendTrip();
    telling.at(AT_FIVE);
    telling.post().sendTrip();
    telling.at(AT_FIVE.plus(Duration.ofDays(1)));

    assertEquals(1, telling.mail().sent().size());
    assertEquals(Why.DEAD_ADDRESS, telling.whyUnreached(telling.grace()));

    telling.mail().answering(() -> NoticeOutcome.SENT);
    telling
        .post()
        .run(
            "update ent_core_person set email = 'new@example.test' where id = ?",
            telling.grace().value());
    telling.post().sendTrip();
    telling.at(AT_FIVE.plus(Duration.ofDays(2)));
    assertEquals("new@example.test", telling.mail().sent().get(1).address());
    assertEquals(List.of(Why.NO_ADDRESS, Why.NO_ADDRESS), telling.why());
  }

  @Test
  void whatComesBackLaterMakesAnAddressDead() {
    telling.post().sendTrip();
    telling.at(AT_FIVE);
    Notice told = telling.mail().notices().get(0);

    telling
        .notices()
        .reportBounce(
            told.key(), "grace@example.test", true, telling.ent().as(telling.ent().head()));

    assertEquals(Why.DEAD_ADDRESS, telling.whyUnreached(telling.grace()));
  }

  /** Each takes five minutes; at the third, ten have passed since all were claimed. */
  @Test
  void whatASlowChannelHasNotReachedIsNotToldTwice() {
    telling.post().run("update ent_core_person set email = cast(id as varchar) || '@example.test'");
    telling.post().sendTrip();
    telling
        .mail()
        .answering(
            () -> {
              telling.ent().clock().advance(Duration.ofMinutes(5));
              if (telling.mail().sent().size() == 3) {
                telling.run();
              }
              return NoticeOutcome.SENT;
            });

    telling.at(AT_FIVE);
    telling.at(AT_FIVE.plus(Duration.ofMinutes(30)));

    assertEquals(3, telling.mail().sent().size());
  }
}
