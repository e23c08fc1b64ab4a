package io.entsdk.benchmarks;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.launch.Launches;
import io.entsdk.core.spi.IdSource;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;

/**
 * Tells what deliveries cost whatever else the machine does: their bytes, what they add to the
 * journal of writes, and the buffers of a badge.
 */
final class DeliveryBenchmark {

  private static final int PUPILS = 1_000;
  private static final int SENDS = 40;
  private static final int[] UNREAD = {40, 400, 5_000, 50_000};

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
      ItemId asks = families(ent, town).askToAcknowledge().send(key()).item();
      ItemId bare = asks;
      for (int i = 1; i < SENDS; i++) {
        ent.clock().advance(Duration.ofMinutes(1));
        bare = families(ent, town).send(key()).item();
      }
      IdSource ids = IdSource.timeOrdered(ent.clock(), new SecureRandom());
      tables.run("vacuum analyze");
      System.out.println("To families, nobody has read any:");
      tables.reportSize();
      System.out.printf(
          "the journal of writes for 1,000 bare deliveries: %.2f MB, and %.2f where they ask for an"
              + " answer%n",
          tables.journalOf(bare, ids) / 1e6, tables.journalOf(asks, ids) / 1e6);
      badge(ent, tables, tables.readersOf(bare).get(0), "a guardian");
      badges(ent, town, tables);
      tables.run("update ent_messaging_delivery set read_at = release_at where read_at is null");
      tables.run("vacuum full ent_messaging_delivery");
      System.out.println("All are read:");
      tables.reportSize();
    }
  }

  private static Announcement families(Ent ent, TownSchool town) {
    Audience families = Audience.none();
    for (SchoolClass one : town.classes().keySet()) {
      families = families.and(Audience.guardiansOf(one));
    }
    return Messaging.of(ent.tenant())
        .as(town.head())
        .announce(town.school())
        .to(families)
        .subject("Sortie au musée")
        .text("Jeudi, départ à neuf heures.");
  }

  private static SendKey key() {
    return SendKey.of(UUID.randomUUID());
  }

  /** Tell what the badge of a teacher costs, for mailboxes of ever more that nobody opens. */
  private static void badges(Ent ent, TownSchool town, PostTables tables) throws Exception {
    for (int i = 0; i < UNREAD.length; i++) {
      PersonId reader = town.classes().values().stream().toList().get(1 + i).teachers().get(0);
      ItemId first =
          Messaging.of(ent.tenant())
              .as(town.head())
              .write(town.school())
              .to(Audience.of(reader))
              .subject("Réunion")
              .text("Jeudi à seize heures.")
              .send(key())
              .item();
      tables.fill(first, reader.value(), UNREAD[i]);
      tables.run("vacuum analyze");
      badge(ent, tables, reader.value(), "a teacher");
    }
  }

  private static void badge(Ent ent, PostTables tables, UUID reader, String who) throws Exception {
    Mailbox post =
        Messaging.of(ent.tenant())
            .as(Actor.host(new PersonId(reader), Assurance.TWO_FACTORS, "benchmark"));
    long unread = post.unread();
    System.out.printf(
        "the badge of %s with %,d unread: %.1f buffers, and %.1f with the right and the reader%n",
        who, unread, tables.badgeBuffers(post::unread), tables.buffers(post::unread));
  }
}
