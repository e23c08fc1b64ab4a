package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.core.Assurance;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.HelpAnswer;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Adults are told of a pupil's call at once, and more of them while nobody looks. */
@EachDatabase
class HelpTellingTest {

  private static final Instant FRIDAY_NIGHT = Instant.parse("2026-09-18T20:30:00Z");
  private static final Instant MONDAY_AT_SEVEN = Instant.parse("2026-09-21T05:00:00Z");

  @Parameter Database database;
  private Courier mail;
  private Post post;

  @BeforeEach
  void open() {
    mail = Courier.ofMail();
    post = new Post(Ent.on(database, wiring -> wiring.extension(mail)));
    post.run("update ent_core_person set email = id || '@example.test'");
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void eachIsToldAtOnceInWordsThatBetrayNothingWhateverTheyChoseAndAtNight() {
    Messaging.of(ent().tenant())
        .notices()
        .prefer(new ChannelId("mail"), Rhythm.NEVER, ent().as(ent().alan()));
    ent().clock().set(FRIDAY_NIGHT);
    ask(AdultPicture.MY_TEACHER);

    run();
    run();

    assertEquals(Set.of(ent().alan(), ent().head()), told());
    assertEquals(2, mail.sent().size());
    mail.notices().forEach(notice -> assertFalse((notice.title() + notice.text()).contains("Ada")));
  }

  @Test
  void headsAreAskedWhenNobodyHasSeenItForAQuarterOfAnHourAndOthersAfterThat() {
    appoint(ent().edith());
    ask(AdultPicture.MY_TEACHER);
    run();
    assertEquals(Set.of(ent().alan(), ent().edith()), told());

    ent().clock().advance(Duration.ofMinutes(16));
    run();

    assertEquals(Set.of(ent().alan(), ent().edith(), ent().head()), told());
    assertEquals(5, mail.sent().size());
    assertEquals(1, Messaging.of(ent().tenant()).calls().listOf(ent().as(ent().head())).size());
  }

  @Test
  void onceItWasSeenNobodyMoreIsTold() {
    HelpAnswer answer = ask(AdultPicture.MY_TEACHER);
    Messaging.of(ent().tenant())
        .calls()
        .seen(((HelpAnswer.Asked) answer).call(), ent().as(ent().alan()));

    run();
    ent().clock().advance(Duration.ofHours(3));
    run();

    assertEquals(List.of(), mail.sent());
  }

  @Test
  void whatIsNotSeenOverTheWeekendIsToldAgainWhenTheSchoolOpens() {
    ent().clock().set(FRIDAY_NIGHT);
    ask(AdultPicture.OTHER_ADULT);
    run();
    ent().clock().set(MONDAY_AT_SEVEN.minusSeconds(1));
    run();
    assertEquals(2, mail.sent().size());

    ent().clock().set(MONDAY_AT_SEVEN);
    run();

    assertEquals(4, mail.sent().size());
  }

  @Test
  void aChannelThatFailsIsTriedAgainUnderTheSameKey() {
    mail.answering(() -> NoticeOutcome.LATER);
    ask(AdultPicture.MY_TEACHER);
    run();
    mail.answering(() -> NoticeOutcome.SENT);
    ent().clock().advance(Duration.ofMinutes(1));
    run();

    assertEquals(4, mail.sent().size());
    assertEquals(2, mail.notices().stream().map(one -> one.key()).distinct().count());
  }

  @Test
  void nobodyIsToldTwiceHoweverManyNodesTellAtOnce() throws Exception {
    ask(AdultPicture.MY_TEACHER);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      Callable<Object> node = this::run;
      for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
        done.get();
      }
    } finally {
      nodes.shutdownNow();
    }

    assertEquals(2, mail.sent().size());
  }

  private void appoint(PersonId nurse) {
    post.run(
        """
        insert into ent_messaging_office
          (tenant, id, person_id, school_id, office, first_day, appointed_at)
        values (1, ?, ?, ?, 'BULLYING_REFERENT', date '2026-09-01', 0)""",
        UUID.randomUUID(),
        nurse.value(),
        ent().school().id().value());
  }

  private HelpAnswer ask(AdultPicture picture) {
    return Messaging.of(ent().tenant())
        .as(ent().as(ent().ada(), Assurance.CLASS_CODE))
        .askForAdult(picture);
  }

  private Set<PersonId> told() {
    return mail.notices().stream().map(one -> one.recipient()).collect(Collectors.toSet());
  }

  private Object run() {
    return Jobs.of(ent().runtime()).run("calls-for-adults", Budget.minutes(1));
  }

  private Ent ent() {
    return post.ent();
  }
}
