package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.spi.RosterSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HandOnPupilsTest {

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
  void aPupilMovesAndBothStaysAreKept() {
    directory
        .enrolments()
        .move(ent.ada(), ent.cp().id(), ent.ce1().id(), PupilLevel.CP, TODAY.plusDays(7), head);

    assertEquals(2, pupilsOf(ent.cp(), TODAY.plusDays(6)));
    assertEquals(1, pupilsOf(ent.cp(), TODAY.plusDays(7)));
    assertEquals(1, pupilsOf(ent.ce1(), TODAY.plusDays(6)));
    assertEquals(2, pupilsOf(ent.ce1(), TODAY.plusDays(7)));
    ent.clock().advance(Duration.ofDays(7));
    assertEquals(
        Set.of(PupilLevel.CP, PupilLevel.CE1), directory.classes().listLevelsOf(ent.ce1(), head));
  }

  @Test
  void eachFactTellsWhereItComesFrom() {
    directory.enrolments().leave(ent.ada(), ent.cp().id(), TODAY.plusDays(1), head);

    Fact stay = directory.people().listFactsOf(ent.ada(), head).get(0);

    assertEquals("testkit", stay.source());
    assertEquals(new Period(TODAY, TODAY.plusDays(1)), stay.period());
    assertEquals(
        List.of(FactAct.Kind.MADE, FactAct.Kind.ENDED),
        stay.acts().stream().map(FactAct::kind).toList());
    assertEquals(true, stay.acts().get(0).plan() != null);
    assertEquals(ent.head(), stay.acts().get(1).by());
    assertEquals(ent.clock().instant(), stay.acts().get(1).at());
  }

  @Test
  void nothingIsEndedOrMadeTwice() {
    directory.enrolments().leave(ent.ada(), ent.cp().id(), TODAY, head);

    assertThrows(
        NotFoundException.class,
        () -> directory.enrolments().leave(ent.ada(), ent.cp().id(), TODAY.plusDays(1), head));
    assertEquals(
        "enrolled-already",
        assertThrows(
                ConflictException.class,
                () ->
                    directory
                        .enrolments()
                        .enrol(ent.bob(), ent.ce1().id(), PupilLevel.CP, TODAY, head))
            .code());
    directory
        .enrolments()
        .enrol(ent.ada(), ent.ce1().id(), PupilLevel.CE1, TODAY.plusDays(1), head);
  }

  @Test
  void everyImpossibleDateIsToldAtOnce() {
    LocalDate beforeBirth = LocalDate.of(1815, 12, 10);

    List<Violation> violations =
        assertThrows(
                RejectedException.class,
                () ->
                    directory
                        .enrolments()
                        .enrol(ent.ada(), ent.ce1().id(), PupilLevel.CE1, beforeBirth, head))
            .violations();

    assertEquals(
        List.of("out-of-range", "before-birth", "class-not-open"),
        violations.stream().map(Violation::code).toList());
  }

  @Test
  void whatAHandDoesIsToldAndRecordedAndMakesAnOlderPlanStale() {
    RosterPlan plan = directory.roster().plan(ent.school().id(), new Silence(), head);
    Counts counts = new Counts(ent);
    int events = counts.of("ent_core_event where type = 'pupil-leaves'");
    int acts = counts.of("ent_core_audit where action = 'leave-class'");

    directory.enrolments().leave(ent.ada(), ent.cp().id(), TODAY, head);

    assertEquals(events + 1, counts.of("ent_core_event where type = 'pupil-leaves'"));
    assertEquals(acts + 1, counts.of("ent_core_audit where action = 'leave-class'"));
    assertEquals(new RosterOutcome.Stale(plan.id()), directory.roster().apply(plan.id(), head));
  }

  @Test
  void aNewNameIsFoundAndTheFormerOneIsKept() {
    Person renamed =
        directory.people().rename(ent.ada(), "LOVELACE", "KING", "  Ada  Augusta ", head);

    assertEquals("Ada Augusta KING", renamed.displayName());
    assertEquals(renamed, directory.people().get(ent.ada(), head));
    for (String text : List.of("king", "augusta", "lovelace")) {
      assertEquals(
          ent.ada(),
          directory
              .people()
              .search(text, ent.school().id(), PageRequest.first(5), head)
              .items()
              .get(0)
              .person(),
          text);
    }
    directory.people().rename(ent.ada(), "LOVELACE", "KING", "Ada Augusta", head);
    assertEquals(
        1,
        new Counts(ent)
            .of("ent_core_former_name where last_name = 'LOVELACE' and first_name = 'Ada'"));
    assertEquals(1, new Counts(ent).of("ent_core_event where type = 'person-changes'"));
  }

  @Test
  void aNameThatIsNoneIsRefusedWhole() {
    assertEquals(
        List.of("length", "length", "control-character"),
        assertThrows(
                RejectedException.class,
                () -> directory.people().rename(ent.ada(), "x".repeat(200), null, "\n", head))
            .violations()
            .stream()
            .map(Violation::code)
            .toList());
  }

  private int pupilsOf(SchoolClass schoolClass, LocalDate day) {
    return directory.asOf(day).listPupilsOf(schoolClass, head).size();
  }

  /** Tells of nobody. */
  private static final class Silence implements RosterSource {

    @Override
    public String id() {
      return "silence";
    }

    @Override
    public void read(LocalDate day, RosterSink sink) {
      // There is nothing to tell.
    }
  }
}
