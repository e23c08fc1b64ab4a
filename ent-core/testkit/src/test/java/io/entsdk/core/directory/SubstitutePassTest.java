package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.access.Wearer;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A substitute whom nobody knows arrives at a quarter past eight. */
@EachDatabase
class SubstitutePassTest {

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Passes passes;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    passes = new Passes(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aCodeToldAloudOpensTheClassUntilTheEvening() {
    String heard = passes.given().code().text().toLowerCase(Locale.ROOT).replace("-", " ");
    PassAnswer.Accepted accepted =
        assertInstanceOf(
            PassAnswer.Accepted.class, passes.desk().activate(heard, "Sam", "Remplaçante"));
    Actor substitute = accepted.actor();

    assertEquals(2, directory.people().listPupilsOf(ent.cp(), substitute).size());
    assertEquals("Ada", directory.people().get(ent.ada(), substitute).firstName());
    passes.at(Passes.TODAY.atTime(23, 59, 59));
    assertEquals(2, directory.people().listPupilsOf(ent.cp(), substitute).size());
    passes.at(Passes.TODAY.plusDays(1).atStartOfDay());
    assertThrows(
        AccessDeniedException.class, () -> directory.people().listPupilsOf(ent.cp(), substitute));
  }

  @Test
  void aPassOpensWhatIsMarkedForItInItsClassAndNothingElse() {
    PassAnswer.Accepted accepted = passes.activated("Sam", "REMPLAÇANTE");
    directory
        .staff()
        .assign(
            accepted.person(),
            ent.ce1().id(),
            Duty.any(),
            Period.from(Passes.TODAY),
            passes.head());
    Scope cp = new Scope.OfClass(ent.cp().id());
    Scope ce1 = new Scope.OfClass(ent.ce1().id());

    for (Permission permission : directory.access().permissions()) {
      boolean ofTeachers =
          !(directory.access().decide(ent.as(ent.alan()), permission, cp) instanceof Denied);
      assertEquals(
          permission.isOpenToPass() && ofTeachers,
          mayOn(Assurance.PASS, accepted, permission, cp),
          permission::code);
      assertFalse(mayOn(Assurance.PASS, accepted, permission, ce1), permission::code);
      if (!permission.isOpenToPass()) {
        assertFalse(mayOn(Assurance.PASS, accepted, permission, new Scope.OfSchool(school())));
      }
    }
    assertTrue(mayOn(Assurance.TWO_FACTORS, accepted, DirectoryPermissions.READ_CLASS, ce1));
    assertFalse(mayOn(Assurance.TWO_FACTORS, accepted, DirectoryPermissions.WELCOME_PUPIL, cp));
  }

  private boolean mayOn(
      Assurance assurance, PassAnswer.Accepted accepted, Permission permission, Scope scope) {
    Actor actor = Actor.host(accepted.person(), assurance, "test").wearing(accepted.hat());
    return !(directory.access().decide(actor, permission, scope) instanceof Denied);
  }

  @Test
  void theReasonSaysThatItIsAPass() {
    PassAnswer.Accepted accepted = passes.activated("Sam", "REMPLAÇANTE");
    Wearer who = new Wearer(accepted.person(), accepted.hat());
    Scope cp = new Scope.OfClass(ent.cp().id());

    assertEquals(
        "Accordé : Sam remplace en CP le 15 septembre 2026, sur laissez-passer.",
        directory
            .access()
            .explain(who, DirectoryPermissions.READ_CLASS, cp, Locale.FRENCH, passes.head()));
  }

  @Test
  void aPassForAnotherDayOpensOnThatDayAlone() {
    GivenPass thursday = passes.desk().give(ent.cp(), Passes.TODAY.plusDays(2), passes.head());

    assertEquals(
        new PassAnswer.NotYet(Passes.TODAY.plusDays(2)),
        passes.desk().activate(thursday.code().text(), "Sam", "REMPLAÇANTE"));
    passes.at(Passes.TODAY.plusDays(2).atTime(8, 15));
    assertEquals(0, passes.accepted(thursday, "Sam", "REMPLAÇANTE").pass().wrongTries());
    passes.at(Passes.TODAY.plusDays(3).atTime(8, 15));
    assertEquals(
        new PassAnswer.NotAccepted(),
        passes.desk().activate(thursday.code().text(), "Sam", "REMPLAÇANTE"));
  }

  @Test
  void theHeadTakesAPassBackAtOnce() {
    GivenPass unused = passes.given();
    PassAnswer.Accepted accepted = passes.activated("Sam", "REMPLAÇANTE");
    passes.desk().revoke(accepted.pass().id(), passes.head());
    passes.desk().revoke(accepted.pass().id(), passes.head());
    passes.desk().revoke(unused.pass().id(), passes.head());

    assertThrows(
        AccessDeniedException.class,
        () -> directory.people().listPupilsOf(ent.cp(), accepted.actor()));
    assertEquals(
        new PassAnswer.NotAccepted(),
        passes.desk().activate(unused.code().text(), "Sam", "REMPLAÇANTE"));
    passes.at(Passes.TODAY.plusDays(1).atStartOfDay());
    assertEquals(
        "pass-over",
        assertThrows(
                ConflictException.class,
                () -> passes.desk().revoke(accepted.pass().id(), passes.head()))
            .code());
  }

  @Test
  void whoComesAgainIsTheSamePersonIfTheHeadSaysSoAndTheNameIsTheSame() {
    PersonId sam = passes.activated("Sam", "REMPLAÇANTE").person();

    assertNotEquals(sam, passes.activated("Sam", "REMPLAÇANTE").person());
    assertEquals(2, passes.desk().listSubstitutesOf(school(), passes.head()).size());
    assertEquals(sam, passes.accepted(again(sam), "sam", "remplacante").person());
    assertNotEquals(sam, passes.accepted(again(sam), "Zoé", "AUTRE").person());
    assertThrows(NotFoundException.class, () -> again(ent.alan()));
  }

  private GivenPass again(PersonId substitute) {
    return passes.desk().giveAgain(substitute, ent.cp(), Passes.TODAY, passes.head());
  }

  @Test
  void impossibleDaysAndNamesAreRefusedAndCountForNothing() {
    for (int days : List.of(-1, 5, 400)) {
      assertThrows(
          RejectedException.class,
          () -> passes.desk().give(ent.cp(), Passes.TODAY.plusDays(days), passes.head()));
    }
    GivenPass given = passes.given();
    for (String name : List.of(" ", "a\nb", "x".repeat(101))) {
      assertThrows(
          RejectedException.class,
          () -> passes.desk().activate(given.code().text(), name, "REMPLAÇANTE"));
    }
    assertEquals(0, passes.desk().get(given.pass().id(), passes.head()).wrongTries());
    assertFalse(given.toString().contains(given.code().text()));
  }

  private SchoolId school() {
    return ent.school().id();
  }
}
