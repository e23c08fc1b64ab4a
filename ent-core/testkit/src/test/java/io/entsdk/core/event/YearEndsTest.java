package io.entsdk.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.event.LifecycleEvent.SchoolYearClosed;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class YearEndsTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  private final Ear ear = new Ear("ear");
  private Ent ent;
  private Directory directory;

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.listener(ear));
    directory = Directory.of(ent.tenant());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoeverWasThereIsToldOnceAfterTheLastDayOfTheYear() {
    at("2027-09-01T09:59:59Z");
    assertEquals(List.of(), closed(), "31 August is not over in Polynesia");

    at("2027-09-01T10:00:00Z");
    assertEquals(told(2026, pupilsAndStaff()), Set.copyOf(closed()));
    assertEquals(6, closed().size(), "each once; guardians were in no class");

    at("2027-09-02T10:00:00Z");
    assertEquals(6, closed().size());
  }

  @Test
  void whoeverLeftDuringTheYearIsToldToo() {
    directory.enrolments().leave(ent.ada(), ent.cp().id(), LocalDate.of(2026, 12, 18), SYSTEM);

    at("2027-09-01T10:00:00Z");

    assertTrue(
        closed()
            .contains(new SchoolYearClosed(ent.ada(), ent.school().id(), new SchoolYear(2026))));
  }

  @Test
  void aHostThatSleptForTwoYearsTellsOfEach() {
    at("2028-09-10T10:00:00Z");

    assertEquals(
        Set.of(2026, 2027),
        closed().stream().map(one -> one.year().startYear()).collect(Collectors.toSet()));
    assertEquals(
        told(2027, Stream.of(ent.alan(), ent.edith(), ent.head())),
        closed().stream().filter(one -> one.year().startYear() == 2027).collect(Collectors.toSet()),
        "nobody was in a class of 2027, and who has a function goes on having it");
  }

  @Test
  void aYearThatWasSaidToEndSoonerIsClosedSooner() {
    directory.schools().beginYear(ent.school().id(), LocalDate.of(2027, 2, 15), SYSTEM);

    at("2027-02-15T10:00:00Z");

    assertEquals(told(2026, pupilsAndStaff()), Set.copyOf(closed()));
  }

  @Test
  void twoNodesTellItOnce() {
    ent.clock().set(Instant.parse("2027-09-01T10:00:00Z"));
    List.of(1, 2).parallelStream().forEach(node -> run("school-years"));
    run("events");

    assertEquals(6, closed().size());
  }

  private Stream<PersonId> pupilsAndStaff() {
    return Stream.of(ent.ada(), ent.bob(), ent.linus(), ent.alan(), ent.edith(), ent.head());
  }

  private Set<SchoolYearClosed> told(int year, Stream<PersonId> people) {
    return people
        .map(one -> new SchoolYearClosed(one, ent.school().id(), new SchoolYear(year)))
        .collect(Collectors.toSet());
  }

  private List<SchoolYearClosed> closed() {
    return ear.heard().stream()
        .flatMap(event -> LifecycleEvent.of(event).stream())
        .filter(SchoolYearClosed.class::isInstance)
        .map(SchoolYearClosed.class::cast)
        .toList();
  }

  private void at(String instant) {
    ent.clock().set(Instant.parse(instant));
    run("school-years");
    run("events");
  }

  private void run(String job) {
    Jobs.of(ent.runtime()).run(job, Budget.minutes(1));
  }
}
