package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Budget;
import io.entsdk.core.JobReport;
import io.entsdk.core.Jobs;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.ChildNews;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeKey;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.Notices;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.notice.UnreachedGuardian;
import io.entsdk.messaging.notice.UnreachedGuardian.Why;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private static final ChannelId MAIL = new ChannelId("mail");
  private static final ChannelId PHONE = new ChannelId("phone");

  @Parameter Database database;
  private final Courier mail = Courier.ofMail();
  private final Courier phone = Courier.ofTelephone();
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(Ent.on(database, wiring -> wiring.extension(mail).extension(phone)));
    post.run("update ent_core_person set email = null");
    post.run(
        "update ent_core_person set email = 'grace@example.test' where id = ?", grace().value());
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void aFamilyIsToldOnceADayOfAllThatIsNewByChild() {
    post.sendTrip();
    post.sendTrip();
    run();
    assertEquals(List.of(), mail.sent());

    at(AT_FIVE);

    Notice told = mail.notices().get(0);
    assertEquals(1, mail.sent().size());
    assertEquals("grace@example.test", mail.sent().get(0).address());
    assertEquals("2 nouveautés dans votre espace scolaire", told.title());
    assertEquals("Ada : 2 nouveautés, dont 2 auxquelles répondre.", told.text());
    assertEquals(List.of(new ChildNews(post.ent().ada(), "Ada", 2, 2)), told.news());
  }

  @Test
  void whoHasNamedATelephoneIsToldAtOnce() {
    notices().subscribe(PHONE, "device-1", post.ent().as(grace()));
    notices().subscribe(PHONE, "device-2", post.ent().as(grace()));

    post.sendTrip();
    run();

    assertEquals(
        List.of("device-1", "device-2"), phone.sent().stream().map(Courier.Sent::address).toList());
    assertEquals(
        "Ada : une nouveauté, dont une à laquelle répondre.", phone.notices().get(0).text());
  }

  @Test
  void aLetterIsToldToWhoGotItAndNotToItsAuthor() {
    for (PersonId person : List.of(grace(), post.ent().alan(), post.ent().head())) {
      notices().subscribe(PHONE, "of " + person, post.ent().as(person));
    }

    post.write(grace(), post.ent().alan());
    run();

    assertEquals(
        List.of("of " + post.ent().alan()),
        phone.sent().stream().map(Courier.Sent::address).toList());
    assertEquals("Pour vous : une nouveauté.", phone.notices().get(0).text());
  }

  /** It lies in the mailbox at once, and nothing rings before the morning. */
  @Test
  void whatAFamilyWritesToATeacherInTheEveningRingsInTheMorning() {
    notices().subscribe(PHONE, "of Alan", post.ent().as(post.ent().alan()));
    post.ent().clock().set(AT_TEN_IN_THE_EVENING);

    post.write(grace(), post.ent().alan());
    run();
    assertEquals(1, post.of(post.ent().alan()).unread());
    assertEquals(List.of(), phone.sent());

    at(AT_SEVEN);
    assertEquals(1, phone.sent().size());
  }

  @Test
  void nobodyIsToldTwiceHoweverManyNodesTellAtOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      post.sendTrip();
    }
    post.ent().clock().set(AT_FIVE);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<JobReport>> runs = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        runs.add(this::run);
      }
      for (var done : nodes.invokeAll(runs)) {
        done.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    run();

    assertEquals(1, mail.sent().size());
  }

  @Test
  void whatWasReadOrIsNoLongerShownIsNotTold() {
    ItemId read = post.sendTrip();
    post.sendTrip();
    post.of(grace()).open(read);

    at(AT_FIVE);

    assertEquals(1, mail.notices().get(0).news().get(0).unread());

    post.sendTrip();
    post.decide(grace(), post.ent().ada(), GuardianshipState.WITHDRAWN);
    at(AT_FIVE.plus(Duration.ofDays(1)));
    assertEquals(1, mail.sent().size());
  }

  /** The job was away at 17:00, and comes back at night. */
  @Test
  void nobodyIsToldAtNight() {
    post.sendTrip();

    at(AT_TEN_IN_THE_EVENING);
    assertEquals(List.of(), mail.sent());

    at(AT_SEVEN);
    assertEquals(1, mail.sent().size());
  }

  @Test
  void peopleChooseHowOftenTheyAreTold() {
    notices().prefer(MAIL, Rhythm.WEEKLY, post.ent().as(grace()));
    post.sendTrip();
    at(AT_FIVE);
    assertEquals(List.of(), mail.sent());
    at(AT_FIVE.plus(Duration.ofDays(3)));
    assertEquals(1, mail.sent().size());

    notices().prefer(MAIL, Rhythm.NEVER, post.ent().as(grace()));
    post.sendTrip();
    at(AT_FIVE.plus(Duration.ofDays(10)));
    assertEquals(1, mail.sent().size());
  }

  @Test
  void whatCannotBeSentNowIsTriedAgainUnderTheSameKeyAndThenTheFamilyIsUnreached() {
    mail.answering(
        () -> {
          throw new IllegalStateException("grace@example.test is full");
        });
    post.sendTrip();
    at(AT_FIVE);

    for (int hours = 1; hours < 24 * 12; hours += 6) {
      at(AT_FIVE.plus(Duration.ofHours(hours)));
    }

    assertEquals(8, mail.sent().size());
    assertEquals(1, new HashSet<>(mail.notices().stream().map(Notice::key).toList()).size());
    assertEquals(Why.DEAD_ADDRESS, whyUnreached(grace()));
  }

  @Test
  void aFailureThatPassesIsForgotten() {
    mail.answering(() -> NoticeOutcome.LATER);
    post.sendTrip();
    at(AT_FIVE);
    mail.answering(() -> NoticeOutcome.SENT);
    at(AT_FIVE.plus(Duration.ofHours(1)));

    assertEquals(2, mail.sent().size());
    assertEquals(0, post.number("select sum(failures) from ent_messaging_address"));
    at(AT_FIVE.plus(Duration.ofHours(2)));
    assertEquals(2, mail.sent().size());
  }

  /** A node dies when the channel has the notice and the database does not know it. */
  @Test
  void aNoticeThatPerhapsWentOutGoesOutUnderTheSameKey() {
    post.sendTrip();
    post.ent().clock().set(AT_FIVE);
    mail.answering(
        () -> {
          throw new StackOverflowError();
        });
    assertThrows(StackOverflowError.class, this::run);
    mail.answering(() -> NoticeOutcome.SENT);
    post.sendTrip();

    at(AT_FIVE.plus(Duration.ofMinutes(11)));

    List<NoticeKey> keys = mail.notices().stream().map(Notice::key).toList();
    assertEquals(3, keys.size());
    assertEquals(2, Collections.frequency(keys, keys.get(0)));
  }

  @Test
  void anAddressThatDoesNotExistIsGivenUpUntilThereIsAnother() {
    mail.answering(() -> NoticeOutcome.NO_SUCH_ADDRESS);
    post.sendTrip();
    at(AT_FIVE);
    post.sendTrip();
    at(AT_FIVE.plus(Duration.ofDays(1)));

    assertEquals(1, mail.sent().size());
    assertEquals(Why.DEAD_ADDRESS, whyUnreached(grace()));

    mail.answering(() -> NoticeOutcome.SENT);
    post.run("update ent_core_person set email = 'new@example.test' where id = ?", grace().value());
    post.sendTrip();
    at(AT_FIVE.plus(Duration.ofDays(2)));
    assertEquals("new@example.test", mail.sent().get(1).address());
    assertEquals(List.of(Why.NO_ADDRESS, Why.NO_ADDRESS), why());
  }

  @Test
  void whatComesBackLaterMakesAnAddressDead() {
    post.sendTrip();
    at(AT_FIVE);
    Notice told = mail.notices().get(0);

    notices()
        .reportBounce(told.key(), "grace@example.test", true, post.ent().as(post.ent().head()));

    assertEquals(Why.DEAD_ADDRESS, whyUnreached(grace()));
  }

  @Test
  void aChannelThatTheHostHasNotIsUnknown() {
    ChannelId sms = new ChannelId("sms");

    assertThrows(
        NotFoundException.class, () -> notices().prefer(sms, Rhythm.DAILY, post.ent().as(grace())));
    assertThrows(
        RejectedException.class,
        () -> notices().subscribe(MAIL, "me@example.test", post.ent().as(grace())));
    assertThrows(
        RejectedException.class,
        () -> notices().subscribe(PHONE, "x".repeat(2_001), post.ent().as(grace())));
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
    post.sendTrip();
    at(AT_FIVE);

    Notice told = mail.notices().get(0);
    assertFalse((told + "" + told.news()).contains("Ada"));
  }

  @Test
  void everybodySettlesTheOwnNoticesSurelyAndNobodyElseReportsABounce() {
    post.sendTrip();
    at(AT_FIVE);
    NoticeKey key = mail.notices().get(0).key();
    Actor unsure = post.ent().as(grace(), Assurance.HOME);
    Actor alan = post.ent().as(post.ent().alan());

    assertThrows(AccessDeniedException.class, () -> notices().prefer(MAIL, Rhythm.NEVER, unsure));
    assertThrows(AccessDeniedException.class, () -> notices().subscribe(PHONE, "device", unsure));
    assertThrows(
        AccessDeniedException.class,
        () -> notices().reportBounce(key, "grace@example.test", true, alan));
    assertThrows(
        RejectedException.class, () -> notices().prefer(MAIL, Rhythm.NEVER, Actor.system("test")));
  }

  @Test
  void aTwinWithTheSameIdsIsToldByItself() {
    post.sendTrip();
    notices().prefer(MAIL, Rhythm.DAILY, post.ent().as(grace()));
    TwinTenant twin = TwinTenant.of(post.ent(), TenantId.of(2));

    at(AT_FIVE);
    notices().prefer(MAIL, Rhythm.NEVER, post.ent().as(grace()));
    notices().subscribe(PHONE, "device-1", post.ent().as(grace()));

    assertEquals(List.of(), twin.touched());
    assertEquals(1, mail.sent().size());
  }

  private List<Why> why() {
    return notices().listUnreached(post.ent().cp(), post.ent().as(post.ent().alan())).stream()
        .map(UnreachedGuardian::why)
        .toList();
  }

  private Why whyUnreached(PersonId guardian) {
    return notices().listUnreached(post.ent().cp(), post.ent().as(post.ent().alan())).stream()
        .filter(one -> one.guardian().equals(guardian))
        .findFirst()
        .orElseThrow()
        .why();
  }

  private void at(Instant moment) {
    post.ent().clock().set(moment);
    run();
  }

  private JobReport run() {
    return Jobs.of(post.ent().runtime()).run("notices", Budget.minutes(1));
  }

  private Notices notices() {
    return Messaging.of(post.ent().tenant()).notices();
  }

  private PersonId grace() {
    return post.ent().grace();
  }
}
