package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.MeasureId;
import io.entsdk.messaging.reach.Measures;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What was sent on Friday night is decided once more when it is shown on Monday. */
@EachDatabase
class WaitingTest {

  private static final Period YEAR = Period.from(LocalDate.of(2026, 9, 15));
  private static final Instant FRIDAY = Instant.parse("2026-09-18T20:30:00Z");
  private static final Instant MONDAY = Instant.parse("2026-09-21T08:00:00Z");

  @Parameter Database database;
  private Post post;
  private ItemId letter;

  @BeforeEach
  void open() {
    post = new Post(database);
    ent().clock().set(FRIDAY);
    letter = post.write(ent().alan(), ent().grace()).item();
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whatMayStillBeSentIsShown() {
    assertEquals(List.of(), post.shownTo(ent().grace()));
    ent().clock().set(MONDAY);

    assertEquals(1, post.of(ent().grace()).unread());
    assertEquals(List.of(letter), post.shownTo(ent().grace()));
  }

  @Test
  void aGuardianWithdrawnMeanwhileGetsNothingThatWaited() {
    ItemId trip = post.sendTrip();
    ItemId family =
        post.letter(ent().alan(), Audience.guardiansOf(ent().cp())).send(Post.newKey()).item();
    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);
    ent().clock().set(MONDAY);

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(0, post.of(ent().grace()).unread());
    for (ItemId item : List.of(letter, trip, family)) {
      assertThrows(NotFoundException.class, () -> post.of(ent().grace()).open(item));
    }
    post.decide(ent().grace(), ent().ada(), GuardianshipState.FULL);
    assertTrue(!post.shownTo(ent().grace()).contains(letter));
  }

  @Test
  void anAuthorWhoNoLongerWorksThereHasSentNothing() {
    post.run(
        "update ent_core_assignment set last_day = date '2026-09-19' where person_id = ?",
        ent().alan().value());
    post.run(
        "update ent_core_function set last_day = date '2026-09-19' where person_id = ?",
        ent().alan().value());
    ent().clock().set(MONDAY);

    assertEquals(List.of(), post.shownTo(ent().grace()));
  }

  @Test
  void anAuthorWhoIsMutedForATimeIsHeardAfterwards() {
    Measures measures = Messaging.of(ent().tenant()).reach().measures();
    MeasureId muted =
        measures.place(
            Measure.muting(ent().alan(), ent().school().id(), YEAR, "enquête"),
            ent().as(ent().head()));
    ent().clock().set(MONDAY);
    assertEquals(List.of(), post.shownTo(ent().grace()));

    measures.lift(muted, ent().as(ent().head()));

    assertEquals(List.of(letter), post.shownTo(ent().grace()));
  }

  @Test
  void lookingWhereNothingWaitsCostsNoMore() {
    ent().clock().set(MONDAY);
    PersonId grace = ent().grace();
    post.shownTo(grace);

    assertTrue(ent().statements().countIn(() -> post.of(grace).inbox(50)) <= 7);
  }

  private Ent ent() {
    return post.ent();
  }
}
