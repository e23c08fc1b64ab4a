package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SendKeyTest {

  private static final SendKey KEY = SendKey.of("trip-to-the-museum");
  private static final int THREADS = 8;

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
  void theSameKeyAndContentIsTheSameAnswerDaysLater() {
    SendResult first = post.trip().send(KEY);
    post.ent().clock().advance(Duration.ofDays(4).plusHours(14));

    SendResult again = post.trip().send(KEY);

    assertEquals(first, again);
    assertEquals(1, items());
    assertEquals(3, events());
  }

  @Test
  void anAnswerThatWasWaitingStaysTheSameAnswer() {
    post.ent().clock().advance(Duration.ofHours(14));
    SendResult first = post.trip().send(KEY);
    post.ent().clock().advance(Duration.ofHours(14));

    assertInstanceOf(SendResult.Waiting.class, first);
    assertEquals(first, post.trip().send(KEY));
  }

  @Test
  void anyOtherContentUnderTheSameKeyIsRefused() {
    post.trip().send(KEY);
    List<Announcement> others =
        List.of(
            post.trip().subject("Sortie au zoo"),
            post.trip().text("Vendredi."),
            post.of(post.ent().alan())
                .announce(post.ent().school())
                .to(Audience.guardiansOf(post.ent().cp()))
                .subject("Sortie au musée")
                .text("Jeudi, prévoir un pique-nique."));

    for (Announcement other : others) {
      ConflictException refused = assertThrows(ConflictException.class, () -> other.send(KEY));
      assertEquals("key-reused", refused.code());
    }
    assertEquals(1, items());
  }

  @Test
  void theSameClassesInAnotherOrderAreTheSameContent() {
    SendResult first =
        post.announcement(
                post.ent().head(), Audience.guardiansOf(post.ent().cp(), post.ent().ce1()))
            .send(KEY);

    SendResult again =
        post.announcement(
                post.ent().head(), Audience.guardiansOf(post.ent().ce1(), post.ent().cp()))
            .send(KEY);

    assertEquals(first, again);
  }

  @Test
  void twoSendersMayDrawTheSameKey() {
    ItemId alans = post.trip().send(KEY).item();

    ItemId heads =
        post.announcement(post.ent().head(), Audience.guardiansOf(post.ent().cp()))
            .send(KEY)
            .item();

    assertNotEquals(alans, heads);
  }

  @Test
  void aRefusedTryLeavesItsKeyFree() {
    allLinks(GuardianshipState.CONTACT_ONLY);
    assertInstanceOf(SendResult.Refused.class, post.trip().send(KEY));
    allLinks(GuardianshipState.FULL);

    assertInstanceOf(SendResult.Released.class, post.trip().send(KEY));
  }

  @Test
  void eightTriesAtOnceAreOneItem() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Callable<SendResult> send = () -> post.trip().send(KEY);
    try {
      Set<SendResult> answers = new HashSet<>();
      for (Future<SendResult> answer :
          threads.invokeAll(Stream.generate(() -> send).limit(THREADS).toList())) {
        answers.add(answer.get());
      }

      assertEquals(1, answers.size());
      assertEquals(1, items());
      assertEquals(3, post.number("select count(*) from ent_messaging_delivery"));
      assertEquals(3, events());
    } finally {
      threads.shutdown();
    }
  }

  private void allLinks(GuardianshipState state) {
    post.run("update ent_core_guardianship set state = ?", state.name());
  }

  private long items() {
    return post.number("select count(*) from ent_messaging_item");
  }

  private long events() {
    return post.number("select count(*) from ent_core_event where type = 'item-delivered'");
  }
}
