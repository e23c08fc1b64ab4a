package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.People;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.personal.Purpose;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class WhoSawTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;
  private Ent ent;
  private Seals seals;
  private People people;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    seals = new Seals(ent);
    seals.authorise(ent.grace(), ent.ada());
    people = Directory.of(ent.tenant()).people();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aGuardianSeesDayRoleAndPurpose() {
    people.listPupilsOf(ent.cp(), ent.as(ent.alan()));
    ent.clock().set(Instant.parse("2026-09-16T22:30:00Z")); // half past midnight in Paris
    people.get(ent.ada(), ent.as(ent.head()));

    assertEquals(
        List.of(
            new Sighting(LocalDate.of(2026, 9, 17), ReaderRole.HEAD, Purpose.ENT_ACCOUNT),
            new Sighting(TODAY, ReaderRole.TEACHER, Purpose.ENT_ACCOUNT)),
        seen());
    assertEquals(
        "15 septembre 2026 : vu par une personne qui travaille avec la classe, pour les comptes et"
            + " l'annuaire de l'école.",
        seen().get(1).explain(Locale.FRENCH));
  }

  @Test
  void whatOtherGuardiansTheChildAndTheMachineReadIsNotTold() {
    people.get(ent.ada(), ent.as(ent.charles()));
    people.get(ent.ada(), ent.as(ent.grace()));
    people.get(ent.ada(), ent.as(ent.ada()));
    people.get(ent.ada(), Seals.SYSTEM);

    assertEquals(List.of(), seen());
  }

  @Test
  void aTeacherWhoIsTheOtherGuardianIsNotToldOfInEitherRole() {
    seals.sql(
        "update ent_core_guardianship set guardian_id = '%s', version = version + 1 where"
                .formatted(ent.alan())
            + " guardian_id = '%s'".formatted(ent.charles()));
    people.listPupilsOf(
        ent.cp(), ent.as(ent.alan()).wearing(new Hat(Profile.ENS, ent.school().id())));

    assertEquals(List.of(), seen());
  }

  @Test
  void readsOfOtherChildrenAreNotTold() {
    people.get(ent.bob(), ent.as(ent.alan()));

    assertEquals(List.of(), seen());
  }

  @Test
  void aLinkWithoutParentalAuthorityDoesNotSuffice() {
    Actor charles = ent.as(ent.charles());

    assertThrows(
        AccessDeniedException.class, () -> Audit.of(ent.tenant()).whoSaw(ent.ada(), 10, charles));
    assertEquals(
        1,
        seals.number(
            "select count(*) from ent_core_audit where action = 'who-saw' and outcome = 'DENIED'"));
  }

  @Test
  void nobodyLooksInTheNameOfWhoeverIsOfAge() {
    seals.sql(
        "update ent_core_person set birth_date = date '2008-09-15' where id = '%s'"
            .formatted(ent.ada()));
    assertThrows(AccessDeniedException.class, this::seen, "Ada is 18 today");

    seals.sql(
        "update ent_core_person set birth_date = date '2008-09-16' where id = '%s'"
            .formatted(ent.ada()));
    assertEquals(List.of(), seen());
  }

  private List<Sighting> seen() {
    return Audit.of(ent.tenant()).whoSaw(ent.ada(), 100, ent.as(ent.grace())).items();
  }
}
