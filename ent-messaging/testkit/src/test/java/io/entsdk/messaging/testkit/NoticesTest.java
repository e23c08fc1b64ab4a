package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.IncidentMode;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.ChildNews;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeKey;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who is told of what, when and where; it is Tuesday, 8:30. */
@EachDatabase
class NoticesTest {

  private static final Instant AT_FIVE = Instant.parse("2026-09-15T15:00:00Z");
  private static final Instant AT_TEN_IN_THE_EVENING = Instant.parse("2026-09-15T20:00:00Z");
  private static final Instant AT_SEVEN = Instant.parse("2026-09-16T05:00:00Z");

  @Parameter Database database;
  private Telling telling;

  @BeforeEach
  void open() {
    telling = new Telling(database);
  }

  @AfterEach
  void close() {
    telling.close();
  }

  @Test
  void aFamilyIsToldOnceADayOfAllThatIsNewByChild() {
    telling.post().sendTrip();
    telling.post().sendTrip();
    telling.run();
    assertEquals(List.of(), telling.mail().sent());

    telling.at(AT_FIVE);

    Notice told = telling.mail().notices().get(0);
    assertEquals(1, telling.mail().sent().size());
    assertEquals("grace@example.test", telling.mail().sent().get(0).address());
    assertEquals("2 nouveautés dans votre espace scolaire", told.title());
    assertEquals("Ada : 2 nouveautés, dont 2 auxquelles répondre.", told.text());
    assertEquals(List.of(new ChildNews(telling.ent().ada(), "Ada", 2, 2)), told.news());
  }

  @Test
  void whoHasNamedATelephoneIsToldAtOnce() {
    telling.notices().subscribe(Telling.PHONE, "device-1", telling.ent().as(telling.grace()));
    telling.notices().subscribe(Telling.PHONE, "device-2", telling.ent().as(telling.grace()));

    telling.post().sendTrip();
    telling.run();

    assertEquals(
        List.of("device-1", "device-2"),
        telling.phone().sent().stream().map(Courier.Sent::address).toList());
    assertEquals(
        "Ada : une nouveauté, dont une à laquelle répondre.",
        telling.phone().notices().get(0).text());
  }

  @Test
  void aLetterIsToldToWhoGotItAndNotToItsAuthor() {
    for (PersonId person : List.of(telling.grace(), telling.ent().alan(), telling.ent().head())) {
      telling.notices().subscribe(Telling.PHONE, "of " + person, telling.ent().as(person));
    }

    telling.post().write(telling.grace(), telling.ent().alan());
    telling.run();

    assertEquals(
        List.of("of " + telling.ent().alan()),
        telling.phone().sent().stream().map(Courier.Sent::address).toList());
    assertEquals("Pour vous : une nouveauté.", telling.phone().notices().get(0).text());
  }

  /** It lies in the mailbox at once, and nothing rings before the morning. */
  @Test
  void whatAFamilyWritesToATeacherInTheEveningRingsInTheMorning() {
    telling.notices().subscribe(Telling.PHONE, "of Alan", telling.ent().as(telling.ent().alan()));
    telling.ent().clock().set(AT_TEN_IN_THE_EVENING);

    telling.post().write(telling.grace(), telling.ent().alan());
    telling.run();
    assertEquals(1, telling.post().of(telling.ent().alan()).unread());
    assertEquals(List.of(), telling.phone().sent());

    telling.at(AT_SEVEN);
    assertEquals(1, telling.phone().sent().size());
  }

  @Test
  void whatWasReadOrIsNoLongerShownIsNotTold() {
    ItemId read = telling.post().sendTrip();
    telling.post().sendTrip();
    telling.post().of(telling.grace()).open(read);

    telling.at(AT_FIVE);

    assertEquals(1, telling.mail().notices().get(0).news().get(0).unread());

    telling.post().sendTrip();
    telling.post().decide(telling.grace(), telling.ent().ada(), GuardianshipState.WITHDRAWN);
    telling.at(AT_FIVE.plus(Duration.ofDays(1)));
    assertEquals(1, telling.mail().sent().size());
  }

  /** The job was away at 17:00, and comes back at night. */
  @Test
  void nobodyIsToldAtNight() {
    telling.post().sendTrip();

    telling.at(AT_TEN_IN_THE_EVENING);
    assertEquals(List.of(), telling.mail().sent());

    telling.at(AT_SEVEN);
    assertEquals(1, telling.mail().sent().size());
  }

