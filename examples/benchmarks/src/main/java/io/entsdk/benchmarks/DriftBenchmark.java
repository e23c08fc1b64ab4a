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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Opens, archives and recalls the letters of one mailbox on two connections at once, for as long as
 * it is told, and compares the badge with what a plain count finds unread.
 */
final class DriftBenchmark {

  private static final int LETTERS = 40;

  private final Duration time;
  private long operations;
  private long compared;

  DriftBenchmark(Duration time) {
    this.time = time;
  }

  void run() throws Exception {
    ExecutorService devices = Executors.newFixedThreadPool(2);
    try (Ent ent = Ent.on(Database.POSTGRES)) {
      PostTables tables = new PostTables(ent.dataSource(), ent.tenant().id().value());
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        round(ent, tables, devices);
      }
    } finally {
      devices.shutdownNow();
    }
    System.out.printf(
        "%,d operations on two connections, the badge compared %,d times: drift 0%n",
        operations, compared);
  }

  private void round(Ent ent, PostTables tables, ExecutorService devices) throws Exception {
    Messaging messaging = Messaging.of(ent.tenant());
    Mailbox author = messaging.as(ent.as(ent.alan()));
    PersonId reader = ent.grace();
    Mailbox phone = messaging.as(ent.as(reader));
    for (int i = 0; i < LETTERS; i++) {
      ItemId item = write(ent, author, reader);
      Callable<Object> opening = () -> tried(() -> phone.open(item));
      Callable<Object> other =
          switch (i % 4) {
            case 0 -> () -> tried(() -> author.recall(item));
            case 1 ->
                () -> {
                  phone.folders().archive(item);
                  return item;
                };
            case 2 -> phone::unread;
            default -> opening;
          };
      for (Future<Object> done : devices.invokeAll(List.of(opening, other))) {
        done.get();
      }
      operations += 3;
    }
    compare(tables, phone, reader);
    author.recall(write(ent, author, reader));
    compare(tables, phone, reader);
    operations += 2;
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
