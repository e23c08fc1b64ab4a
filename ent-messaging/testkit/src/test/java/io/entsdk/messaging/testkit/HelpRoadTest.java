package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.Call;
import io.entsdk.messaging.help.CallId;
import io.entsdk.messaging.help.HelpAnswer;
import io.entsdk.messaging.help.OwnCall;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

/** A pupil asks for an adult by a picture; who was asked sees it, and nobody else. */
@EachDatabase
class HelpRoadTest {

  private static final Instant FRIDAY_NIGHT = Instant.parse("2026-09-18T20:30:00Z");

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void eachPictureReachesTwoAdultsAndTheOtherOneNeverTheTeacher() {
    assertEquals(2, asked(ask(ent().ada(), AdultPicture.MY_TEACHER)).adults());
    assertEquals(Set.of(ent().alan(), ent().head()), whoSees());
    close();
    open();

    assertEquals(2, asked(ask(ent().ada(), AdultPicture.OTHER_ADULT)).adults());
    assertEquals(Set.of(ent().edith(), ent().head()), whoSees());
  }

  @Test
  void theChildIsShownThatAnAdultHasSeenIt() {
    CallId call = asked(ask(ent().ada(), AdultPicture.MY_TEACHER)).call();
    Call shown = calls(ent().alan()).get(0);
    assertEquals("Ada", shown.childName().split(" ")[0]);
    assertEquals(Assurance.CLASS_CODE, shown.assurance());
    assertFalse(own().get(0).isSeen());

    ent().clock().advance(Duration.ofMinutes(2));
    see(call, ent().alan());
    see(call, ent().head());

    assertEquals(ent().alan(), own().get(0).seenBy());
    assertTrue(calls(ent().head()).get(0).isSeen());
    assertEquals(List.of(), own(Assurance.HOME));
    ent().clock().advance(Duration.ofHours(25));
    assertEquals(List.of(), own());
    assertEquals(
        1, post.number("select count(*) from ent_core_audit where action = 'see-call-for-adult'"));
  }

  @Test
  void whoPressesAgainGoesOnWithTheSameCallUntilSomebodyHasSeenIt() {
    CallId first = asked(ask(ent().ada(), AdultPicture.MY_TEACHER)).call();
    for (int i = 0; i < 50; i++) {
      assertEquals(first, asked(ask(ent().ada(), AdultPicture.MY_TEACHER)).call());
    }
    assertEquals(1, calls(ent().alan()).size());
    see(first, ent().alan());

    assertNotEquals(first, asked(ask(ent().ada(), AdultPicture.MY_TEACHER)).call());
    assertFalse(calls(ent().alan()).get(0).isSeen());
  }

  @Test
  void eightPressesAtOnceAreOneCall() throws Exception {
    ExecutorService devices = Executors.newFixedThreadPool(8);
    try {
      Callable<HelpAnswer> press = () -> ask(ent().ada(), AdultPicture.MY_TEACHER);
      for (var answer : devices.invokeAll(Collections.nCopies(8, press))) {
        assertInstanceOf(HelpAnswer.Asked.class, answer.get());
      }
    } finally {
      devices.shutdownNow();
    }
    assertEquals(1, post.number("select count(*) from ent_messaging_call"));
  }

