package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
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
class AcknowledgementTest {

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
  void itIsBoundToTheVersionThatWasShown() {
    ItemId item = post.sendTrip();
    String shown = post.of(post.ent().grace()).open(item).revision();

    List<Acknowledgement> given = post.of(post.ent().grace()).acknowledge(item);

    assertEquals(
        List.of(
            new Acknowledgement(
                item, post.ent().grace(), post.ent().ada(), shown, post.ent().clock().instant())),
        given);
    assertTrue(post.of(post.ent().grace()).open(item).entry().acknowledged());
  }

  @Test
  void sayingItOnTheListCountsAsReading() {
    ItemId item = post.sendTrip();

    post.of(post.ent().grace()).acknowledge(item);

    assertEquals(0, post.of(post.ent().grace()).unread());
  }

  @Test
  void theOtherGuardianIsShownNothingOfIt() {
    ItemId item = post.sendTrip();

    post.of(post.ent().grace()).acknowledge(item);

    assertFalse(post.of(post.ent().charles()).open(item).entry().acknowledged());
    assertEquals(1, post.number("select count(*) from ent_messaging_acknowledgement"));
  }

  @Test
  void whatAsksForNothingIsNotAcknowledged() {
    ItemId item =
        post.of(post.ent().alan())
            .announce(post.ent().school())
            .to(Audience.guardiansOf(post.ent().cp()))
            .subject("Photo de classe")
            .text("Vendredi.")
            .send(Post.newKey())
            .item();

    ConflictException refused =
        assertThrows(ConflictException.class, () -> post.of(post.ent().grace()).acknowledge(item));
    assertEquals("nothing-to-acknowledge", refused.code());
  }

  @Test
  void whoWasNotReachedCannot() {
    ItemId item = post.sendTrip();

    for (var other : List.of(post.ent().alan(), post.ent().edith(), post.ent().ada())) {
      assertThrows(NotFoundException.class, () -> post.of(other).acknowledge(item));
    }
  }

  @Test
  void aSessionThatIsNotSureEnoughCannot() {
    ItemId item = post.sendTrip();
    Actor atHome = post.ent().as(post.ent().grace(), Assurance.HOME);

    assertThrows(
        AccessDeniedException.class,
        () -> Messaging.of(post.ent().tenant()).as(atHome).acknowledge(item));
  }

  @Test
  void eightTimesAtOnceIsOnce() throws Exception {
    ItemId item = post.sendTrip();
    post.of(post.ent().grace()).open(item); // Marking it read locks nothing any more.
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Callable<List<Acknowledgement>> answer = () -> post.of(post.ent().grace()).acknowledge(item);
    try {
      Set<List<Acknowledgement>> answers = new HashSet<>();
      for (Future<List<Acknowledgement>> given :
          threads.invokeAll(Stream.generate(() -> answer).limit(THREADS).toList())) {
        answers.add(given.get());
      }

      assertEquals(1, answers.size());
      assertEquals(1, post.number("select count(*) from ent_messaging_acknowledgement"));
    } finally {
      threads.shutdown();
    }
  }
}
