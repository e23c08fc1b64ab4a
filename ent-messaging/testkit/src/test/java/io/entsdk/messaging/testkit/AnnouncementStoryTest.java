package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ChildAcknowledgements.State;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AnnouncementStoryTest {

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
  void eachGuardianOfTheClassIsShownIt() {
    SendResult sent = post.trip().send(Post.newKey());

    ItemId item = assertInstanceOf(SendResult.Released.class, sent).item();
    InboxEntry line = post.of(post.ent().grace()).inbox(10).items().get(0);
    assertEquals(item, line.item());
    assertEquals(ItemKind.ANNOUNCEMENT, line.kind());
    assertEquals("Sortie au musée", line.subject());
    assertEquals(post.ent().alan(), line.author());
    assertEquals(post.ent().school().id(), line.school());
    assertEquals(post.ent().clock().instant(), line.releasedAt());
    assertEquals(Set.of(post.ent().ada()), line.children());
    assertEquals(Asked.TO_ACKNOWLEDGE, line.asked());
    assertFalse(line.read());
  }

  @Test
  void openingItShowsTheTextAndTakesItOffTheBadge() {
    ItemId item = post.sendTrip();
    assertEquals(1, post.of(post.ent().grace()).unread());

    OpenItem opened = post.of(post.ent().grace()).open(item);

    assertEquals("Jeudi, prévoir un pique-nique.", opened.text());
    assertTrue(opened.entry().read());
    assertEquals(0, post.of(post.ent().grace()).unread());
    assertEquals(1, post.of(post.ent().charles()).unread());
  }

  @Test
  void theTeacherSeesTheFamiliesComeIn() {
    ItemId item = post.sendTrip();
    assertEquals(State.WAITING, progress(item).get(post.ent().ada()).state());

    post.of(post.ent().grace()).acknowledge(item);
    assertEquals(State.PARTIAL, progress(item).get(post.ent().ada()).state());

    post.of(post.ent().charles()).acknowledge(item);
    assertEquals(State.COMPLETE, progress(item).get(post.ent().ada()).state());
    assertEquals(State.WAITING, progress(item).get(post.ent().bob()).state());
    assertEquals(
        Set.of(Guardian.of(post.ent().grace()), Guardian.of(post.ent().charles())),
        progress(item).get(post.ent().ada()).acknowledged());
  }

  @Test
  void aGuardianOfChildrenInTwoClassesGetsOneThatNamesBoth() {
    Audience both =
        Audience.guardiansOf(post.ent().cp()).and(Audience.guardiansOf(post.ent().ce1()));

    ItemId item = post.announcement(post.ent().head(), both).send(Post.newKey()).item();

    InboxEntry line = post.of(post.ent().cleo()).inbox(10).items().get(0);
    assertEquals(Set.of(post.ent().bob(), post.ent().linus()), line.children());
    assertEquals(1, post.of(post.ent().cleo()).unread());
    assertEquals(2, post.of(post.ent().cleo()).acknowledge(item).size());
    assertEquals(
        State.COMPLETE, progressFor(post.ent().head(), item).get(post.ent().linus()).state());
  }

  @Test
  void eachDeliverySaysWhyItWasMade() {
    post.sendTrip();

    assertEquals(
        3,
        post.number(
            "select count(*) from ent_messaging_delivery d join ent_messaging_decided x on x.id = d.decided_id where x.rule = 'TABLE_ALLOWS'"));
  }

  private Map<PersonId, ChildAcknowledgements> progress(ItemId item) {
    return progressFor(post.ent().alan(), item);
  }

  private Map<PersonId, ChildAcknowledgements> progressFor(PersonId staff, ItemId item) {
    return post.of(staff).acknowledgements(item).stream()
        .collect(Collectors.toMap(ChildAcknowledgements::child, Function.identity()));
  }
}
