package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Budget;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Jobs;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Period;
import io.entsdk.messaging.Drafts;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Draft;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is to be sent at an hour is decided at that hour, and sent once. */
@EachDatabase
class ScheduledTest {

  private static final Instant TUESDAY_AT_FOUR = Instant.parse("2026-09-15T14:00:00Z");
  private static final Period TODAY =
      new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 30));

  private final SendKey key = Post.newKey();

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
  void itIsSentAtItsHourAndNotBefore() {
    Draft draft = scheduled(Audience.of(ent().grace(), ent().head()));
    assertEquals(TUESDAY_AT_FOUR, draft.sendAt());
    run();
    assertEquals(List.of(), post.shownTo(ent().grace()));

    at(TUESDAY_AT_FOUR);

    assertEquals(1, post.shownTo(ent().grace()).size());
    assertEquals(List.of(), drafts().list());
    assertInstanceOf(SendResult.Released.class, drafts().send(key), "the same answer");
    assertEquals(1, post.shownTo(ent().head()).size());
  }

  @Test
  void itIsSentOnceByHowManyNodesAndHoweverTheClockJumps() {
    scheduled(Audience.of(ent().grace()));
    ent().clock().set(TUESDAY_AT_FOUR.plus(Duration.ofMinutes(5)));
    CompletableFuture<?>[] nodes =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(this::run))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(nodes).join();
    at(TUESDAY_AT_FOUR.minus(Duration.ofHours(2)));
    at(TUESDAY_AT_FOUR.plus(Duration.ofDays(1)));

    assertEquals(1, post.shownTo(ent().grace()).size());
    assertEquals(1, post.number("select count(*) from ent_messaging_item"));
  }

  @Test
  void whoLosesTheRightMeanwhileSendsNothingAndIsTold() {
    scheduled(Audience.of(ent().grace()));
    post.run("update ent_core_assignment set last_day = ?", LocalDate.of(2026, 9, 14));

    at(TUESDAY_AT_FOUR);

    assertEquals(List.of(), post.shownTo(ent().grace()));
    Draft left = drafts().get(key);
    assertNull(left.sendAt());
    assertEquals(1, events(), left::toString);
  }

  @Test
  void whoIsMutedMeanwhileIsNotHeard() {
    scheduled(Audience.of(ent().head()));
    Messaging.of(ent().tenant())
        .reach()
        .measures()
        .place(
            Measure.muting(ent().alan(), ent().school().id(), TODAY, "propos blessants"),
            ent().as(ent().head()));

    at(TUESDAY_AT_FOUR);

    assertEquals("nobody-to-reach", drafts().get(key).notSent());
    assertEquals(List.of(), post.shownTo(ent().head()));
  }

  @Test
  void whoeverMayNoLongerBeReachedIsLeftOutAndTheOthersAreNot() {
    scheduled(Audience.of(ent().grace(), ent().head()));
    Messaging.of(ent().tenant())
        .reach()
        .measures()
        .place(
            Measure.separating(
                ent().alan(), ent().grace(), ent().school().id(), TODAY, "décision du 15"),
            ent().as(ent().head()));

    at(TUESDAY_AT_FOUR);

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(1, post.shownTo(ent().head()).size());
    assertEquals(1, drafts().send(key).excluded().size());
  }

  @Test
  void whatIsCancelledOrChangedIsNotSent() {
    scheduled(Audience.of(ent().grace()));
    assertNull(drafts().cancel(key).sendAt());
    at(TUESDAY_AT_FOUR);
    assertEquals(List.of(), post.shownTo(ent().grace()));

    ent().clock().set(TUESDAY_AT_FOUR.minus(Duration.ofHours(1)));
    drafts().schedule(key, 1, TUESDAY_AT_FOUR.plus(Duration.ofHours(2)));
    drafts().save(key, 1, letter(Audience.of(ent().grace())).text("Autrement."));
    at(TUESDAY_AT_FOUR.plus(Duration.ofHours(3)));
    assertEquals(List.of(), post.shownTo(ent().grace()));
  }

  @Test
  void whatFamiliesGetAtNightWaitsForTheirHours() {
    drafts().save(key, 0, letter(Audience.of(ent().grace())));
    drafts().schedule(key, 1, Instant.parse("2026-09-15T20:00:00Z"));
    at(Instant.parse("2026-09-15T20:00:00Z"));
    assertEquals(List.of(), post.shownTo(ent().grace()));

    ent().clock().set(Instant.parse("2026-09-16T05:00:00Z"));
    assertEquals(1, post.shownTo(ent().grace()).size());
  }

  @Test
  void whatCannotBeScheduledIsRefusedAtOnce() {
    drafts().save(key, 0, letter(Audience.of(ent().grace())));

    assertThrows(ConflictException.class, () -> drafts().schedule(key, 2, TUESDAY_AT_FOUR));
    assertThrows(RejectedException.class, () -> drafts().schedule(key, 1, ent().clock().instant()));
    assertThrows(
        RejectedException.class,
        () -> drafts().schedule(key, 1, TUESDAY_AT_FOUR.plus(Duration.ofDays(366))));
    assertThrows(
        NotFoundException.class, () -> drafts().schedule(Post.newKey(), 1, TUESDAY_AT_FOUR));
    drafts().save(key, 1, letter(Audience.of(ent().grace())).text(""));
    assertThrows(RejectedException.class, () -> drafts().schedule(key, 2, TUESDAY_AT_FOUR));
    drafts().save(key, 2, letter(Audience.guardiansOf(ent().ce1())));
    assertThrows(AccessDeniedException.class, () -> drafts().schedule(key, 3, TUESDAY_AT_FOUR));
  }

  private Draft scheduled(Audience audience) {
    drafts().save(key, 0, letter(audience));
    return drafts().schedule(key, 1, TUESDAY_AT_FOUR);
  }

  private PrivateMessage letter(Audience audience) {
    return post.letter(ent().alan(), audience);
  }

  private long events() {
    return post.number("select count(*) from ent_core_event where type = 'message-not-sent'");
  }

  private void at(Instant moment) {
    ent().clock().set(moment);
    run();
  }

  private void run() {
    Jobs.of(ent().runtime()).run("scheduled-messages", Budget.minutes(1));
  }

  private Drafts drafts() {
    return post.of(ent().alan()).drafts();
  }

  private Ent ent() {
    return post.ent();
  }
}
