package io.entsdk.core.access;

import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.access.RightsWorld.school;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Jobs;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.event.Event;
import io.entsdk.core.spi.EventListener;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SupportSessionsTest {

  private static final Actor VENDOR = Actor.system("support desk");
  private static final SupportTicket TICKET =
      new SupportTicket("T-4711", "agent-9", Duration.ofMinutes(30));

  @Parameter Database database;
  private final List<String> heard = new ArrayList<>();
  private Ent ent;
  private SupportSessions support;

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.listener(new Ear()));
    support = RightsWorld.access(ent).support();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nothingIsSeenBeforeTheSchoolAgrees() {
    SupportSession asked = support.ask(ent.school().id(), TICKET, VENDOR);

    assertThrows(ConflictException.class, () -> support.enter(asked.id(), VENDOR));
  }

  @Test
  void supportReadsWhatIsMarkedForItInThatSchoolAlone() {
    Actor agent = entered();
    Access access = RightsWorld.access(ent);

    assertEquals(2, Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), agent).size());
    for (Permission permission : access.permissions()) {
      List<Reason> reasons = access.decide(agent, permission, school(ent)).reasons();
      assertEquals(
          List.of(permission.isReadableBySupport() ? Reason.SUPPORTS : Reason.NOT_FOR_SUPPORT),
          reasons,
          permission.code());
    }
    assertEquals(
        List.of(Reason.NO_RELATION),
        access.decide(agent, READ_CLASS, new Scope.OfTenant()).reasons());
  }

  @Test
  void supportIsNeverAPupilNorAGuardian() {
    Actor agent = entered();

    assertTrue(agent.person().isEmpty());
    assertSame(agent, agent.wearing(new Hat(Profile.TUT, ent.school().id())));
  }

  @Test
  void itEndsOnTime() {
    Actor agent = entered();

    ent.clock().advance(Duration.ofMinutes(30).minusMillis(1));
    assertEquals(List.of(Reason.SUPPORTS), overTheCp(agent));
    ent.clock().advance(Duration.ofMillis(1));
    assertEquals(List.of(Reason.SUPPORT_OVER), overTheCp(agent));
  }

  @Test
  void theSchoolEndsItAtOnce() {
    SupportSession session = granted();
    Actor agent = support.enter(session.id(), VENDOR);

    support.end(session.id(), ent.as(ent.head()));

    assertEquals(List.of(Reason.SUPPORT_OVER), overTheCp(agent));
    assertThrows(ConflictException.class, () -> support.grant(session.id(), ent.as(ent.head())));
  }

  @Test
  void anHourIsTheMost() {
    assertThrows(
        RejectedException.class, () -> new SupportTicket("T-1", "a", Duration.ofMinutes(61)));
    assertThrows(RejectedException.class, () -> new SupportTicket("T-1", "a", Duration.ZERO));
  }

  @Test
  void grantingAgainDoesNotMakeItLonger() {
    SupportSession session = granted();
    ent.clock().advance(Duration.ofMinutes(20));

    assertEquals(session, support.grant(session.id(), ent.as(ent.head())));
  }

  @Test
  void aPersonOfTheSchoolGrantsIt() {
    SupportSession asked = support.ask(ent.school().id(), TICKET, VENDOR);

    assertThrows(RejectedException.class, () -> support.grant(asked.id(), VENDOR));
    assertThrows(AccessDeniedException.class, () -> support.grant(asked.id(), ent.as(ent.alan())));
  }

  @Test
  void eachStepIsAnnouncedToTheHeadAndEachLookIsRecorded() throws SQLException {
    SupportSession session = granted();
    Actor agent = support.enter(session.id(), VENDOR);
    Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), agent);
    support.end(session.id(), ent.as(ent.head()));
    Jobs.of(ent.runtime()).run("events", Budget.minutes(1));

    assertEquals(List.of("support-asked", "support-granted", "support-ended"), heard);
    assertEquals(
        "support T-4711 by agent-9, session " + session.id(),
        text("select reason from ent_core_audit where actor_kind = 'SUPPORT'"));
    assertEquals(
        List.of(session.id()),
        support.listOf(ent.school().id(), ent.as(ent.head())).stream()
            .map(SupportSession::id)
            .toList());
  }

  private SupportSession granted() {
    SupportSession asked = support.ask(ent.school().id(), TICKET, VENDOR);
    return support.grant(asked.id(), ent.as(ent.head()));
  }

  private Actor entered() {
    return support.enter(granted().id(), VENDOR);
  }

  private List<Reason> overTheCp(Actor agent) {
    return RightsWorld.access(ent).decide(agent, READ_CLASS, cp(ent)).reasons();
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  /** Hears what support does. */
  private final class Ear implements EventListener {

    @Override
    public String id() {
      return "ear";
    }

    @Override
    public void on(Event event) {
      if (event.type().value().startsWith("support-") && event.person().equals(ent.head())) {
        heard.add(event.type().value());
      }
    }
  }
}
