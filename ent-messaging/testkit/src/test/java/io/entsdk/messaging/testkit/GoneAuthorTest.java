package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.MessagingFeature;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Forgetting;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What somebody sent stays with those who got it, and what they answered goes with them. */
@EachDatabase
class GoneAuthorTest {

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
  void aMessageOutlivesItsAuthorAndNamesNobody() {
    ItemId item = post.sendTrip();

    forget(post.ent().alan());

    assertEquals(PersonId.GONE, post.of(post.ent().grace()).inbox(10).items().get(0).author());
    assertEquals("Jeudi, prévoir un pique-nique.", post.of(post.ent().grace()).open(item).text());
  }

  @Test
  void oneGuardiansErasureLeavesTheOthersTheirs() {
    ItemId item = post.sendTrip();

    forget(post.ent().grace());

    assertEquals(List.of(), post.shownTo(post.ent().grace()));
    assertEquals(List.of(item), post.shownTo(post.ent().charles()));
  }

  private void forget(PersonId person) {
    Forgetting.from(post.ent(), new MessagingFeature().personalData().get(0), person);
  }
}
