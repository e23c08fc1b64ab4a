package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionRequest;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RestrictedPeopleTest {

  private static final Actor SYSTEM = Actor.system("test");

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
  void nothingIsSentAlongARestrictedLink() {
    restrict(post.ent().grace(), DataCategory.FAMILY_LINK);
    ItemId trip = post.sendTrip();

    assertEquals(List.of(), post.shownTo(post.ent().grace()));
    assertEquals(List.of(trip), post.shownTo(post.ent().charles()));
    assertEquals(
        0,
        post.number(
            "select count(*) from ent_messaging_delivery where person_id = ?",
            post.ent().grace().value()));
  }

  @Test
  void whatWasSentBeforeIsStoredAndNotShown() {
    ItemId trip = post.sendTrip();
    assertEquals(List.of(trip), post.shownTo(post.ent().grace()));

    restrict(post.ent().grace(), DataCategory.CORRESPONDENCE);

    assertEquals(List.of(), post.shownTo(post.ent().grace()));
    assertEquals(0, post.of(post.ent().grace()).unread());
    assertEquals(List.of(trip), post.shownTo(post.ent().charles()));
  }

  @Test
  void aRestrictedAnswerIsNotCountedAmongTheOthers() {
    ItemId trip = post.sendTrip();
    post.of(post.ent().grace()).acknowledge(trip);
    assertTrue(someAnswered(trip));

    restrict(post.ent().grace(), DataCategory.ANSWER);

    assertFalse(someAnswered(trip));
  }

  private boolean someAnswered(ItemId item) {
    return Messaging.of(post.ent().tenant())
        .as(post.ent().as(post.ent().alan()))
        .acknowledgements(item)
        .stream()
        .anyMatch(child -> !child.acknowledged().isEmpty());
  }

  private void restrict(PersonId person, DataCategory category) {
    Protection.of(post.ent().tenant())
        .restrictions()
        .restrict(
            new RestrictionRequest(
                person, Set.of(category), RestrictionBasis.OBJECTION_PENDING, "2026/9"),
            SYSTEM);
  }
}
