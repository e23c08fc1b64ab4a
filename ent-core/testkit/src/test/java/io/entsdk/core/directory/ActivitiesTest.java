package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ActivitiesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period YEAR = new Period(TODAY, LocalDate.of(2027, 7, 4));

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Actor head;
  private PersonId agent;
  private Convention convention;
  private Activity chess;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    head = ent.as(ent.head());
    agent = new Crowd(ent).person("AGENT", "Agnès");
    Organisation commune =
        directory
            .organisations()
            .register(
                Siren.of("217 500 016"), "Commune", OrganisationKind.COMMUNE, Actor.system("test"));
    convention =
        directory.conventions().sign(commune.id(), ent.school().id(), "Échecs 2026", YEAR, head);
    directory.conventions().addAgent(convention.id(), agent, YEAR, head);
    chess = directory.activities().open(convention.id(), "Échecs", YEAR, head);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void anAgentReachesThePupilsOfTheActivityAndNobodyElse() {
    entrust(YEAR);
    register(ent.ada(), YEAR);

    List<DirectoryEntry> reached = reached();

    assertEquals(List.of("Ada LOVELACE"), names(reached));
    assertEquals(List.of("CP"), reached.get(0).classes());
    assertEquals(
        List.of(ent.ada()),
        directory.activities().listPupilsOf(chess.id(), head).stream()
            .map(DirectoryEntry::person)
            .toList());
    assertEquals(List.of(chess), directory.activities().listOf(ent.school().id(), TODAY, head));
    assertEquals(
        List.of(convention), directory.conventions().listOf(ent.school().id(), TODAY, head));
  }

  @Test
  void whicheverLinkEndsTheReachEndsWithIt() {
    entrust(YEAR);
    register(ent.ada(), YEAR);
    register(ent.bob(), new Period(TODAY, TODAY.plusDays(1)));
    assertEquals(List.of("Ada LOVELACE", "Bob MARTIN"), names(reached()));

    ent.clock().advance(Duration.ofDays(2));
    assertEquals(List.of("Ada LOVELACE"), names(reached()));
    directory.activities().relieve(chess.id(), agent, TODAY.plusDays(2), head);
    assertEquals(List.of("Ada LOVELACE"), names(reached()));
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(List.of(), names(reached()));
  }

  @Test
  void theConventionsEndIsTheEndOfAll() {
    entrust(YEAR);
    register(ent.ada(), YEAR);
    directory.conventions().end(convention.id(), TODAY, head);

    assertEquals(List.of("Ada LOVELACE"), names(reached()));
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(List.of(), names(reached()));
  }

  @Test
  void theAgentsOwnEndIsTheEndToo() {
    entrust(YEAR);
    register(ent.ada(), YEAR);
    directory.conventions().removeAgent(convention.id(), agent, TODAY, head);
    ent.clock().advance(Duration.ofDays(1));

    assertEquals(List.of(), names(reached()));
  }

  @Test
  void aPupilWhoLeavesTheSchoolIsReachedNoMore() {
    entrust(YEAR);
    register(ent.ada(), YEAR);
    new Crowd(ent)
        .run(
            "update ent_core_enrolment set last_day = date '2026-09-15' where person_id = '%s'"
                .formatted(ent.ada()));
    ent.clock().advance(Duration.ofDays(1));

    assertEquals(List.of(), names(reached()));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Period early = new Period(TODAY.minusYears(1), LocalDate.MAX);

    assertEquals(
        List.of("out-of-range", "outside-activity", "not-a-pupil-here"),
        violations(() -> register(ent.grace(), early)));
    assertEquals(
        List.of("not-an-agent"),
        violations(() -> directory.activities().entrust(chess.id(), ent.grace(), YEAR, head)));
    assertEquals(
        List.of("length", "outside-convention"),
        violations(
            () ->
                directory
                    .activities()
                    .open(convention.id(), " ", Period.from(TODAY.minusDays(1)), head)));
  }

  @Test
  void theSameTwiceIsAConflict() {
    register(ent.ada(), YEAR);

    assertThrows(ConflictException.class, () -> register(ent.ada(), YEAR));
    directory.activities().withdraw(chess.id(), ent.ada(), TODAY.plusDays(3), head);
    register(ent.ada(), new Period(TODAY.plusDays(4), YEAR.lastDay()));
  }

  private static List<String> violations(Runnable call) {
    return assertThrows(RejectedException.class, call::run).violations().stream()
        .map(Violation::code)
        .toList();
  }

  private void register(PersonId pupil, Period period) {
    directory.activities().register(chess.id(), pupil, period, head);
  }

  private void entrust(Period period) {
    directory.activities().entrust(chess.id(), agent, period, head);
  }

  private List<DirectoryEntry> reached() {
    return directory.activities().listEntrustedTo(agent, ent.school().id(), ent.as(agent));
  }

  private static List<String> names(List<DirectoryEntry> entries) {
    return entries.stream().map(DirectoryEntry::displayName).toList();
  }
}
