package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Reminder;
import io.entsdk.messaging.notice.ChildNews;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who has not answered is reminded: once, and never at night. It is Tuesday, 8:30. */
@EachDatabase
class ReminderTest {

  private static final Instant WEDNESDAY_AT_NINE = Instant.parse("2026-09-16T07:00:00Z");
  private static final Instant WEDNESDAY_AT_TEN_IN_THE_EVENING =
      Instant.parse("2026-09-16T20:00:00Z");
  private static final Instant THURSDAY_AT_SEVEN = Instant.parse("2026-09-17T05:00:00Z");

  @Parameter Database database;
  private Telling telling;

  @BeforeEach
  void open() {
    telling = new Telling(database);
    telling.post().run("update ent_core_guardianship set state = 'FULL'");
    for (PersonId guardian : List.of(ent().grace(), ent().charles())) {
      telling.notices().subscribe(Telling.PHONE, "of " + guardian, ent().as(guardian));
    }
  }

  @AfterEach
  void close() {
    telling.close();
  }

  @Test
  void whoHasReadAndNotAnsweredIsRemindedOnceADay() {
    ItemId trip = trip();
    telling.run();
    telling.post().of(ent().grace()).open(trip);
    answer(trip, ent().charles());
    ent().clock().set(WEDNESDAY_AT_NINE);

    Reminder first = remind(trip);
    Reminder second = remind(trip);
    telling.run();
    telling.run();

    assertTrue(first.isNew());
    assertFalse(second.isNew());
    assertEquals(Set.of(ent().grace(), ent().cleo()), first.waitingFor());
    assertEquals(3, telling.phone().sent().size());
    Notice told = telling.phone().notices().get(2);
    assertEquals("of " + ent().grace(), telling.phone().sent().get(2).address());
    assertEquals("Une réponse est attendue dans votre espace scolaire", told.title());
    assertEquals("Ada : une réponse est attendue.", told.text());
    assertEquals(List.of(new ChildNews(ent().ada(), "Ada", 0, 1)), told.news());
  }

  @Test
  void whoAnswersBeforeItGoesOutIsNotTold() {
    ItemId trip = trip();
    telling.run();
    ent().clock().set(WEDNESDAY_AT_TEN_IN_THE_EVENING);
    remind(trip);
    telling.run();
    assertEquals(2, telling.phone().sent().size(), "nobody is reminded at night");
    answer(trip, ent().grace());

    telling.at(THURSDAY_AT_SEVEN);

    assertEquals(
        List.of("of " + ent().charles()),
        telling.phone().sent().stream().skip(2).map(Courier.Sent::address).toList());
  }

  @Test
  void itIsPlannedForADayWhenItIsSent() {
    ItemId trip =
        telling.post().trip().remindOn(LocalDate.of(2026, 9, 17)).send(Post.newKey()).item();
    telling.run();
    telling.post().of(ent().grace()).acknowledge(trip);
    telling.at(WEDNESDAY_AT_NINE);
    assertEquals(2, telling.phone().sent().size());

    telling.at(THURSDAY_AT_SEVEN);

    assertEquals(
        List.of("of " + ent().charles()),
        telling.phone().sent().stream().skip(2).map(Courier.Sent::address).toList());
    assertFalse(remind(trip).isNew(), "the one of the day is planned already");
  }

  @Test
  void whatAsksNothingOrIsOverIsNotRemindedOf() {
    ItemId plain =
        telling
            .post()
            .of(ent().alan())
            .announce(ent().school())
            .to(Audience.guardiansOf(ent().cp()))
            .subject("Photo")
            .text("Vendredi.")
            .send(Post.newKey())
            .item();

    assertThrows(ConflictException.class, () -> remind(plain));
    assertThrows(
        RejectedException.class,
        () -> telling.post().trip().remindOn(LocalDate.of(2026, 9, 15)).send(Post.newKey()));
  }

  @Test
  void inAnIncidentTheManagementAloneReminds() {
    ItemId trip = trip();
    Messaging.of(ent().tenant())
        .school(ent().school())
        .incident()
        .managementOnly("menaces", ent().as(ent().head()));

    assertThrows(ConflictException.class, () -> remind(trip));
    assertTrue(telling.post().of(ent().head()).answers(trip).remind().isNew());
  }

  private ItemId trip() {
    return telling.post().trip().askToAuthorise().send(Post.newKey()).item();
  }

  private void answer(ItemId trip, PersonId guardian) {
    String revision = telling.post().of(guardian).open(trip).revision();
    telling.post().of(guardian).answers(trip).give(revision, ent().ada(), Answer.ACCEPT);
  }

  private Reminder remind(ItemId item) {
    return telling.post().of(ent().alan()).answers(item).remind();
  }

  private Ent ent() {
    return telling.ent();
  }
}
