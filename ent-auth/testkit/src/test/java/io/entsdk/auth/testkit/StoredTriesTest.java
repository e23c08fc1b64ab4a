package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A host that counts tries in a store of its own. */
@EachDatabase
class StoredTriesTest {

  @Parameter Database database;

  private final MemoryTryStore store = new MemoryTryStore();
  private Ent ent;
  private Auth auth;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database, runtime -> runtime.extension(store));
    auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void wrongTriesAreCountedThereAndNowhereElse() {
    for (int number = 1; number <= 3; number++) {
      wrong(number);
    }

    SignIn wait = new SignIn.Wait(ent.clock().instant().plus(Duration.ofMinutes(15)));
    assertEquals(wait, cards.answer(ent.ada(), Device.unknown(), cards.story(ent.ada())));
    assertEquals(wait, begin().hindrance().orElseThrow());
    assertEquals(3, store.texts().size(), "the pupil, the class and the hour");
    assertEquals(0, Tables.count(ent, "ent_auth_throttle"));
  }

  @Test
  void whoGetsInIsKnownOnTheDeviceFromThenOn() {
    Device tablet = cards.signIn(ent.ada(), Device.unknown()).device();
    for (int number = 1; number <= 3; number++) {
      wrong(number);
    }

    assertInstanceOf(
        SignIn.Accepted.class, cards.answer(ent.ada(), tablet, cards.story(ent.ada())));
  }

  @Test
  void aStoreThatIsAwayLetsNobodyInAndCountsNothing() {
    Challenge challenge = begin();
    store.away(true);

    assertEquals(new SignIn.Unavailable(), begin().hindrance().orElseThrow());
    for (int number = 1; number <= 5; number++) {
      assertEquals(new SignIn.Unavailable(), answered(challenge, number));
    }
    assertEquals(new SignIn.Unavailable(), auth.pupils().answer(challenge, cards.story(ent.ada())));
    assertEquals(0, Tables.count(ent, "ent_auth_session"));

    store.away(false);
    assertInstanceOf(
        SignIn.Accepted.class, auth.pupils().answer(challenge, cards.story(ent.ada())));
  }

  @Test
  void whatIsCountedStaysCountedWhenTheHostRollsBack() {
    for (int number = 1; number <= 3; number++) {
      int wrong = number;
      assertThrows(
          IllegalStateException.class,
          () ->
              Unit.joined(
                  ent.tenant(),
                  unit -> {
                    wrong(wrong);
                    throw new IllegalStateException("the host fails");
                  }));
    }

    assertTrue(begin().hindrance().isPresent());
  }

  @Test
  void whoeverTeachesUnlocksAPupilThere() {
    for (int number = 1; number <= 3; number++) {
      wrong(number);
    }

    auth.pupils().unlock(ent.ada(), "slipped thrice", ent.as(ent.alan()));

    cards.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void aCommandThatRollsBackHasTakenNothingBack() {
    for (int number = 1; number <= 3; number++) {
      wrong(number);
    }
    assertThrows(
        IllegalStateException.class,
        () ->
            Unit.joined(
                ent.tenant(),
                unit -> {
                  auth.pupils().unlock(ent.ada(), "slipped thrice", ent.as(ent.alan()));
                  assertTrue(begin().hindrance().isPresent(), "nothing is told before the commit");
                  throw new IllegalStateException("the host fails");
                }));

    assertTrue(begin().hindrance().isPresent());
  }

  @Test
  void whatIsTakenBackWhileTheStoreIsAwayIsTakenBackWhenItAnswers() {
    for (int number = 1; number <= 3; number++) {
      wrong(number);
    }
    store.away(true);
    auth.pupils().unlock(ent.ada(), "slipped thrice", ent.as(ent.alan()));
    assertEquals(new SignIn.Unavailable(), begin().hindrance().orElseThrow());
    store.away(false);

    cards.signIn(ent.ada(), Device.unknown());
    String hers = "ent_auth_reprieve where subject_id = '" + ent.ada() + "'";
    assertEquals(0, Tables.count(ent, hers));
  }

  @Test
  void whatNobodyReadsIsTakenBackByTheJob() {
    wrong(1);
    auth.pupils().unlock(ent.ada(), "slipped", ent.as(ent.alan()));
    assertTrue(store.texts().stream().anyMatch(text -> text.length() > 2), store.texts()::toString);
    ent.clock().advance(Duration.ofDays(2));

    Jobs.of(ent.runtime()).run("auth-tidy", Budget.minutes(1));

    assertEquals(0, Tables.count(ent, "ent_auth_reprieve"));
    assertEquals(2, store.texts().size(), "the class and the hour are still counted");
  }

  @Test
  void eightAtOnceAreCountedAsInTurn() throws Exception {
    Challenge challenge = begin();
    AtomicInteger number = new AtomicInteger();
    List<SignIn> told = new ArrayList<>();

    AtOnce.sum(
        8,
        () -> {
          SignIn outcome = answered(challenge, number.incrementAndGet());
          synchronized (told) {
            told.add(outcome);
          }
          return 1;
        });

    SignIn free = new SignIn.Wait(ent.clock().instant());
    assertEquals(2, told.stream().filter(free::equals).count(), told::toString);
  }

  @Test
  void aDeviceThatFailedTooOftenIsClosedThereToldOfAndTappedFree() {
    Device tablet = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan())).tablet();
    cards.answer(ent.ada(), tablet, cards.wrongStory(ent.ada(), 1));
    cards.answer(ent.bob(), tablet, cards.wrongStory(ent.bob(), 1));
    for (String drawn : List.of("0".repeat(56), "1".repeat(56))) {
      auth.pupils().answer(auth.pupils().begin(drawn, tablet), cards.story(ent.bob()));
    }

    assertEquals(new SignIn.AskTeacher(), cards.answer(ent.ada(), tablet, cards.story(ent.ada())));
    assertEquals(1, Tables.count(ent, "ent_core_event where type = 'device-closed'"));

    auth.hands().seat(auth.hands().raise(tablet).orElseThrow().hand().id(), ent.as(ent.alan()));
    cards.signIn(ent.ada(), tablet);
  }

  @Test
  void theCardAloneOfAChildUnderSixIsLookedAtThereAsWell() {
    Tables.makeUnderSix(ent, ent.ada());
    Device tablet = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan())).tablet();

    assertInstanceOf(
        SignIn.Accepted.class, auth.pupils().enter(cards.scan(ent.ada()), tablet).orElseThrow());
    store.away(true);
    assertEquals(
        new SignIn.Unavailable(), auth.pupils().enter(cards.scan(ent.ada()), tablet).orElseThrow());
  }

  @Test
  void whatNobodyTouchesForNinetyDaysIsForgottenThere() {
    wrong(1);
    ent.clock().advance(Duration.ofDays(91));

    Jobs.of(ent.runtime()).run("auth-tidy", Budget.minutes(1));

    assertEquals(List.of(), store.texts());
  }

  @Test
  void wordsAreCountedThereToo() {
    Tables.makeAllTen(ent);
    Auth typing = Auth.of(ent.tenant(), WordsSchool.hashing().build());
    PupilWords words =
        PupilWords.of(typing, typing.passphrases().issue(ent.cp(), ent.as(ent.alan())));
    Device tablet = words.signIn(ent.bob(), Device.unknown()).device();
    for (int number = 1; number <= 3; number++) {
      words.enter(ent.ada(), words.wrongWords(ent.ada(), number), Device.unknown());
    }

    SignIn wait = new SignIn.Wait(ent.clock().instant().plus(Duration.ofMinutes(15)));
    assertEquals(wait, words.enter(ent.ada(), words.words(ent.ada()), tablet));
    assertEquals(0, Tables.count(ent, "ent_auth_passphrase_try"));
    cards.signIn(ent.ada(), Device.unknown());
    store.away(true);
    assertEquals(new SignIn.Unavailable(), words.enter(ent.bob(), words.words(ent.bob()), tablet));
  }

  private Challenge begin() {
    return auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());
  }

  private void wrong(int number) {
    answered(begin(), number);
  }

  private SignIn answered(Challenge challenge, int number) {
    return auth.pupils().answer(challenge, cards.wrongStory(ent.ada(), number));
  }
}
