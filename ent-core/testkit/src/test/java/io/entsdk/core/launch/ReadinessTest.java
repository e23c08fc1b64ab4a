package io.entsdk.core.launch;

import static io.entsdk.core.launch.Papers.TODAY;
import static io.entsdk.core.launch.Papers.YEAR;
import static io.entsdk.core.launch.Requirement.INSPECTOR_CONSULTED;
import static io.entsdk.core.launch.Requirement.LOCAL_CONVENTION;
import static io.entsdk.core.launch.Requirement.PROCESSOR_CONTRACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Contract;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ReadinessTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  private Ent ent;
  private Launches launches;
  private Directory directory;
  private SchoolId school;
  private Papers papers;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    launches = Launches.of(ent.tenant());
    directory = Directory.of(ent.tenant());
    school = ent.school().id();
    papers = new Papers(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aContractThatEndsMakesTheSchoolUnreadyFromTheNextDayOn() {
    papers.all();
    LaunchRecord contract = of(PROCESSOR_CONTRACT);
    launches.endRecord(contract.id(), TODAY.plusDays(9), ent.as(ent.head()));

    assertEquals(List.of(), missing(TODAY.plusDays(9)));
    assertEquals(List.of(PROCESSOR_CONTRACT), missing(TODAY.plusDays(10)));
    assertTrue(
        launches.readiness(school, TODAY.plusDays(10), SYSTEM).explain(Locale.FRENCH).stream()
            .anyMatch(line -> line.startsWith("terminé le 24 septembre 2026 : le contrat")));
    Period next = Period.from(TODAY.plusDays(10));
    papers.record(PROCESSOR_CONTRACT, new Proof.Document("A-2"), next);
    assertEquals(List.of(), missing(TODAY.plusDays(10)));
    assertEquals(
        2, launches.listRecordsOf(school, SYSTEM).stream().filter(this::isContract).count());
    assertThrows(
        ConflictException.class,
        () -> launches.endRecord(contract.id(), TODAY.plusDays(20), SYSTEM));
  }

  @Test
  void nothingIsReadyBeforeItsFirstDay() {
    papers.all();

    assertEquals(Requirement.values().length, missing(TODAY.minusDays(1)).size());
  }

  @Test
  void aConventionOfTheDirectoryProvesNothingOnceItIsOver() {
    papers.all();
    Proof.Agreed proof = (Proof.Agreed) of(LOCAL_CONVENTION).proof();

    directory.conventions().end(proof.convention(), TODAY.plusDays(2), SYSTEM);

    assertEquals(List.of(), missing(TODAY.plusDays(2)));
    assertEquals(List.of(LOCAL_CONVENTION), missing(TODAY.plusDays(3)));
  }

  @Test
  void whoAnswersForTheDataIsReadFromTheDirectory() {
    papers.allBut(Requirement.DPO_NAMED);
    assertEquals(List.of(Requirement.DPO_NAMED), missing(TODAY));

    papers.put(Requirement.DPO_NAMED, YEAR);
    assertEquals(List.of(), missing(TODAY));
    assertThrows(
        RejectedException.class,
        () -> papers.record(Requirement.DPO_NAMED, new Proof.Document("A-1"), YEAR));
  }

  @Test
  void aPrivateSchoolNeedsNeitherInspectorNorConvention() {
    papers.allBut(INSPECTOR_CONSULTED);
    LocalDate later = TODAY.plusDays(5);
    directory.schools().putUnder(Contract.PRIVATE_UNDER_CONTRACT, school, later, SYSTEM);

    assertEquals(List.of(INSPECTOR_CONSULTED), missing(later.minusDays(1)));
    assertEquals(List.of(), missing(later));
  }

  @Test
  void aRecordSaysWhoMadeItAndWhen() {
    LaunchRecord made =
        launches.record(
            school, PROCESSOR_CONTRACT, new Proof.Document("C-7"), YEAR, ent.as(ent.head()));

    assertEquals(Optional.of(ent.head()), made.recordedBy());
    assertEquals(ent.clock().instant(), made.recordedAt());
    assertEquals(made, launches.listRecordsOf(school, SYSTEM).get(0));
  }

  private LaunchRecord of(Requirement requirement) {
    return launches.listRecordsOf(school, SYSTEM).stream()
        .filter(record -> record.requirement() == requirement)
        .findFirst()
        .orElseThrow();
  }

  private boolean isContract(LaunchRecord record) {
    return record.requirement() == PROCESSOR_CONTRACT;
  }

  private List<Requirement> missing(LocalDate day) {
    return launches.readiness(school, day, SYSTEM).missing();
  }
}
