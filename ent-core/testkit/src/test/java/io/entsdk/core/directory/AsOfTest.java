package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
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
class AsOfTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Actor head;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    head = ent.as(ent.head());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void todayIsShownAsThePeopleListsShowIt() {
    DirectoryDay today = directory.asOf(TODAY);
    People people = directory.people();

    assertEquals(people.listPupilsOf(ent.cp(), head), today.listPupilsOf(ent.cp(), head));
    assertEquals(people.listStaffOf(ent.cp(), head), today.listStaffOf(ent.cp(), head));
    assertEquals(people.listGuardiansOf(ent.cp(), head), today.listGuardiansOf(ent.cp(), head));
    assertEquals(people.listFamiliesOf(ent.cp(), head), today.listFamiliesOf(ent.cp(), head));
    assertEquals(
        people.listStaffOf(ent.school().id(), head), today.listStaffOf(ent.school().id(), head));
    assertEquals(List.of(ent.ce1(), ent.cp()), today.listClassesOf(ent.school().id(), head));
    assertEquals(
        List.of(PupilLevel.CP, PupilLevel.CP),
        today.listEnrolmentsOf(ent.cp(), head).stream().map(Enrolment::level).toList());
  }

  @Test
  void beforeTheSchoolOpenedThereWasNobody() {
    DirectoryDay before = directory.asOf(TODAY.minusDays(1));

    assertEquals(List.of(), before.listPupilsOf(ent.cp(), head));
    assertEquals(List.of(), before.listStaffOf(ent.school().id(), head));
    assertEquals(List.of(), before.listFunctionsOf(ent.school().id(), head));
    assertEquals(List.of(), before.listGuardiansOf(ent.cp(), head));
    assertEquals(
        List.of(),
        before.search("lovelace", ent.school().id(), PageRequest.first(5), head).items());
    assertEquals(
        List.of(), directory.asOf(LocalDate.of(1900, 1, 1)).listClassesOf(ent.school().id(), head));
  }

  @Test
  void whatHasNoEndGoesOnIntoTheFarFuture() {
    DirectoryDay far = directory.asOf(LocalDate.of(9999, 12, 30));

    assertEquals(3, far.listFunctionsOf(ent.school().id(), head).size());
    assertEquals(2, far.listPupilsOf(ent.cp(), head).size());
    assertEquals(List.of(), far.listClassesOf(ent.school().id(), head));
  }

  @Test
  void aLeapDayIsADayLikeAnyOther() {
    LocalDate leapDay = LocalDate.of(2028, 2, 29);
    new Crowd(ent).staff(ent.school().id(), "HYPATIA", "Late", leapDay);

    assertEquals(3, functionsOn(leapDay.minusDays(1)));
    assertEquals(4, functionsOn(leapDay));
    assertEquals(4, functionsOn(LocalDate.of(2029, 2, 28)));
  }

  @Test
  void aDayThatNoDatabaseKeepsIsRefused() {
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(1899, 12, 31))) {
      assertThrows(RejectedException.class, () -> directory.asOf(day), day::toString);
    }
  }

  private int functionsOn(LocalDate day) {
    return directory.asOf(day).listFunctionsOf(ent.school().id(), head).size();
  }
}
