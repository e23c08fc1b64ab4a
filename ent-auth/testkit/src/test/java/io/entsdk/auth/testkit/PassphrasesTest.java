package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.passphrase.AssignedPassphrase;
import io.entsdk.auth.passphrase.Passphrase;
import io.entsdk.auth.passphrase.PassphraseSheet;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.SessionEndedException;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionRequest;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class PassphrasesTest {

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

  @Test
  void aPupilGetsInWithLoginAndWordsHoweverTyped() {
    String words = school.words().words(ada);
    Device tablet = school.words().signIn(ada, Device.unknown()).device();

    SignIn again = school.words().enter(ada, "  " + words.toUpperCase(Locale.FRENCH) + " ", tablet);

    SignIn.Accepted in = assertInstanceOf(SignIn.Accepted.class, again);
    assertEquals(ada, in.session().person());
    assertEquals(Assurance.PASSWORD, in.session().assurance());
    assertEquals(
        school.ent().clock().instant().plus(Duration.ofMinutes(240)), in.session().endsAt());
    assertEquals(
        ada, school.auth().sessions().get(in.token().text()).actor().person().orElseThrow());
  }

  @Test
  void thePupilsOfAClassHaveLoginsAndWordsOfTheirOwn() {
    PersonId bob = school.ent().bob();

    assertNotEquals(school.words().login(ada), school.words().login(bob));
    assertInstanceOf(
        SignIn.Wait.class, school.words().enter(bob, school.words().words(ada), Device.unknown()));
  }

  @Test
  void aSheetIsShownOnce() {
    PassphraseSheet sheet = school.auth().passphrases().issue(ada, school.alan());
    AssignedPassphrase line = sheet.lines().get(0);
    sheet.close();

    assertThrows(IllegalStateException.class, line::words);
    assertEquals("PassphraseSheet[1 lines]", sheet.toString());
    assertTrue(line.toString().contains(ada.toString()));
  }

  @Test
  void issuingAgainKeepsTheLoginAndKillsTheFormerWordsWithWhatTheyHadOpened() {
    SignIn.Accepted in = school.words().signIn(ada, Device.unknown());

    PupilWords next = issueAgain();

    assertEquals(school.words().login(ada), next.login(ada));
    assertThrows(SessionEndedException.class, () -> session(in));
    assertInstanceOf(
        SignIn.Wait.class, next.enter(ada, school.words().words(ada), Device.unknown()));
    next.signIn(ada, Device.unknown());
  }

  @Test
  void voidWordsOpenNothingAndEndWhatTheyHadOpened() {
    SignIn.Accepted in = school.words().signIn(ada, Device.unknown());

    assertEquals(1, school.auth().passphrases().voidOf(ada, school.alan()));

    assertThrows(SessionEndedException.class, () -> session(in));
    assertInstanceOf(SignIn.Wait.class, rightWords());
    assertEquals(0, school.auth().passphrases().voidOf(ada, school.alan()));
    issueAgain().signIn(ada, Device.unknown());
  }

  @Test
  void whoHasLeftOrIsRestrictedIsAsUnknownAsAStranger() {
    Protection.of(school.ent().tenant())
        .restrictions()
        .restrict(
            new RestrictionRequest(
                ada, Set.of(DataCategory.CREDENTIAL), RestrictionBasis.LIMIT_PASSED, "2026/9"),
            Actor.system("test"));
    assertInstanceOf(SignIn.Wait.class, rightWords());

    PersonId bob = school.ent().bob();
    Tables.change(
        school.ent(),
        "update ent_core_enrolment set last_day = date '2026-09-14' where person_id = '%s'",
        bob.value());
    assertInstanceOf(
        SignIn.Wait.class, school.words().enter(bob, school.words().words(bob), Device.unknown()));
  }

  @Test
  void aChildWhoDoesNotTypeYetGetsNoWords() {
    Tables.change(
        school.ent(),
        "update ent_core_enrolment set level = 'CP' where person_id = '%s'",
        ada.value());

    RejectedException refused =
        assertThrows(
            RejectedException.class, () -> school.auth().passphrases().issue(ada, school.alan()));
    assertEquals("too-young", refused.violations().get(0).code());
    try (PassphraseSheet others =
        school.auth().passphrases().issue(school.ent().cp(), school.alan())) {
      assertEquals(1, others.lines().size());
    }
    assertInstanceOf(SignIn.Wait.class, rightWords(), "nor do former words open anything");
  }

  @Test
  void aRestartedHostKnowsTheWords() {
    Auth later = Auth.of(Restarted.tenantOf(school.ent()), WordsSchool.hashing().build());

    assertInstanceOf(
        SignIn.Accepted.class,
        later
            .passphrases()
            .enter(
                school.words().login(ada),
                Passphrase.read(school.words().words(ada)).orElseThrow(),
                Device.unknown()));
  }

  private SignIn rightWords() {
    return school.words().enter(ada, school.words().words(ada), Device.unknown());
  }

  private PupilWords issueAgain() {
    return PupilWords.of(school.auth(), school.auth().passphrases().issue(ada, school.alan()));
  }

  private void session(SignIn.Accepted in) {
    school.auth().sessions().get(in.token().text());
  }
}
