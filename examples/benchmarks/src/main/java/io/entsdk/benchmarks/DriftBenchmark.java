package io.entsdk.benchmarks;

import io.entsdk.core.EntException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/**
 * Opens, archives, trashes, puts back, stars and counts the letters of one mailbox on two
 * connections at once, while their author takes some back, and compares the badge with what a plain
 * count finds unread.
 */
final class DriftBenchmark {

  private static final int LETTERS = 40;

  /** Of a round, on each of the two; about one in three letters is never opened in it. */
  private static final int AT_ONCE = 1_000;

  /** A million takes most of an hour, and whoever waits for it sees that it goes on. */
  private static final int TELL_AFTER = 50_000;

  private final long most;
  private final RandomGenerator chance = new Random(1);
  private long operations;
  private long told;
  private long compared;

  DriftBenchmark(long operations) {
    this.most = operations;
  }

  void run() throws Exception {
    ExecutorService devices = Executors.newFixedThreadPool(2);
    long start = System.nanoTime();
    try (Ent ent = Ent.on(Database.POSTGRES)) {
      PostTables tables = new PostTables(ent.dataSource(), ent.tenant().id().value());
      while (operations < most) {
        round(ent, tables, devices);
        if (operations >= told + TELL_AFTER) {
          told = operations;
          tell(start, "so far");
        }
      }
    } finally {
      devices.shutdownNow();
    }
    tell(start, "in all");
  }

  private void tell(long start, String when) {
    System.out.printf(
        "%,d operations on two connections %s, in %,.0f s, the badge compared %,d times: drift 0%n",
        operations, when, (System.nanoTime() - start) / 1e9, compared);
  }

  private void round(Ent ent, PostTables tables, ExecutorService devices) throws Exception {
    Messaging messaging = Messaging.of(ent.tenant());
    Mailbox author = messaging.as(ent.as(ent.alan()));
    PersonId reader = ent.grace();
    Mailbox phone = messaging.as(ent.as(reader));
    List<ItemId> letters = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      letters.add(write(ent, author, reader));
    }
    Callable<Object> device = device(author, phone, letters, chance.nextLong());
    Callable<Object> other = device(author, phone, letters, chance.nextLong());
    for (Future<Object> done : devices.invokeAll(List.of(device, other))) {
      done.get();
    }
    compare(tables, phone, reader);
    for (ItemId letter : letters) {
      tried(() -> phone.open(letter));
    }
    operations += 2L * LETTERS + 2L * AT_ONCE;
    compare(tables, phone, reader);
  }

  private static Callable<Object> device(
      Mailbox author, Mailbox phone, List<ItemId> letters, long seed) {
    return () -> {
      RandomGenerator hand = new Random(seed);
      for (int i = 0; i < AT_ONCE; i++) {
        ItemId letter = letters.get(hand.nextInt(LETTERS));
        int what = hand.nextInt(100);
        tried(() -> touch(author, phone, letter, what));
      }
      return letters;
    };
  }

  private static Object touch(Mailbox author, Mailbox phone, ItemId letter, int what) {
    if (what == 0) {
      return author.recall(letter);
    }
    if (what <= 2) {
      return phone.open(letter);
    }
    if (what < 30) {
      return phone.unread();
    }
    if (what < 50) {
      phone.folders().archive(letter);
    } else if (what < 60) {
      phone.folders().trash(letter);
    } else if (what < 85) {
      phone.folders().putBack(letter);
    } else {
      phone.folders().star(letter, what % 2 == 0);
    }
    return letter;
  }

  private static ItemId write(Ent ent, Mailbox author, PersonId reader) {
    return author
        .write(ent.school())
        .to(Audience.of(reader))
        .subject("Réunion")
        .text("Jeudi à seize heures.")
        .send(SendKey.of(UUID.randomUUID()))
        .item();
  }

  /** What was recalled a moment before is not found, as it should be. */
  private static Object tried(Callable<Object> operation) throws Exception {
    try {
      return operation.call();
    } catch (EntException e) {
      return e;
    }
  }

  private void compare(PostTables tables, Mailbox phone, PersonId reader) throws Exception {
    long badge = phone.unread();
    long counted = tables.unreadOf(reader.value());
    compared++;
    if (badge != counted) {
      throw new IllegalStateException("The badge says " + badge + ", and " + counted + " are");
    }
  }
}