  @Test
  void outsideTheHoursItSaysSoAndGivesTheNumbers() {
    HelpAnswer inTheMorning = ask(ent().ada(), AdultPicture.MY_TEACHER);
    ent().clock().set(FRIDAY_NIGHT);
    HelpAnswer atNight = ask(ent().bob(), AdultPicture.MY_TEACHER);

    assertTrue(asked(inTheMorning).duringHours());
    assertFalse(asked(atNight).duringHours());
    for (HelpAnswer answer : List.of(inTheMorning, atNight)) {
      for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        assertTrue(answer.sentence(locale).matches("(?s).*119.*3018.*"));
      }
    }
    assertTrue(atNight.sentence(Locale.FRENCH).contains("fermée"));
    assertTrue(atNight.sentence(Locale.ENGLISH).contains("closed"));
    assertEquals("119", atNight.lines().get(0).number());
  }

  @Test
  void whoIsNoPupilTodayIsGivenTheNumbers() {
    post.run(
        "update ent_core_enrolment set last_day = date '2026-09-14' where person_id = ?",
        ent().ada().value());

    HelpAnswer answer = ask(ent().ada(), AdultPicture.OTHER_ADULT);

    assertInstanceOf(HelpAnswer.ByPhone.class, answer);
    assertTrue(answer.sentence(Locale.FRENCH).contains("119"));
    assertInstanceOf(HelpAnswer.ByPhone.class, ask(ent().grace(), AdultPicture.OTHER_ADULT));
  }

  @Test
  void anAdultWhoAnswersForTheChildIsNotAskedWhateverTheyAreInTheSchool() {
    for (PersonId kin : List.of(ent().head(), ent().alan())) {
      post.run(
          """
          insert into ent_core_guardianship
            (tenant, id, version, guardian_id, child_id, state, first_day, last_day, source)
          values (1, ?, 0, ?, ?, 'WITHDRAWN', date '2026-09-01', null, 'test')""",
          UUID.randomUUID(),
          kin.value(),
          ent().ada().value());
    }

    ask(ent().ada(), AdultPicture.MY_TEACHER);

    assertEquals(Set.of(ent().edith()), whoSees());
  }

  @Test
  void noGuardianLearnsOfIt() {
    long toldBefore = looksAt(ent().ada(), "TOLD");
    CallId call = asked(ask(ent().ada(), AdultPicture.MY_TEACHER)).call();
    calls(ent().alan());
    see(call, ent().alan());

    for (PersonId guardian : List.of(ent().grace(), ent().charles())) {
      assertEquals(List.of(), calls(guardian));
      assertEquals(List.of(), post.shownTo(guardian));
      assertThrows(NotFoundException.class, () -> see(call, guardian));
    }
    assertEquals(toldBefore, looksAt(ent().ada(), "TOLD"));
    assertTrue(looksAt(ent().ada(), "CONFIDENTIAL") > 0);
    assertEquals(
        0,
        post.number(
            "select count(*) from ent_core_event where type = 'adult-asked'"
                + " and person_id <> ? and person_id <> ?",
            ent().alan().value(),
            ent().head().value()));
    assertEquals(
        0,
        post.number(
            "select count(*) from ent_core_audit where action = 'ask-for-adult' and"
                + " (actor_id is not null or subject_id is not null)"));
  }

  @Test
  void whoNoLongerWorksThereIsShownNothing() {
    CallId call = asked(ask(ent().ada(), AdultPicture.MY_TEACHER)).call();
    for (String table : List.of("ent_core_function", "ent_core_assignment")) {
      post.run(
          "update " + table + " set last_day = date '2026-09-14' where person_id = ?",
          ent().alan().value());
    }

    assertEquals(List.of(), calls(ent().alan()));
    assertThrows(NotFoundException.class, () -> see(call, ent().alan()));
  }

  @Test
  void callsAreSeenByAdultsWhoAreSurelyThemselves() {
    assertThrows(
        AccessDeniedException.class,
        () ->
            Messaging.of(ent().tenant())
                .calls()
                .listOf(ent().as(ent().alan(), Assurance.CARD_AND_PICTURES)));
    assertThrows(
        AccessDeniedException.class,
        () -> Messaging.of(ent().tenant()).calls().listOf(ent().as(ent().alan(), Assurance.PASS)));
  }

  private long looksAt(PersonId child, String telling) {
    return post.number(
        "select count(*) from ent_core_audit where subject_id = ? and telling = ?",
        child.value(),
        telling);
  }

  private Set<PersonId> whoSees() {
    return List.of(
            ent().alan(), ent().edith(), ent().head(), ent().grace(), ent().charles(), ent().bob())
        .stream()
        .filter(person -> !calls(person).isEmpty())
        .collect(Collectors.toSet());
  }

  private HelpAnswer ask(PersonId child, AdultPicture picture) {
    return of(child, Assurance.CLASS_CODE).askForAdult(picture);
  }

  private static HelpAnswer.Asked asked(HelpAnswer answer) {
    return assertInstanceOf(HelpAnswer.Asked.class, answer);
  }

  private List<OwnCall> own() {
    return own(Assurance.CLASS_CODE);
  }

  private List<OwnCall> own(Assurance assurance) {
    return Messaging.of(ent().tenant()).calls().own(ent().as(ent().ada(), assurance));
  }

  private List<Call> calls(PersonId adult) {
    return Messaging.of(ent().tenant()).calls().listOf(ent().as(adult));
  }

  private Call see(CallId call, PersonId adult) {
    return Messaging.of(ent().tenant()).calls().seen(call, ent().as(adult));
  }

  private Mailbox of(PersonId person, Assurance assurance) {
    return Messaging.of(ent().tenant()).as(ent().as(person, assurance));
  }

  private Ent ent() {
    return post.ent();
  }
}
