package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.today.Today;
import io.entsdk.messaging.today.TodayPart;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The page of a day: by child, what waits for an answer and what is new. */
@EachDatabase
class TodayTest {

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
  void eachChildHasWhatWaitsForAnAnswerAndWhatIsNew() {
    ItemId ofBob = post.sendTrip();
    ItemId ofLinus =
        post.announcement(ent().edith(), Audience.guardiansOf(ent().ce1()))
            .send(Post.newKey())
            .item();
    ItemId letter = post.write(ent().head(), ent().cleo()).item();

    Today cleo = today(ent().cleo());

    assertEquals(3, cleo.unread());
    assertEquals(List.of(ofBob), items(part(cleo, ent().bob()).toAnswer()));
    assertEquals(List.of(ofLinus), items(part(cleo, ent().linus()).toAnswer()));
    assertEquals(List.of(letter), items(part(cleo, null).unread()));
    assertEquals(List.of(), part(cleo, ent().bob()).unread());
    assertEquals(3, cleo.parts().size());
  }

  @Test
  void whatIsAnsweredOrReadIsGoneFromThePage() {
    ItemId trip = post.sendTrip();
    ItemId letter = post.write(ent().alan(), ent().grace()).item();
    post.of(ent().grace()).open(letter);
    assertEquals(List.of(trip), items(part(today(ent().grace()), ent().ada()).toAnswer()));

    post.of(ent().grace()).open(trip);
    assertEquals(List.of(trip), items(part(today(ent().grace()), ent().ada()).toAnswer()));
    post.of(ent().grace()).acknowledge(trip);

    assertEquals(new Today(0, List.of(), List.of()), today(ent().grace()));
    assertEquals(1, today(ent().charles()).parts().size());
  }

  @Test
  void itKeepsToHoursGuardianshipAndHats() {
    ent().clock().set(Instant.parse("2026-09-18T20:30:00Z"));
    post.sendTrip();
    assertEquals(List.of(), today(ent().grace()).parts());
    ent().clock().set(Instant.parse("2026-09-21T08:00:00Z"));
    assertEquals(1, today(ent().grace()).parts().size());

    Actor asAgent = ent().as(ent().grace()).wearing(new Hat(Profile.COL, ent().school().id()));
    assertEquals(List.of(), Messaging.of(ent().tenant()).as(asAgent).today().parts());

    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);
    assertEquals(List.of(), today(ent().grace()).parts());
  }

  @Test
  void itCostsTheSameForThreeChildrenAsForOne() {
    post.sendTrip();
    int ofOne = statements(ent().grace());
    post.announcement(ent().edith(), Audience.guardiansOf(ent().ce1())).send(Post.newKey());
    for (PersonId child : List.of(ent().bob(), ent().linus())) {
      post.run(
          """
          insert into ent_core_guardianship
            (tenant, id, version, guardian_id, child_id, state, first_day, last_day, source)
          values (1, ?, 0, ?, ?, 'FULL', date '2026-09-01', null, 'test')""",
          UUID.randomUUID(),
          ent().grace().value(),
          child.value());
    }
    post.sendTrip();
    post.announcement(ent().edith(), Audience.guardiansOf(ent().ce1())).send(Post.newKey());
    assertEquals(3, today(ent().grace()).parts().size());

    assertEquals(ofOne, statements(ent().grace()));
    assertTrue(ofOne <= 10, () -> ofOne + " statements");
  }

  private int statements(PersonId person) {
    return ent().statements().countIn(() -> today(person));
  }

  private Today today(PersonId person) {
    return post.of(person).today();
  }

  private static TodayPart part(Today today, @Nullable PersonId child) {
    return today.parts().stream()
        .filter(part -> Objects.equals(part.child(), child))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no part of " + child));
  }

  private static List<ItemId> items(List<InboxEntry> entries) {
    return entries.stream().map(InboxEntry::item).toList();
  }

  private Ent ent() {
    return post.ent();
  }
}
