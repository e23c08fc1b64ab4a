package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Period;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Openings;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What needs staff present needs them when it is shown too, and not only when it was sent. */
@EachDatabase
class PresenceAtReleaseTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Instant AT_NIGHT = Instant.parse("2026-09-15T20:30:00Z");
  private static final Instant IN_THE_MORNING = Instant.parse("2026-09-16T06:00:00Z");

  @Parameter Database database;
  private Post post;
  private ItemId item;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.decide(ent().grace(), ent().ada(), GuardianshipState.FULL);
    post.decide(ent().charles(), ent().ada(), GuardianshipState.FULL);
    Actor head = ent().as(ent().head());
    Openings openings = Messaging.of(ent().tenant()).reach().openings();
    Period week = new Period(TODAY, TODAY.plusDays(6));
    GrantTerms supervised =
        GrantTerms.of(ent().school().id(), Opening.CO_GUARDIANS, week, "médiation")
            .atMost(Verdict.SUPERVISED);
    openings.open(openings.preview(supervised, head), head);
    ent().clock().set(AT_NIGHT);
    item = post.write(ent().grace(), ent().charles(), ent().alan()).item();
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void itIsShownWhileStaffSeeTheThread() {
    ent().clock().set(IN_THE_MORNING);

    assertEquals(List.of(item), post.shownTo(ent().charles()));
  }

  @Test
  void itWaitsOnOnceTheyHaveLeftAndIsShownWhenTheyAreBack() {
    ThreadId thread = Objects.requireNonNull(post.of(ent().alan()).open(item).entry().thread());
    post.of(ent().alan()).leave(thread);
    ent().clock().set(IN_THE_MORNING);

    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertEquals(0, post.of(ent().charles()).unread());
    post.of(ent().grace())
        .replyAll(item)
        .to(Audience.of(ent().alan()))
        .text("Alan est de retour.")
        .send(Post.newKey());

    assertTrue(post.shownTo(ent().charles()).contains(item));
  }

  @Test
  void whoNoLongerWorksThereSupervisesNothing() {
    for (String facts : List.of("ent_core_assignment", "ent_core_function")) {
      post.run(
          "update " + facts + " set last_day = ? where person_id = ?", TODAY, ent().alan().value());
    }
    ent().clock().set(IN_THE_MORNING);

    assertEquals(List.of(), post.shownTo(ent().charles()));
  }

  private Ent ent() {
    return post.ent();
  }
}
