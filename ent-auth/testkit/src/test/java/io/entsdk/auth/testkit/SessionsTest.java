package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.SessionEndedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SessionsTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aSessionThatLiesIdleForAQuarterOfAnHourIsOver() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
    ent.clock().advance(Duration.ofMinutes(14));
    assertTrue(isLive(in));
    ent.clock().advance(Duration.ofMinutes(14));
    assertTrue(isLive(in), "each call shows that the holder is there");

    ent.clock().advance(Duration.ofMinutes(15));

    assertThrows(SessionEndedException.class, () -> auth.sessions().get(in.token().text()));
  }

  @Test
  void whoHasLeftIsShutOutFromTheNextDayOn() {
    ent.clock().set(Instant.parse("2026-09-15T21:50:00Z")); // 23:50 in Paris
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
    LocalDate lastDay = LocalDate.of(2026, 9, 15);
    Directory.of(ent.tenant())
        .enrolments()
        .leave(ent.ada(), ent.cp().id(), lastDay, ent.as(ent.head()));
    assertTrue(isLive(in), "the last day is not over");

    ent.clock().advance(Duration.ofMinutes(10));

    assertThrows(SessionEndedException.class, () -> auth.sessions().get(in.token().text()));
    SignIn again = cards.answer(ent.ada(), Device.unknown(), cards.story(ent.ada()));
    assertFalse(again instanceof SignIn.Accepted, "the card is dead");
  }

  @Test
  void aSessionIsOverAfterAnHourWhateverItsHolderDoes() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
    for (int i = 0; i < 5; i++) {
      ent.clock().advance(Duration.ofMinutes(10));
      assertTrue(isLive(in));
    }

    ent.clock().advance(Duration.ofMinutes(10));

    assertEquals(in.session().endsAt(), ent.clock().instant());
    assertEquals(false, isLive(in));
  }

  @Test
  void bobsCardOnTheTabletEndsAdasSessionThere() {
    SignIn.Accepted ada = cards.signIn(ent.ada(), Device.unknown());
    SignIn.Accepted elsewhere = cards.signIn(ent.ada(), Device.unknown());

    SignIn.Accepted bob = cards.signIn(ent.bob(), ada.device());

    assertEquals(false, isLive(ada));
    assertTrue(isLive(elsewhere));
    assertTrue(isLive(bob));
  }

  @Test
  void whoSignsOutIsOut() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());

    auth.sessions().end(in.session());
    auth.sessions().end(in.session());

    assertEquals(false, isLive(in));
  }

  @Test
  void aTeacherEndsOneSessionOrAllOfAPupil() {
    SignIn.Accepted one = cards.signIn(ent.ada(), Device.unknown());
    SignIn.Accepted two = cards.signIn(ent.ada(), Device.unknown());
    SignIn.Accepted bob = cards.signIn(ent.bob(), Device.unknown());

    auth.sessions().end(one.session().id(), ent.as(ent.alan()));
    assertEquals(false, isLive(one));
    assertTrue(isLive(two));

    auth.sessions().endAllOf(ent.ada(), ent.as(ent.alan()));
    assertEquals(false, isLive(two));
    assertTrue(isLive(bob));
    assertTrue(isLive(cards.signIn(ent.ada(), Device.unknown())));
  }

  @Test
  void aGuardianOrAnotherTeacherEndsNoSession() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());

    assertThrows(
        AccessDeniedException.class,
        () -> auth.sessions().end(in.session().id(), ent.as(ent.edith())));
    assertThrows(
        AccessDeniedException.class,
        () -> auth.sessions().endAllOf(ent.ada(), ent.as(ent.grace())));
    assertTrue(isLive(in));
  }

  @Test
  void whatIsNoTokenFindsNoSession() {
    for (String hostile :
        new String[] {"", "null", "' or 1=1 --", "é\0\uD800", "x".repeat(99_999)}) {
      assertTrue(auth.sessions().find(hostile).isEmpty());
    }
  }

  private boolean isLive(SignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }
}
