package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.PageRequest;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.IncidentMode;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.TwinTenant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Two tenants with identical ids: what is done in one is neither seen in the other nor changes it.
 */
@EachDatabase
class TwinTenantTest {

  private static final SendKey KEY = SendKey.of("trip-to-the-museum");

  @Parameter Database database;
  private Post post;
  private ItemId item;
  private ItemId letter;
  private TwinTenant twin;

  @BeforeEach
  void open() {
    post = new Post(database);
    item = post.trip().send(KEY).item();
    letter = post.write(post.ent().alan(), post.ent().grace(), post.ent().cleo()).item();
    post.reply(post.ent().cleo(), letter);
    post.of(post.ent().charles()).acknowledge(item);
    twin = TwinTenant.of(post.ent(), TenantId.of(2));
    post.run("update ent_messaging_revision set subject = 'of the first' where tenant = 1");
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whatIsDoneInOneLeavesItsTwinAsItWas() {
    Mailbox grace = post.of(post.ent().grace());

    assertEquals("of the first", grace.open(item).entry().subject());
    assertEquals(1, grace.acknowledge(item).size());
    assertEquals(item, post.trip().send(KEY).item());
    post.sendTrip();
    ItemId answer = post.reply(post.ent().grace(), letter).item();
    ThreadId thread = Objects.requireNonNull(grace.open(answer).entry().thread());
    post.reply(post.ent().alan(), answer);
    assertEquals(2, grace.thread(thread, PageRequest.first(10)).items().size());
    assertEquals(2, grace.roster(thread).size());
    grace.leave(thread);
    grace.folders().star(answer, true);
    grace.folders().archive(answer);
    grace.folders().trash(answer);
    grace.folders().putBack(answer);
    grace.folders().move(answer, grace.folders().make("Musée"));
    post.of(post.ent().alan()).reword(letter, Rewording.of("Autre", "Autrement."));
    post.of(post.ent().alan()).recall(letter);
    IncidentMode incident =
        Messaging.of(post.ent().tenant()).school(post.ent().school()).incident();
    incident.managementOnly("test", post.ent().as(post.ent().head()));
    incident.end(post.ent().as(post.ent().head()));

    assertEquals(List.of(), twin.touched());
  }

  @Test
  void whatIsShownInOneIsShownOnce() {
    assertEquals(List.of(letter, item), post.shownTo(post.ent().grace()));
    assertEquals(2, post.of(post.ent().grace()).unread());
    assertEquals(2, post.of(post.ent().alan()).acknowledgements(item).size());
  }

  @Test
  void theTwinGoesOnByItself() {
    assertEquals("Sortie au musée", inTwin(post.ent().grace()).open(item).entry().subject());
    assertEquals(1, inTwin(post.ent().grace()).unread());
    assertEquals(2, post.of(post.ent().grace()).unread());
  }

  private Mailbox inTwin(PersonId person) {
    return Messaging.of(twin.tenant()).as(post.ent().as(person));
  }
}
