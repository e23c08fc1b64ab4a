package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class MinimisationTest {

  private static final LocalDate BORN = LocalDate.of(2020, 2, 29);

  @Parameter Database database;
  private Ent ent;
  private People people;
  private Actor head;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    people = Directory.of(ent.tenant()).people();
    head = ent.as(ent.head());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatTheProfileAllowsIsKept() {
    Person pupil =
        people.enter(
            NewPerson.named(Profile.ELV, "CURIE", "  Irène ").bornOn(BORN),
            ent.school().id(),
            head);
    Person teacher =
        people.enter(
            NewPerson.named(Profile.ENS, "CURIE", "Marie").reachedAt("marie@ac-lyon.example"),
            ent.school().id(),
            head);

    Actor system = Actor.system("test");
    assertEquals(pupil, people.get(pupil.id(), system));
    assertEquals("Irène CURIE", pupil.displayName());
    assertEquals(teacher, people.get(teacher.id(), system));
  }

  @Test
  void whatItDoesNotAllowIsRefusedAndNothingIsKept() {
    int before = new Counts(ent).of("ent_core_person");
    for (Profile profile : List.of(Profile.TUT, Profile.ENS, Profile.ATSEM, Profile.COL)) {
      assertEquals(
          List.of("birthDate not-allowed"),
          refusal(NewPerson.named(profile, "CURIE", "Marie").bornOn(BORN)),
          profile::name);
    }
    assertEquals(
        List.of("email not-allowed"),
        refusal(NewPerson.named(Profile.COL, "CURIE", "Marie").reachedAt("marie@example.org")));
    assertEquals(before, new Counts(ent).of("ent_core_person"));
  }

  @Test
  void whatIsAllowedIsKeptOnceAnActivityOfTheRegisterNeedsIt() {
    NewPerson pupil = NewPerson.named(Profile.ELV, "CURIE", "Irène").reachedAt("irene@example.org");
    SchoolFields fields = Directory.of(ent.tenant()).fields();
    SchoolId school = ent.school().id();
    assertEquals(List.of("email not-collected"), refusal(pupil));

    fields.switchOn(school, Profile.ELV, PersonField.EMAIL, "Correspondance scolaire", head);
    assertEquals("irene@example.org", people.enter(pupil, school, head).email());
    assertEquals(
        List.of("Correspondance scolaire"),
        fields.listUsesOf(school, head).stream().map(FieldUse::activity).toList());
    assertEquals(
        "on-already",
        assertThrows(
                ConflictException.class,
                () -> fields.switchOn(school, Profile.ELV, PersonField.EMAIL, "Encore", head))
            .code());

    fields.switchOff(school, Profile.ELV, PersonField.EMAIL, head);
    assertEquals(List.of("email not-collected"), refusal(pupil));
    assertThrows(
        NotFoundException.class,
        () -> fields.switchOff(school, Profile.ELV, PersonField.EMAIL, head));
  }

  @Test
  void noActivityLiftsTheCeiling() {
    SchoolFields fields = Directory.of(ent.tenant()).fields();
    for (Profile profile : Profile.values()) {
      for (PersonField field : PersonField.values()) {
        if (!FieldCeiling.of(profile).allowed().contains(field)) {
          assertThrows(
              RejectedException.class,
              () -> fields.switchOn(ent.school().id(), profile, field, "Étude", head),
              () -> profile + " " + field);
        }
      }
      assertEquals(FieldCeiling.of(profile).collected(), fields.listOn(ent.school().id(), profile));
    }
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithoutTheValues() {
    NewPerson impossible =
        NewPerson.named(Profile.ELV, " ", "x".repeat(200))
            .bornOn(LocalDate.MAX)
            .reachedAt("nowhere");

    RejectedException refused =
        assertThrows(
            RejectedException.class, () -> people.enter(impossible, ent.school().id(), head));

    assertEquals(
        List.of(
            "lastName length",
            "firstName length",
            "email not-collected",
            "email malformed",
            "birthDate out-of-range",
            "birthDate in-the-future"),
        codes(refused));
    assertEquals(false, refused.getMessage().contains("nowhere"));
  }

  private List<String> refusal(NewPerson person) {
    return codes(
        assertThrows(RejectedException.class, () -> people.enter(person, ent.school().id(), head)));
  }

  private static List<String> codes(RejectedException refused) {
    return refused.violations().stream().map(MinimisationTest::code).toList();
  }

  private static String code(Violation violation) {
    return violation.field() + " " + violation.code();
  }
}
