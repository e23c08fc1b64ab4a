package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.event.Event;
import io.entsdk.core.spi.EventListener;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SignInNewsTest {

  @Parameter Database database;

  private final Badges badges = new Badges();
  private Ent ent;
  private Auth auth;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database, runtime -> runtime.listener(badges));
    auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aSignInIsToldWithinAMinuteOnceInIdsAndCodes() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());

    tell();
    tell();

    Event told = only(badges.told());
    assertEquals(ent.ada(), told.person());
    assertEquals(
        Map.of(
            "session", in.session().id().toString(),
            "assurance", "CARD_AND_PICTURES",
            "path", "CARD_AND_PICTURES",
            "began", "2026-09-15T06:30:00Z",
            "device", DeviceTokens.hashOf(in.device()).substring(0, 22)),
        told.refs());
  }

  @Test
  void theAuditSaysWhoGotInByWhichWayAndInWhichSession() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());

    tell();

    assertEquals(
        "DONE HOST %s %s %s CARD_AND_PICTURES".formatted(ent.ada(), ent.ada(), in.session().id()),
        Tables.text(
            ent,
            "select outcome || ' ' || actor_kind || ' ' || cast(actor_id as varchar) || ' ' ||"
                + " cast(subject_id as varchar) || ' ' || cast(scope_id as varchar) || ' ' || reason"
                + " from ent_core_audit where action = 'sign-in'"));
  }

  @Test
  void theyAreToldInTheOrderInWhichTheyBegan() {
    List<String> sessions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sessions.add(cards.signIn(ent.ada(), Device.unknown()).session().id().toString());
      ent.clock().advance(Duration.ofSeconds(10));
    }

    tell();

    assertEquals(sessions, badges.told().stream().map(SignInNewsTest::session).toList());
  }

  @Test
  void sessionsThatHaveEndedMeanwhileAreToldAsWell() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
    auth.sessions().endOn(in.device());

    tell();

    assertEquals(1, badges.told().size());
  }

  @Test
  void eightNodesAtOnceTellEachOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      cards.signIn(ent.ada(), Device.unknown());
      cards.signIn(ent.bob(), Device.unknown());
    }
    ent.clock().advance(Duration.ofMinutes(1));

    AtOnce.sum(8, this::run);
    run();

    assertEquals(10, Tables.count(ent, "ent_core_event where type = 'signed-in'"));
    assertEquals(10, Tables.count(ent, "ent_auth_session where told_at is not null"));
    assertEquals(10, Tables.count(ent, "ent_core_audit where action = 'sign-in'"));
  }

  @Test
  void aSessionAtHomeSaysNeitherWhereNorWhenNorByWhom() {
    Directory.of(ent.tenant())
        .guardianships()
        .decide(
            ent.grace(),
            ent.ada(),
            GuardianshipDecision.of(GuardianshipState.FULL),
            Actor.system("test"));
    auth.home().open(ent.ada(), Device.unknown(), ent.as(ent.grace()));

    tell();

    Event told = only(badges.told());
    assertEquals("HOME", told.refs().get("path"));
    assertNull(told.refs().get("device"));
    assertNull(told.refs().get("began"));
    assertFalse(told.refs().toString().contains(ent.grace().toString()));
  }

  @Test
  void aQuietTenantIsLookedAtOnceAnHour() {
    tell();
    cards.signIn(ent.ada(), Device.unknown());
    tell();
    assertEquals(List.of(), badges.told());

    ent.clock().advance(Duration.ofHours(1));
    tell();
    assertEquals(1, badges.told().size());
  }

  @Test
  void anOpenWindowIsTimeToTell() {
    tell();
    OpenWindow window = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan()));
    cards.signIn(ent.ada(), window.tablet());

    tell();

    assertEquals(window.window().id().toString(), only(badges.told()).refs().get("window"));
  }

  private void tell() {
    ent.clock().advance(Duration.ofMinutes(1));
    run();
    Jobs.of(ent.runtime()).run("events", Budget.minutes(1));
  }

  private int run() {
    return Jobs.of(ent.runtime()).run("sign-in-news", Budget.minutes(1)).tenants();
  }

  private static String session(Event event) {
    return event.refs().getOrDefault("session", "");
  }

  private static Event only(List<Event> events) {
    assertTrue(events.size() == 1, events::toString);
    return events.get(0);
  }

  /** Gives a badge for each day on which a child came, say. */
  private static final class Badges implements EventListener {

    private final List<Event> events = new ArrayList<>();

    @Override
    public String id() {
      return "vendor-badges";
    }

    @Override
    public void on(Event event) {
      events.add(event);
    }

    List<Event> told() {
      return events.stream().filter(one -> one.type().value().equals("signed-in")).toList();
    }
  }
}
