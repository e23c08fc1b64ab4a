package io.entsdk.benchmarks;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Budget;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.launch.Launches;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lets what a school wrote over the weekend reach its families on Monday at seven: the first time
 * four nodes send the notices, the second time everybody looks before them, on two devices each.
 */
final class ReleaseBenchmark {

  private static final int PUPILS = 1_000;
  private static final int NODES = 4;
  private static final LocalTime OPENING = LocalTime.of(7, 0);

  private final int deliveries;
  private final CountingChannel channel = new CountingChannel();

  ReleaseBenchmark(int deliveries) {
    this.deliveries = deliveries;
  }

  void run() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    try (Ent ent = Ent.on(Database.POSTGRES, wiring -> wiring.extension(channel))) {
      TownSchool town = TownSchool.settle(ent, PUPILS);
      Launches.of(ent.tenant())
          .pilot(
              town.school().id(),
              "benchmark",
              town.school().dayOf(ent.clock().instant()).plusDays(200),
              Actor.system("benchmark"));
      PostTables tables = new PostTables(ent.dataSource(), ent.tenant().id().value());
      weekend(ent, town, tables);
      notices(ent, tables, nodes);
      looks(ent, tables, nodes, weekend(ent, town, tables));
    } finally {
      nodes.shutdownNow();
    }
  }

  /** Write on a Saturday, and return how many letters wait when the school opens on Monday. */
  private int weekend(Ent ent, TownSchool town, PostTables tables) throws Exception {
    ZonedDateTime now = ent.clock().instant().atZone(town.school().zone());
    ZonedDateTime saturday = now.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    ent.clock().advance(Duration.between(now, saturday));
    int letters = writeAll(ent, town, tables);
    tables.run("vacuum analyze");
    ent.clock()
        .advance(Duration.between(saturday, saturday.plusDays(2).with(OPENING).plusSeconds(1)));
    System.out.printf("%,d deliveries of %d letters wait for Monday%n", tables.waiting(), letters);
    return letters;
  }

  /** Write to all families until so many deliveries wait; return how many letters that took. */
  private int writeAll(Ent ent, TownSchool town, PostTables tables) throws Exception {
    Mailbox head = Messaging.of(ent.tenant()).as(town.head());
    Audience families = Audience.none();
    for (SchoolClass one : town.classes().keySet()) {
      families = families.and(Audience.guardiansOf(one));
    }
    int letters = 0;
    while (tables.waiting() < deliveries) {
      head.announce(town.school())
          .to(families)
          .subject("Sortie au musée")
          .text("Jeudi, départ à neuf heures.")
          .send(SendKey.of(UUID.randomUUID()));
      letters++;
    }
    return letters;
  }

  private void notices(Ent ent, PostTables tables, ExecutorService nodes) throws Exception {
    List<Callable<Long>> jobs = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      EntRuntime node =
          EntRuntime.builder()
              .unitOfWork(UnitOfWork.resourceLocal(ent.entityManagers()))
              .keys(ent.tenant().kernel().keys())
              .clock(ent.clock())
              .extension(channel)
              .build();
      node.tenant(ent.tenant().id());
      jobs.add(() -> Jobs.of(node).run("notices", Budget.minutes(10)).done());
    }
    double seconds = timed(nodes, jobs);
    System.out.printf(
        "notices: %,d people told by %d nodes in %.1f s, %d told twice; of what was planned %s%n",
        channel.people(), NODES, seconds, channel.doubled(), tables.notices());
  }

  private static void looks(Ent ent, PostTables tables, ExecutorService nodes, int letters)
      throws Exception {
    Messaging messaging = Messaging.of(ent.tenant());
    List<Callable<Long>> looks = new ArrayList<>();
    for (UUID reader : tables.waitingReaders()) {
      Mailbox post =
          messaging.as(Actor.host(new PersonId(reader), Assurance.TWO_FACTORS, "benchmark"));
      Callable<Long> look =
          () -> {
            post.inbox(25);
            return post.unread();
          };
      looks.add(look);
      looks.add(look);
    }
    double seconds = timed(nodes, looks);
    System.out.printf(
        "first looks: %,d people on two devices each in %.1f s, %.1f ms a look; %,d deliveries"
            + " wait still%n",
        looks.size() / 2, seconds, 1e3 * seconds * NODES / looks.size(), tables.waiting());
    for (Callable<Long> look : looks.subList(0, 40)) {
      if (look.call() % letters != 0) {
        throw new IllegalStateException("Somebody has " + look.call() + " of " + letters);
      }
    }
  }

  private static double timed(ExecutorService nodes, List<Callable<Long>> work) throws Exception {
    long start = System.nanoTime();
    for (Future<Long> done : nodes.invokeAll(work)) {
      done.get();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
