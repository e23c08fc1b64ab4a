package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A phone and a browser open the same post at once: the badge stays true, a counter does not. */
@EachDatabase
class UnreadDriftTest {

  @Parameter Database database;
  private Post post;
  private ExecutorService devices;

  @BeforeEach
  void open() {
    post = new Post(database);
    devices = Executors.newFixedThreadPool(2);
  }

  @AfterEach
  void close() {
    devices.shutdownNow();
    post.close();
  }

  @Test
  void theBadgeIsTheUnreadPartOfTheListWhateverTwoDevicesOpenTogether() throws Exception {
    PersonId grace = post.ent().grace();
    List<ItemId> items =
        IntStream.range(0, 12).mapToObj(i -> i % 3 == 0 ? post.sendTrip() : write(grace)).toList();
    for (ItemId item : items.subList(0, 8)) {
      Callable<Object> opening = () -> post.of(grace).open(item);
      for (Future<Object> opened : devices.invokeAll(List.of(opening, opening))) {
        opened.get();
      }
      assertEquals(unreadInList(grace), post.of(grace).unread());
    }
    assertEquals(4, post.of(grace).unread());
  }

  /** The statements of the ENT of reference: what they count twice is why we keep no counter. */
  @Test
  void aCounterThatIsMovedByWhatWasUnreadDrifts() throws Exception {
    post.run("create table peer_thread (nb_unread int)");
    post.run("create table peer_message (id int, unread boolean)");
    post.run("insert into peer_thread values (10)");
    for (int i = 0; i < 10; i++) {
      post.run("insert into peer_message values (?, true)", i);
    }
    try {
      openOnTwoDevices();

      long truth = post.number("select count(*) from peer_message where unread");
      assertEquals(9, truth);
      assertNotEquals(truth, post.number("select nb_unread from peer_thread"));
    } finally {
      post.run("drop table peer_thread");
      post.run("drop table peer_message");
    }
  }

  /** Let both see the message unread, as two devices do that open it together. */
  private void openOnTwoDevices() throws Exception {
    try (Connection phone = post.ent().dataSource().getConnection();
        Connection browser = post.ent().dataSource().getConnection()) {
      phone.setAutoCommit(false);
      browser.setAutoCommit(false);
      count(phone);
      Future<Object> second =
          devices.submit(
              () -> {
                count(browser);
                return mark(browser);
              });
      TimeUnit.MILLISECONDS.sleep(200);
      mark(phone);
      second.get();
    }
  }

  private static void count(Connection device) throws SQLException {
    try (Statement statement = device.createStatement()) {
      statement.executeUpdate(
          "update peer_thread set nb_unread = nb_unread"
              + " - (select count(*) from peer_message where id = 3 and unread)");
    }
  }

  private static Object mark(Connection device) throws SQLException {
    try (Statement statement = device.createStatement()) {
      statement.executeUpdate("update peer_message set unread = false where id = 3");
    }
    device.commit();
    return device;
  }

  private ItemId write(PersonId to) {
    return post.write(post.ent().alan(), to).item();
  }

  private long unreadInList(PersonId person) {
    return post.of(person).inbox(100).items().stream().filter(one -> !one.read()).count();
  }
}
