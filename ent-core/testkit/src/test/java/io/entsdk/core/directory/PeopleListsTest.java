package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class PeopleListsTest {

  @Parameter Database database;
  private Ent ent;
  private People people;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    people = Directory.of(ent.tenant()).people();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aTeacherSeesWhoAnswersForTheClassByName() {
    assertEquals(List.of("Charles", "Grace", "Cleo"), familiesOf(ent.cp(), ent.as(ent.alan())));
  }

  @Test
  void aGuardianOfTwoClassesIsInBoth() {
    assertEquals(List.of("Cleo"), familiesOf(ent.ce1(), ent.as(ent.head())));
  }

  @Test
  void neitherAFamilyNorATeacherOfAnotherClassSeesThem() {
    for (PersonId person : List.of(ent.grace(), ent.ada(), ent.edith())) {
      Actor actor = ent.as(person);
      assertThrows(
          AccessDeniedException.class, () -> people.listFamiliesOf(ent.cp(), actor), "" + person);
    }
  }

  @Test
  void whoHeadsASchoolIsFoundByTheProfile() {
    assertEquals(List.of("Hedy"), staffOf(Profile.DIR));
    assertEquals(List.of("Edith", "Alan"), staffOf(Profile.ENS));
    assertEquals(List.of(), staffOf(Profile.AESH));
  }

  @Test
  void aFamilyIsNotTheOneToListTheStaff() {
    Actor grace = ent.as(ent.grace());

    assertThrows(
        AccessDeniedException.class,
        () -> people.listStaffOf(ent.school().id(), Profile.DIR, grace));
  }

  private List<String> staffOf(Profile profile) {
    return people.listStaffOf(ent.school().id(), profile, ent.as(ent.head())).stream()
        .map(Person::firstName)
        .toList();
  }

  private List<String> familiesOf(SchoolClass schoolClass, Actor actor) {
    return people.listFamiliesOf(schoolClass, actor).stream().map(Person::firstName).toList();
  }
}
