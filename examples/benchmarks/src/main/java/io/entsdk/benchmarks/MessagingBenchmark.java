package io.entsdk.benchmarks;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.launch.Launches;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.internal.reach.Situation;
import io.entsdk.messaging.internal.reach.SituationLoader;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Asks how long a decision about reach, the list of whom a teacher reaches, a send to every family
 * and a page of small and large mailboxes take, in one school of some 2,000 people.
 */
final class MessagingBenchmark {

  private static final int ROUNDS = 21;
  private static final int PUPILS = 1_000;
  private static final int UNREAD = 40;
  private static final int[] MAILBOXES = {400, 5_000, 50_000};

  void run() throws Exception {
    try (Ent ent = Ent.on(Database.POSTGRES)) {
      TownSchool town = TownSchool.settle(ent, PUPILS);
      Launches.of(ent.tenant())
          .pilot(
              town.school().id(),
              "benchmark",
              town.school().dayOf(ent.clock().instant()).plusDays(200),
              Actor.system("benchmark"));
      PostTables tables = new PostTables(ent.dataSource(), ent.tenant().id().value());
      for (boolean counted : List.of(false, true)) {
        if (counted) {
          tables.run("analyze");
        }
        System.out.println(counted ? "With statistics:" : "Before the database has statistics:");
        reach(ent, town);
      }
      sends(ent, town, tables);
      mailboxes(ent, town, tables);
    }
  }

  private static void reach(Ent ent, TownSchool town) {
    Actor teacher = town.pairs().get(0).teacher();
    PersonId author = teacher.person().orElseThrow();
    Optional<Hat> hat = teacher.hat();
    List<PersonId> people = new ArrayList<>(List.of(author));
    town.classes().values().forEach(one -> people.addAll(one.pupils()));
    Situation facts = Unit.joined(ent.tenant(), unit -> new SituationLoader(unit).of(people));
    int[] at = new int[1];
    double each =
        median(
            () ->
                facts
                        .ask(
                            author,
                            hat,
                            new Recipient.OfPerson(people.get(1 + at[0]++ % (people.size() - 1))),
                            Contact.PRIVATE_MESSAGE)
                        .decide()
                    != null,
            100_000);
    System.out.printf("decide in memory: %.2f µs%n", each / 1e3);
    Messaging messaging = Messaging.of(ent.tenant());
    BooleanSupplier list =
        () ->
            !messaging
                .reach()
                .reachable(teacher, Contact.PRIVATE_MESSAGE, PageRequest.first(100))
                .items()
                .isEmpty();
    System.out.printf(
        "reachable over %,d people: %.1f ms, %d statements%n",
        town.size(), median(list, 3) / 1e6, ent.statements().countIn(() -> must(list)));
  }

  private static void sends(Ent ent, TownSchool town, PostTables tables) throws Exception {
    Mailbox head = Messaging.of(ent.tenant()).as(town.head());
    Audience families = Audience.none();
    for (SchoolClass one : town.classes().keySet()) {
      families = families.and(Audience.guardiansOf(one));
    }
    Audience all = families;
    double[] checks = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    double[] millis = new double[ROUNDS];
    ItemId item = null;
    for (int round = -2; round < ROUNDS; round++) {
      Announcement trip =
          head.announce(town.school())
              .to(all)
              .subject("Sortie au musée")
              .text("Jeudi, départ à neuf heures.")
              .askToAcknowledge();
      long start = System.nanoTime();
      trip.preview();
      double checked = System.nanoTime() - start;
      item = trip.send(SendKey.of(UUID.randomUUID())).item();
      double ours = System.nanoTime() - start - checked;
      double floor = new SendFloor(tables.source()).write(item);
      if (round >= 0) {
        checks[round] = checked / 1e6;
        ratios[round] = (ours - checked) / floor;
        millis[round] = ours / 1e6;
      }
    }
    System.out.printf(
        "send to %,d people of %d classes: %.0f ms, of which the checks %.0f; the rest %.1f times"
            + " one insert a table of the same rows (medians of %d)%n",
        tables.deliveriesOf(Objects.requireNonNull(item)),
        town.classes().size(),
        middle(millis),
        middle(checks),
        middle(ratios),
        ROUNDS);
  }

  private static double middle(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void mailboxes(Ent ent, TownSchool town, PostTables tables) throws Exception {
    Messaging messaging = Messaging.of(ent.tenant());
    List<PersonId> staff =
        town.classes().values().stream()
            .flatMap(one -> one.teachers().stream())
            .distinct()
            .toList();
    for (int i = 0; i < MAILBOXES.length; i++) {
      PersonId reader = staff.get(1 + i);
      ItemId first =
          messaging
              .as(town.head())
              .write(town.school())
              .to(Audience.of(reader))
              .subject("Réunion")
              .text("Jeudi à seize heures.")
              .send(SendKey.of(UUID.randomUUID()))
              .item();
      tables.fill(first, reader.value(), MAILBOXES[i]);
      tables.run("vacuum analyze");
      Mailbox post = messaging.as(Actor.host(reader, Assurance.TWO_FACTORS, "benchmark"));
      System.out.printf("A mailbox of %,d:%n", MAILBOXES[i]);
      tell("  inbox, first page of 25", () -> post.inbox(25).items().size() == 25, tables);
      tell("  unread, all of them", () -> post.unread() > 0, tables);
      tell("  search, first page", () -> found(post), tables);
      tell("  today", () -> post.today() != null, tables);
      tables.readAllBut(reader.value(), UNREAD);
      tables.run("vacuum analyze");
      tell("  unread, 40 of them", () -> post.unread() == UNREAD, tables);
    }
  }

  private static boolean found(Mailbox post) {
    return !post.search("réunions jeudi", PageRequest.first(25)).items().isEmpty();
  }

  private static void tell(String what, BooleanSupplier call, PostTables tables) throws Exception {
    double millis = median(call, 3) / 1e6;
    System.out.printf(
        "%s: %.1f ms, %.0f buffers%n", what, millis, tables.buffers(() -> must(call)));
  }

  private static double median(BooleanSupplier call, int times) {
    double[] nanos = new double[ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) {
        must(call);
      }
      if (round >= 0) {
        nanos[round] = (System.nanoTime() - start) / (double) times;
      }
    }
    Arrays.sort(nanos);
    return nanos[ROUNDS / 2];
  }

  private static void must(BooleanSupplier call) {
    if (!call.getAsBoolean()) {
      throw new IllegalStateException("Nothing came back");
    }
  }
}
