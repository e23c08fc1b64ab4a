package io.entsdk.core.access;

import static io.entsdk.core.directory.DirectoryPermissions.REACH_PUPIL;
import static io.entsdk.core.directory.DirectoryPermissions.READ_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.Crowd;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryEntry;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the agent of a commune may, who runs the chess that Ada plays. */
@EachDatabase
class AccompaniesTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period YEAR = new Period(TODAY, LocalDate.of(2027, 7, 4));

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Access access;
  private PersonId agent;
  private Convention convention;
  private Activity chess;
  private Activity choir;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    access = directory.access();
    OrganisationId commune =
        directory.organisations().register(null, "Commune", OrganisationKind.COMMUNE, SYSTEM).id();
    convention =
        directory.conventions().sign(commune, ent.school().id(), "Périscolaire", YEAR, SYSTEM);
    agent = new Crowd(ent).person("AGENT", "Agnès");
    directory.conventions().addAgent(convention.id(), agent, YEAR, SYSTEM);
    chess = directory.activities().open(convention.id(), "Échecs", YEAR, SYSTEM);
    choir = directory.activities().open(convention.id(), "Chorale", YEAR, SYSTEM);
    directory.activities().entrust(chess.id(), agent, YEAR, SYSTEM);
    directory.activities().register(chess.id(), ent.ada(), YEAR, SYSTEM);
    directory.activities().register(choir.id(), ent.bob(), YEAR, SYSTEM);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void anAgentReachesTheOwnActivityAndItsPupilsAndNobodyElse() {
    assertTrue(reaches(of(chess)));
    assertTrue(reaches(of(ent.ada())));
    assertFalse(reaches(of(choir)));
    assertFalse(reaches(of(ent.bob())));
    assertFalse(reaches(of(ent.grace())));
    assertEquals(
        List.of(ent.ada()),
        directory.activities().listPupilsOf(chess.id(), ent.as(agent)).stream()
            .map(DirectoryEntry::person)
            .toList());
    assertThrows(
        AccessDeniedException.class,
        () -> directory.activities().listPupilsOf(choir.id(), ent.as(agent)));
  }

  @Test
  void itIsReadInAllAnswersOfAccess() {
    Hat hat = new Hat(Profile.COL, ent.school().id());
    Actor head = ent.as(ent.head());

    assertEquals(List.of(hat), access.listHatsOf(agent, ent.as(agent)));
    for (Scope scope : List.of(of(chess), of(ent.ada()))) {
      assertTrue(
          access.whoMay(REACH_PUPIL, scope, 50, null, head).items().stream()
              .anyMatch(one -> one.person().equals(agent) && hat.equals(one.hat())));
      assertTrue(
          access.snapshot(ent.school().id()).decide(ent.as(agent), REACH_PUPIL, scope)
              instanceof AccessDecision.Granted);
      assertEquals(
          List.of(REACH_PUPIL),
          access.whatMay(new Wearer(agent, hat), scope, head).stream()
              .map(HeldPermission::permission)
              .toList());
    }
    assertEquals(
        "Accordé : Agnès encadre l’activité « Échecs » depuis le 15 septembre 2026.",
        access.explain(ent.as(agent), REACH_PUPIL, of(chess), Locale.FRENCH));
    assertEquals(
        "Accordé : cette personne encadre l’activité « Échecs », à laquelle Ada participe depuis le 15 septembre 2026.",
        access.explain(new Wearer(agent, hat), REACH_PUPIL, of(ent.ada()), Locale.FRENCH, head));
  }

  @Test
  void anAgentIsNoSchoolStaff() {
    Actor actor = ent.as(agent);

    assertFalse(decided(actor, READ_PERSON, of(ent.ada())));
    for (Permission permission : access.permissions()) {
      assertFalse(
          decided(actor, permission, new Scope.OfSchool(ent.school().id())), permission.code());
      assertFalse(decided(actor, permission, new Scope.OfClass(ent.cp().id())), permission.code());
    }
  }

  @Test
  void whicheverLinkEndsTheReachEndsWithIt() {
    directory.activities().withdraw(chess.id(), ent.ada(), TODAY.plusDays(1), SYSTEM);
    ent.clock().advance(Duration.ofDays(1));
    assertTrue(reaches(of(ent.ada())));
    ent.clock().advance(Duration.ofDays(1));
    assertFalse(reaches(of(ent.ada())));
    assertTrue(reaches(of(chess)));

    directory.conventions().end(convention.id(), TODAY.plusDays(2), SYSTEM);
    assertTrue(reaches(of(chess)));
    ent.clock().advance(Duration.ofDays(1));
    assertFalse(reaches(of(chess)));
    assertEquals(List.of(), access.listHatsOf(agent, ent.as(agent)));
  }

  @Test
  void thePupilsStayAndTheAgentsOwnWorkAreLinksToo() {
    directory.enrolments().leave(ent.ada(), ent.cp().id(), TODAY, SYSTEM);
    ent.clock().advance(Duration.ofDays(1));
    assertFalse(reaches(of(ent.ada())));

    directory.conventions().removeAgent(convention.id(), agent, TODAY.plusDays(1), SYSTEM);
    ent.clock().advance(Duration.ofDays(1));
    assertFalse(reaches(of(chess)));
  }

  private boolean reaches(Scope scope) {
    return decided(ent.as(agent), REACH_PUPIL, scope);
  }

  private boolean decided(Actor actor, Permission permission, Scope scope) {
    return access.decide(actor, permission, scope) instanceof AccessDecision.Granted;
  }

  private static Scope of(Activity activity) {
    return new Scope.OfActivity(activity.id());
  }

  private static Scope of(PersonId person) {
    return new Scope.OfPerson(person);
  }
}
