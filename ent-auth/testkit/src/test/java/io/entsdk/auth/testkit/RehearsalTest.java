package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.Practice;
import io.entsdk.auth.pupil.Rehearsal;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RehearsalTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    alan = ent.as(ent.alan());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  private static final Duration LESSON = Duration.ofMinutes(30);

  private Practice practise(Rehearsal rehearsal, String scan, PictureStory story) {
    Challenge challenge = auth.pupils().begin(scan, Device.unknown());
    return auth.rehearsals().answer(rehearsal.key(), challenge, story);
  }

  private Practice practise(Rehearsal rehearsal, PupilCards cards, PersonId pupil) {
    return practise(rehearsal, cards.scan(pupil), cards.story(pupil));
  }

  @Test
  void adaPractisesAndNothingOfItCountsOrSignsHerIn() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    Rehearsal rehearsal = auth.rehearsals().open(ent.cp(), LESSON, alan);
    String scan = cards.scan(ent.ada());

    for (int number = 1; number < 4; number++) {
      assertEquals(
          Practice.NOT_YET, practise(rehearsal, scan, cards.wrongStory(ent.ada(), number)));
    }
    assertEquals(Practice.RIGHT, practise(rehearsal, cards, ent.ada()));

    assertEquals(0, rows("throttle"));
    assertEquals(0, rows("session"));
    assertTrue(auth.pupils().begin(scan, Device.unknown()).hindrance().isEmpty());
  }

  @Test
  void fiveAnswersAPupilAreLookedAtTheRightOnesToo() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    Rehearsal rehearsal = auth.rehearsals().open(ent.cp(), LESSON, alan);
    for (int number = 1; number <= 5; number++) {
      practise(rehearsal, cards.scan(ent.ada()), cards.wrongStory(ent.ada(), number));
    }

    assertEquals(Practice.ASK_TEACHER, practise(rehearsal, cards, ent.ada()));
    assertEquals(Practice.RIGHT, practise(rehearsal, cards, ent.bob()));
    Rehearsal next = auth.rehearsals().open(ent.cp(), LESSON, alan);
    assertEquals(Practice.RIGHT, practise(next, cards, ent.ada()));
    assertEquals(Practice.OVER, practise(rehearsal, cards, ent.bob()));
  }

  /** The same values in the same order, whoever's card it is. */
  @Test
  void aCardOfAnotherClassAVoidOneAndNobodysAreToldLikeWrongPictures() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    PupilCards others = PupilCards.issue(auth, ent.ce1(), ent.as(ent.edith()));
    String former = cards.scan(ent.bob());
    PictureStory formerly = cards.story(ent.bob());
    cards.learn(auth.cards().issue(ent.cp(), alan));
    Rehearsal rehearsal = auth.rehearsals().open(ent.cp(), LESSON, alan);

    List<Practice> wrong =
        sixAnswers(rehearsal, cards.scan(ent.ada()), cards.wrongStory(ent.ada(), 1));

    assertEquals(wrong, sixAnswers(rehearsal, former, formerly));
    assertEquals(wrong, sixAnswers(rehearsal, others.scan(ent.linus()), others.story(ent.linus())));
    assertEquals(wrong, sixAnswers(rehearsal, "0".repeat(56), formerly));
    assertEquals(Practice.ASK_TEACHER, wrong.get(5));
  }

  private List<Practice> sixAnswers(Rehearsal rehearsal, String scan, PictureStory story) {
    return Stream.generate(() -> practise(rehearsal, scan, story)).limit(6).toList();
  }

  @Test
  void whatNobodyOpenedOrWhatIsOverTellsNothing() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    Rehearsal rehearsal = auth.rehearsals().open(ent.cp(), LESSON, alan);
    Rehearsal guessed = new Rehearsal(rehearsal.id(), "A".repeat(43), rehearsal.endsAt());

    assertEquals(Practice.OVER, practise(guessed, cards, ent.ada()));
    ent.clock().set(rehearsal.endsAt());
    assertEquals(Practice.OVER, practise(rehearsal, cards, ent.ada()));
    Rehearsal closed = auth.rehearsals().open(ent.cp(), LESSON, alan);
    auth.rehearsals().close(closed.id(), alan);
    assertEquals(Practice.OVER, practise(closed, cards, ent.ada()));
    Challenge old = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());
    ent.clock().set(old.expiresAt());
    Rehearsal late = auth.rehearsals().open(ent.cp(), LESSON, alan);
    assertEquals(Practice.OVER, auth.rehearsals().answer(late.key(), old, cards.story(ent.ada())));
  }

  @Test
  void aWaitOfASignInGoesOnThroughARehearsal() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    SignIn told = null;
    for (int number = 1; number < 4; number++) {
      told = cards.answer(ent.ada(), Device.unknown(), cards.wrongStory(ent.ada(), number));
    }
    Rehearsal rehearsal = auth.rehearsals().open(ent.cp(), LESSON, alan);

    assertEquals(Practice.RIGHT, practise(rehearsal, cards, ent.ada()));

    assertEquals(told, cards.answer(ent.ada(), Device.unknown(), cards.story(ent.ada())));
  }

  @Test
  void aClassRehearsesFiveTimesADay() {
    for (int i = 0; i < 5; i++) {
      auth.rehearsals().open(ent.cp(), LESSON, alan);
    }

    assertThrows(RejectedException.class, () -> auth.rehearsals().open(ent.cp(), LESSON, alan));
    auth.rehearsals().open(ent.ce1(), LESSON, SYSTEM);
    ent.clock().advance(Duration.ofDays(1));
    auth.rehearsals().open(ent.cp(), LESSON, alan);
  }

  @Test
  void eightAtOnceHaveFiveAnswersTogether() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    Rehearsal rehearsal = auth.rehearsals().open(ent.cp(), LESSON, alan);
    String scan = cards.scan(ent.ada());
    PictureStory wrong = cards.wrongStory(ent.ada(), 1);

    List<Practice> told =
        IntStream.range(0, 16).parallel().mapToObj(i -> practise(rehearsal, scan, wrong)).toList();

    assertEquals(5, told.stream().filter(Practice.NOT_YET::equals).count());
    assertEquals(11, told.stream().filter(Practice.ASK_TEACHER::equals).count());
  }

  @Test
  void aRehearsalLastsForAnHourAtMost() {
    for (Duration life : List.of(Duration.ofMinutes(61), Duration.ZERO, LESSON.negated())) {
      assertThrows(RejectedException.class, () -> auth.rehearsals().open(ent.cp(), life, SYSTEM));
    }
  }

  private long rows(String table) {
    return Unit.joined(
        ent.tenant(), unit -> unit.rows("select count(*) from ent_auth_" + table).get(0).bigint(0));
  }
}
