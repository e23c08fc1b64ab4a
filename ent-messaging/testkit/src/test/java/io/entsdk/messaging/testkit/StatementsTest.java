package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Counts what goes to the database.
 *
 * <p>Of a send, finding out whom it may reach takes 4, of at most 5, and keeping it 8 + 2⌈n/1000⌉,
 * the lock, the look for the same key and the audit included. The check of the right before it and
 * the outbox after it are core's, cost a number of their own, and are told apart by the tables they
 * name. The row that a sender locks is there from the second item on.
 */
@EachDatabase
class StatementsTest {

  private static final int MANY = 1_500;

  /** What the outbox asks first where it begins the streams of new recipients on H2. */
  private static final String SECOND_CONNECTION = "select 1";

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.sendTrip();
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void aSendToAClassCostsFourStatementsToDecideAndTenToKeep() {
    List<String> sent = post.ent().statements().listIn(post::sendTrip);

    assertEquals(4 + 8 + 2, ofSending(sent), sent::toString);
    assertTrue(sent.size() <= 25, () -> sent.size() + " with access and outbox: " + sent);
  }

  @Test
  void aSendToThousandsCostsTwoMoreForEachThousand() {
    settle(MANY);
    post.sendTrip(); // what is decided about them is known from here on

    long before = deliveries();

    List<String> sent = post.ent().statements().listIn(post::sendTrip);

    assertEquals(3 + MANY, deliveries() - before);
    assertEquals(4 + 8 + 4, ofSending(sent), sent::toString);
  }

  @Test
  void aSendToSeveralClassesCostsNoMoreThanToOne() {
    post.announcement(post.ent().head(), Audience.guardiansOf(post.ent().cp())).send(Post.newKey());
    int toOne = toClasses(post.ent().cp());

    assertEquals(toOne, toClasses(post.ent().cp(), post.ent().ce1()));
  }

  private int toClasses(SchoolClass... classes) {
    return post.ent()
        .statements()
        .countIn(
            () ->
                post.announcement(post.ent().head(), Audience.guardiansOf(classes))
                    .send(Post.newKey()));
  }

  @Test
  void askingAgainUnderTheSameKeyWritesNothing() {
    SendKey key = Post.newKey();
    post.trip().send(key);

    List<String> again = post.ent().statements().listIn(() -> post.trip().send(key));

    assertTrue(again.stream().noneMatch(sql -> sql.startsWith("insert")), again::toString);
    assertEquals(3, ofSending(again), again::toString);
  }

  @Test
  void aPageCostsTheSameWhateverItHolds() {
    Mailbox grace = post.of(post.ent().grace());
    int ofOne = post.ent().statements().countIn(() -> grace.inbox(50));
    for (int i = 0; i < 30; i++) {
      post.sendTrip();
      post.ent().clock().advance(Duration.ofSeconds(1));
    }

    assertEquals(ofOne, post.ent().statements().countIn(() -> grace.inbox(50)));
    assertTrue(ofOne <= 7, () -> ofOne + " statements");
  }

  @Test
  void theProgressOfAClassCostsTheSameWhateverItsSize() {
    ItemId small = post.sendTrip();
    Mailbox alan = post.of(post.ent().alan());
    int ofFew = post.ent().statements().countIn(() -> alan.acknowledgements(small));
    settle(100);
    ItemId large = post.sendTrip();

    assertEquals(ofFew, post.ent().statements().countIn(() -> alan.acknowledgements(large)));
    assertEquals(102, alan.acknowledgements(large).size());
  }

  private long deliveries() {
    return post.number("select count(*) from ent_messaging_delivery");
  }

  private static long ofSending(List<String> statements) {
    int begin =
        statements.indexOf(
            statements.stream()
                .filter(s -> s.contains("ent_messaging_"))
                .findFirst()
                .orElseThrow());
    return statements.stream()
        .skip(begin)
        .filter(sql -> Stream.of("ent_core_event", "ent_core_due").noneMatch(sql::contains))
        .filter(sql -> !sql.equals(SECOND_CONNECTION))
        .count();
  }

  /** Add {@code n} pupils to the CP, each with a guardian of its own. */
  private void settle(int n) {
    for (int i = 0; i < n; i++) {
      PersonId child = addPerson("child" + i);
      PersonId guardian = addPerson("guardian" + i);
      post.run(
          """
          insert into ent_core_enrolment
            (tenant, id, version, person_id, school_id, class_id, level, first_day, last_day, source)
          values (1, ?, 0, ?, ?, ?, 'CP', date '2026-09-01', null, 'test')""",
          UUID.randomUUID(),
          child.value(),
          post.ent().school().id().value(),
          post.ent().cp().id().value());
      post.run(
          """
          insert into ent_core_guardianship
            (tenant, id, version, guardian_id, child_id, state, first_day, last_day, source)
          values (1, ?, 0, ?, ?, 'FULL', date '2026-09-01', null, 'test')""",
          UUID.randomUUID(),
          guardian.value(),
          child.value());
    }
  }

  private PersonId addPerson(String name) {
    PersonId person = new PersonId(UUID.randomUUID());
    post.run(
        """
        insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key)
        values (1, ?, 0, ?, 'test', ?)""",
        person.value(),
        name,
        name);
    return person;
  }
}
