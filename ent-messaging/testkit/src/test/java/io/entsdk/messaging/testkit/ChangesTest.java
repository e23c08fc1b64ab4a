package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Cursor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.Change;
import io.entsdk.messaging.item.Changes;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A device is told what has changed since it last asked, whatever was committed when. */
@EachDatabase
class ChangesTest {

  @Parameter Database database;
  private Post post;
  private ExecutorService others;

  @BeforeEach
  void open() {
    post = new Post(database);
    others = Executors.newFixedThreadPool(4);
  }

  @AfterEach
  void close() {
    others.shutdownNow();
    post.close();
  }

  @Test
  void whatIsCommittedLateUnderASlowClockIsToldOnce() throws Exception {
    Copy phone = new Copy(() -> post.of(grace()), 10).follow();
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Future<ItemId> slow = others.submit(() -> sending(sent, commit));
    sent.await();
    post.ent().clock().advance(Duration.ofMinutes(5));
    ItemId own = post.write(grace(), post.ent().head()).item();

    phone.follow();
    assertEquals(List.of(own), List.copyOf(phone.held().keySet()));
    commit.countDown();
    ItemId late = slow.get();

    assertEquals(1, phone.follow().told());
    assertTrue(phone.held().containsKey(late));
    assertEquals(0, phone.follow().told());
  }

  @Test
  void whatIsReadTakenBackOrErasedElsewhereIsTold() {
    ItemId read = write();
    ItemId recalled = write();
    ItemId erased = write();
    Copy phone = new Copy(() -> post.of(grace()), 10).follow();
    assertEquals(3, phone.told());

    post.of(grace()).open(read);
    post.of(post.ent().alan()).recall(recalled);
    post.run("delete from ent_messaging_delivery where item_id = ?", erased.value());
    phone.follow();

    assertEquals(3, phone.told());
    assertEquals(Copy.fresh(post.of(grace())), phone.held());
    assertTrue(phone.held().get(read).entry().read());
  }

  @Test
  void devicesThatAskAtOnceAreEachToldAll() throws Exception {
    Copy phone = new Copy(() -> post.of(grace()), 2).follow();
    Copy tablet = new Copy(() -> post.of(grace()), 3).follow();
    Callable<Object> writing = this::write;
    Callable<Object> following =
        () -> {
          for (int i = 0; i < 6; i++) {
            phone.follow();
          }
          return phone;
        };
    Callable<Object> alsoFollowing =
        () -> {
          for (int i = 0; i < 6; i++) {
            tablet.follow();
          }
          return tablet;
        };
    for (Future<Object> done :
        others.invokeAll(
            List.of(following, writing, alsoFollowing, writing, writing, writing, writing))) {
      done.get();
    }

    assertEquals(Copy.fresh(post.of(grace())), phone.follow().held());
    assertEquals(Copy.fresh(post.of(grace())), tablet.follow().held());
  }

  @Test
  void aTokenIsGoodForItsReaderAlone() {
    Cursor graces = post.of(grace()).changes(10).token();

    assertThrows(
        RejectedException.class, () -> post.of(post.ent().charles()).changesSince(graces, 10));
    assertThrows(
        RejectedException.class, () -> post.of(grace()).changesSince(new Cursor("x.y"), 10));
    assertThrows(RejectedException.class, () -> post.of(grace()).changesSince(graces, 101));
    assertFalse(graces.value().contains(grace().toString()));
  }

  @Test
  void aTokenOlderThanWhatIsRememberedBeginsAnew() {
    ItemId item = write();
    Cursor old = post.of(grace()).changes(10).token();
    post.run("update ent_messaging_sync set last_change = 9000, oldest = 4000");

    Changes anew = post.of(grace()).changesSince(old, 10);

    assertTrue(anew.fromStart());
    assertEquals(List.of(item), anew.changes().stream().map(Change::item).toList());
    assertFalse(post.of(grace()).changesSince(anew.token(), 10).fromStart());
  }

  @Test
  void itCostsTheSameWhateverTheNumberOfLines() {
    write();
    post.of(grace()).changes(100);
    Cursor token = post.of(grace()).changes(100).token();
    int ofOne = statements(token);
    for (int i = 0; i < 5; i++) {
      write();
    }
    post.of(grace()).changesSince(token, 100);

    assertEquals(ofOne, statements(token));
    assertTrue(ofOne <= 14, () -> ofOne + " statements");
  }

  private int statements(Cursor token) {
    return post.ent().statements().countIn(() -> post.of(grace()).changesSince(token, 100));
  }

  private ItemId sending(CountDownLatch sent, CountDownLatch commit) {
    return post.ent()
        .tenant()
        .kernel()
        .units()
        .joined(
            entities -> {
              ItemId item = write();
              sent.countDown();
              await(commit);
              return item;
            });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ItemId write() {
    return post.write(post.ent().alan(), grace()).item();
  }

  private PersonId grace() {
    return post.ent().grace();
  }
}
