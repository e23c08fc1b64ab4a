package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Counts what writing and following a conversation costs, core's rights and outbox included. */
@EachDatabase
class LetterStatementsTest {

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    ItemId item = post.write(ent().head(), everybody()).item();
    for (PersonId person : everybody()) {
      post.reply(person, item);
    }
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void writingCostsTheSameWhateverTheNumberOfRecipients() {
    int toOne = cost(ent().alan());
    int toFour = cost(everybody());

    assertEquals(toOne, toFour);
    assertTrue(toOne <= 25, () -> toOne + " statements");
  }

  @Test
  void answeringCostsAFixedNumberToo() {
    ItemId item = post.write(ent().head(), everybody()).item();
    int answer = ent().statements().countIn(() -> post.reply(ent().alan(), item));

    assertTrue(answer <= 37, () -> answer + " statements");
  }

  @Test
  void aThreadCostsTheSameWhateverItsLength() {
    ItemId item = post.write(ent().head(), ent().alan()).item();
    ThreadId thread = Objects.requireNonNull(post.of(ent().alan()).open(item).entry().thread());
    int ofOne = follow(thread);
    for (int i = 0; i < 10; i++) {
      post.reply(ent().alan(), item);
    }

    assertEquals(ofOne, follow(thread));
    assertTrue(ofOne <= 8, () -> ofOne + " statements");
  }

  private int follow(ThreadId thread) {
    return ent()
        .statements()
        .countIn(() -> post.of(ent().alan()).thread(thread, PageRequest.first(50)));
  }

  private int cost(PersonId... recipients) {
    return ent()
        .statements()
        .countIn(() -> post.letter(ent().head(), Audience.of(recipients)).send(Post.newKey()));
  }

  private PersonId[] everybody() {
    return new PersonId[] {ent().alan(), ent().edith(), ent().grace(), ent().cleo()};
  }

  private Ent ent() {
    return post.ent();
  }
}
