package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.auth.passphrase.Passphrase;
import io.entsdk.auth.passphrase.PupilLogin;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class WordsThrottleTest {

  @Parameter Database database;

  private WordsSchool school;
  private PersonId ada;

  @BeforeEach
  void alanAssignsWords() {
    school = WordsSchool.on(database);
    ada = school.ent().ada();
  }

  @AfterEach
  void close() {
    school.close();
  }

  private record Told(SignIn outcome, int statements) {}

  @Test
  void wrongUnknownAndVoidAreToldAlikeAtTheSameCost() {
    PersonId bob = school.ent().bob();
    school.auth().passphrases().voidOf(bob, school.alan());
    PupilLogin nobodys = PupilLogin.read("123456784").orElseGet(() -> anyLogin(1));

    List<Told> ofAda = history(number -> wrong(ada, number));
    List<Told> ofBob = history(number -> wrong(bob, number));
    List<Told> ofNobody = history(number -> enter(nobodys, school.words().wrongWords(ada, number)));

    assertEquals(ofAda, ofBob, "void words");
    assertEquals(ofAda, ofNobody, "a login that nobody has");
    assertEquals(new SignIn.AskTeacher(), ofAda.get(ofAda.size() - 1).outcome());
  }

  @Test
  void theRightWordsOfAPupilWhoHasToWaitAreToldLikeWrongOnes() {
    for (int number = 1; number <= 3; number++) {
      wrong(ada, number);
    }
    assertEquals(wrong(ada, 4), enter(school.words().login(ada), school.words().words(ada)));
    school.ent().clock().advance(Duration.ofMinutes(15));
    school.words().signIn(ada, Device.unknown());
  }

  @Test
  void strangersAndCardsAreCountedApart() {
    PupilCards cards = PupilCards.issue(school.auth(), school.ent().cp(), school.alan());
    PupilWords words =
        PupilWords.of(school.auth(), school.auth().passphrases().issue(ada, school.alan()));
    Device tablet = words.signIn(ada, Device.unknown()).device();
    for (int number = 1; number <= 5; number++) {
      words.enter(ada, words.wrongWords(ada, number), Device.unknown());
    }
    assertInstanceOf(
        SignIn.Wait.class,
        words.enter(ada, words.words(ada), Device.unknown()),
        "a stranger waits");

    words.signIn(ada, tablet);
    cards.signIn(ada, Device.unknown());
  }

  @Test
  void aKnownDeviceHasFourFreeTriesAndWaitsMoreThanAMinuteAfterTheFifth() {
    Device tablet = school.words().signIn(ada, Device.unknown()).device();
    for (int number = 1; number <= 4; number++) {
      assertEquals(
          new SignIn.Wait(school.ent().clock().instant()),
          school.words().enter(ada, school.words().wrongWords(ada, number), tablet));
    }
    assertEquals(
        new SignIn.Wait(school.ent().clock().instant().plusSeconds(61)),
        school.words().enter(ada, school.words().wrongWords(ada, 5), tablet));
    school.ent().clock().advance(Duration.ofSeconds(61));
    school.words().signIn(ada, tablet);
  }

  @Test
  void eightAtOnceCountAsTheyWouldInTurn() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<SignIn>> tries = new ArrayList<>();
      for (int number = 1; number <= 8; number++) {
        int wrong = number;
        tries.add(() -> wrong(ada, wrong));
      }
      int looked = 0;
      for (Future<SignIn> one : threads.invokeAll(tries)) {
        looked += one.get().equals(new SignIn.Wait(school.ent().clock().instant())) ? 1 : 0;
      }
      assertEquals(2, looked, "two free tries for strangers, and the third begins a wait");
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Told> history(IntFunction<SignIn> wrong) {
    List<Told> told = new ArrayList<>();
    for (int number : List.of(1, 2, 3, 4)) {
      told.add(told(wrong, number));
    }
    school.ent().clock().advance(Duration.ofMinutes(15));
    told.add(told(wrong, 5));
    school.ent().clock().advance(Duration.ofMinutes(-15));
    return told;
  }

  private Told told(IntFunction<SignIn> wrong, int number) {
    List<SignIn> outcome = new ArrayList<>();
    int statements = school.ent().statements().countIn(() -> outcome.add(wrong.apply(number)));
    return new Told(outcome.get(0), statements);
  }

  private SignIn wrong(PersonId pupil, int number) {
    return school.words().enter(pupil, school.words().wrongWords(pupil, number), Device.unknown());
  }

  private SignIn enter(PupilLogin login, String typed) {
    try (Passphrase given = Passphrase.read(typed).orElseThrow()) {
      return school.auth().passphrases().enter(login, given, Device.unknown());
    }
  }

  /** Return a login that neither Ada nor Bob has, for the ninth digit is not known by heart. */
  private static PupilLogin anyLogin(int from) {
    for (int last = 0; last < 10; last++) {
      if (PupilLogin.read("1234567" + from + last).isPresent()) {
        return PupilLogin.read("1234567" + from + last).get();
      }
    }
    throw new IllegalStateException("one of ten digits fits");
  }
}
