package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A school of Nouméa, whose year begins in February. */
@EachDatabase
class SchoolYearTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate SUMMER = LocalDate.of(2027, 2, 3);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private SchoolId school;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    school =
        directory
            .schools()
            .open(
                Uai.of("9830001J"),
                "École de Nouméa",
                SchoolLevel.PRIMARY,
                ZoneId.of("Pacific/Noumea"),
                SYSTEM)
            .id();
    directory.schools().beginYear(school, LocalDate.of(2026, 2, 16), SYSTEM);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aClassIsOfTheYearOfItsSchoolAndOpenUntilItsEnd() {
    SchoolClass cp =
        directory.classes().open(school, "CP", Set.of(), LocalDate.of(2026, 9, 15), SYSTEM);

    assertEquals(new SchoolYear(2026), cp.year());
    assertEquals(List.of(cp), directory.asOf(SUMMER).listClassesOf(school, SYSTEM));
    assertEquals(
        List.of(), directory.asOf(LocalDate.of(2027, 2, 16)).listClassesOf(school, SYSTEM));
    SchoolClass next =
        directory.classes().open(school, "CP", Set.of(), LocalDate.of(2027, 2, 16), SYSTEM);
    assertEquals(new SchoolYear(2027), next.year());
  }

  @Test
  void oneSchoolsCalendarIsNobodyElses() {
    assertEquals(new SchoolYear(2026), yearOf(school, SUMMER));
    assertEquals(new SchoolYear(2027), yearOf(school, LocalDate.of(2027, 7, 1)));
    assertEquals(new SchoolYear(2026), yearOf(ent.school().id(), LocalDate.of(2027, 7, 1)));
  }

  @Test
  void ofOneCalendarYearWhatWasSaidLastCounts() {
    directory.schools().beginYear(school, LocalDate.of(2026, 2, 9), SYSTEM);

    assertEquals(
        LocalDate.of(2026, 2, 9),
        directory.schools().calendarOf(school).firstDayOf(new SchoolYear(2026)));
  }

  @Test
  void anImpossibleDayIsRefused() {
    assertThrows(
        RejectedException.class,
        () -> directory.schools().beginYear(school, LocalDate.MAX, SYSTEM));
  }

  private SchoolYear yearOf(SchoolId of, LocalDate day) {
    return directory.schools().calendarOf(of).yearOf(day);
  }
}
