package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HostRollbackTest {

  private static final List<String> KEPT =
      List.of(
          "ent_messaging_item",
          "ent_messaging_revision",
          "ent_messaging_audience",
          "ent_messaging_delivery",
          "ent_messaging_delivery_child",
          "ent_messaging_acknowledgement",
          "ent_core_event");

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
  void whatTheHostRollsBackWasNeverSent() {
    List<Long> before = counts();
    long audited = audited();
    SendKey key = Post.newKey();

    rollingBack(() -> post.trip().send(key));

    assertEquals(before, counts());
    assertEquals(audited, audited());
    assertInstanceOf(SendResult.Released.class, post.trip().send(key));
  }

  @Test
  void anAcknowledgementGoesWithTheHostToo() {
    ItemId item = post.sendTrip();
    List<Long> before = counts();

    rollingBack(() -> post.of(post.ent().grace()).acknowledge(item));

    assertEquals(before, counts());
    assertEquals(1, post.of(post.ent().grace()).unread());
  }

  private void rollingBack(Runnable work) {
    assertThrows(
        HostChangedItsMind.class,
        () ->
            post.ent()
                .tenant()
                .kernel()
                .units()
                .join(
                    entities -> {
                      work.run();
                      throw new HostChangedItsMind();
                    }));
  }

  private List<Long> counts() {
    return KEPT.stream().map(table -> post.number("select count(*) from " + table)).toList();
  }

  private long audited() {
    return post.number("select count(*) from ent_core_audit");
  }

  private static final class HostChangedItsMind extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