  @Test
  void peopleChooseHowOftenTheyAreTold() {
    telling.notices().prefer(Telling.MAIL, Rhythm.WEEKLY, telling.ent().as(telling.grace()));
    telling.post().sendTrip();
    telling.at(AT_FIVE);
    assertEquals(List.of(), telling.mail().sent());
    telling.at(AT_FIVE.plus(Duration.ofDays(3)));
    assertEquals(1, telling.mail().sent().size());

    telling.notices().prefer(Telling.MAIL, Rhythm.NEVER, telling.ent().as(telling.grace()));
    telling.post().sendTrip();
    telling.at(AT_FIVE.plus(Duration.ofDays(10)));
    assertEquals(1, telling.mail().sent().size());
  }

  @Test
  void aChannelThatTheHostHasNotIsUnknown() {
    ChannelId sms = new ChannelId("sms");

    assertThrows(
        NotFoundException.class,
        () -> telling.notices().prefer(sms, Rhythm.DAILY, telling.ent().as(telling.grace())));
    assertThrows(
        RejectedException.class,
        () ->
            telling
                .notices()
                .subscribe(Telling.MAIL, "me@example.test", telling.ent().as(telling.grace())));
    assertThrows(
        RejectedException.class,
        () ->
            telling
                .notices()
                .subscribe(Telling.PHONE, "x".repeat(2_001), telling.ent().as(telling.grace())));
  }

  @Test
  void withoutAChannelASendCostsNothingMore() {
    try (Post none = new Post(database)) {
      none.sendTrip();

      assertEquals(0, none.number("select count(*) from ent_messaging_notice"));
      assertEquals(0, none.number("select count(*) from ent_core_due where job = 'notices'"));
    }
  }

  @Test
  void aNoticePrintsNoNameAndNoAddress() {
    telling.post().sendTrip();
    telling.at(AT_FIVE);

    Notice told = telling.mail().notices().get(0);
    assertFalse((told + "" + told.news()).contains("Ada"));
  }

  @Test
  void everybodySettlesTheOwnNoticesSurelyAndNobodyElseReportsABounce() {
    telling.post().sendTrip();
    telling.at(AT_FIVE);
    NoticeKey key = telling.mail().notices().get(0).key();
    Actor unsure = telling.ent().as(telling.grace(), Assurance.HOME);
    Actor alan = telling.ent().as(telling.ent().alan());

    assertThrows(
        AccessDeniedException.class,
        () -> telling.notices().prefer(Telling.MAIL, Rhythm.NEVER, unsure));
    assertThrows(
        AccessDeniedException.class,
        () -> telling.notices().subscribe(Telling.PHONE, "device", unsure));
    assertThrows(
        AccessDeniedException.class,
        () -> telling.notices().reportBounce(key, "grace@example.test", true, alan));
    assertThrows(
        RejectedException.class,
        () -> telling.notices().prefer(Telling.MAIL, Rhythm.NEVER, Actor.system("test")));
  }

  /** Alan's words wait for the morning; by then the school has left sending to its management. */
  @Test
  void whatAnIncidentKeepsBackIsToldOnceItIsOver() {
    Actor head = telling.ent().as(telling.ent().head());
    IncidentMode incident =
        Messaging.of(telling.ent().tenant()).school(telling.ent().school()).incident();
    telling.notices().subscribe(Telling.PHONE, "of Grace", telling.ent().as(telling.grace()));
    telling.ent().clock().set(AT_TEN_IN_THE_EVENING);
    telling.post().write(telling.ent().alan(), telling.grace());
    incident.managementOnly("menaces", head);
    telling.at(AT_SEVEN);
    telling.at(AT_SEVEN.plus(Duration.ofHours(2)));
    assertEquals(List.of(), telling.phone().sent());

    incident.end(head);
    telling.at(AT_SEVEN.plus(Duration.ofHours(4)));

    assertEquals(1, telling.phone().sent().size());
  }

  @Test
  void aTwinWithTheSameIdsIsToldByItself() {
    telling.post().sendTrip();
    telling.notices().prefer(Telling.MAIL, Rhythm.DAILY, telling.ent().as(telling.grace()));
    TwinTenant twin = TwinTenant.of(telling.ent(), TenantId.of(2));

    telling.at(AT_FIVE);
    telling.notices().prefer(Telling.MAIL, Rhythm.NEVER, telling.ent().as(telling.grace()));
    telling.notices().subscribe(Telling.PHONE, "device-1", telling.ent().as(telling.grace()));

    assertEquals(List.of(), twin.touched());
    assertEquals(1, telling.mail().sent().size());
  }
}
