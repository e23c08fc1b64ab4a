package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.sample.SampleSchool;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RosterImportTest {

  private static final SampleSchool SAMPLE = SampleSchool.of(1).pupils(247).generate();

  @Parameter Database database;
  @TempDir Path folder;
  private Ent ent;
  private Imports imports;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    imports = new Imports(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aPlanCountsWhatTheFilesSayAndChangesNothing() {
    RosterPlan plan = imports.plan(SAMPLE, folder);

    assertEquals(
        new RosterCounts(
            SAMPLE.pupils().size(),
            SAMPLE.guardians().size(),
            SAMPLE.teachers().size(),
            SAMPLE.links().size()),
        plan.read());
    assertEquals(List.of(), plan.rejected());
    assertEquals(0, imports.rows("ent_core_person"));
  }

  /** The counts of the plan are those of an independent count of the rows, before and after. */
  @Test
  void applyingDoesExactlyWhatThePlanSaid() {
    RosterPlan plan = imports.plan(SAMPLE, folder);
    imports.apply(plan);

    assertEquals(plan.count(RosterChangeKind.CLASS_OPENS), imports.rows("ent_core_class"));
    assertEquals(SAMPLE.pupils().size(), imports.rows("ent_core_enrolment"));
    assertEquals(
        plan.count(RosterChangeKind.PUPIL_ARRIVES)
            + plan.count(RosterChangeKind.GUARDIAN_ARRIVES)
            + plan.count(RosterChangeKind.TEACHER_ARRIVES),
        imports.rows("ent_core_person"));
    assertEquals(plan.count(RosterChangeKind.STAFF_JOINS), imports.rows("ent_core_function"));
    assertEquals(plan.count(RosterChangeKind.CLASS_ASSIGNED), imports.rows("ent_core_assignment"));
    assertEquals(SAMPLE.links().size(), imports.rows("ent_core_guardianship"));
    assertEquals(
        SAMPLE.links().size(), imports.rows("ent_core_guardianship", "state = 'UNVERIFIED'"));
    assertEquals(
        plan.count(RosterChangeKind.GUARDIAN_MARKED), imports.rows("ent_core_external_id"));
  }

  @Test
  void importingTwiceChangesNothing() {
    imports.apply(imports.plan(SAMPLE, folder));

    RosterPlan second = imports.plan(folder);

    assertEquals(Map.of(), second.changes());
    assertTrue(second.isEmpty());
  }

  @Test
  void applyingAPlanAgainAnswersTheSameAndDoesNothing() {
    RosterPlan plan = imports.plan(SAMPLE, folder);
    RosterOutcome.Applied first = imports.apply(plan);
    int people = imports.rows("ent_core_person");

    assertEquals(first, imports.apply(plan));
    assertEquals(people, imports.rows("ent_core_person"));
  }

  @Test
  void aPlanMadeBeforeAnotherWasAppliedIsStale() {
    RosterPlan early = imports.plan(SAMPLE, folder);
    RosterPlan other = imports.plan(folder);
    imports.apply(other);

    assertInstanceOf(RosterOutcome.Stale.class, imports.roster().apply(early.id(), Imports.SYSTEM));
    assertEquals(SAMPLE.pupils().size(), imports.rows("ent_core_enrolment"));
  }

  @Test
  void aStoredPlanReadsBackAsItWasMade() {
    RosterPlan plan = imports.plan(SAMPLE, folder);

    assertEquals(plan, imports.roster().get(plan.id(), Imports.SYSTEM));
  }

  @Test
  void theSummaryReadsLikeASentence() {
    RosterPlan plan = imports.plan(SampleSchool.village(3), folder);

    assertEquals(
        "22 élèves, %d responsables et 1 enseignant arrivent ; personne ne part ; toutes les lignes ont été comprises"
            .formatted(plan.count(RosterChangeKind.GUARDIAN_ARRIVES)),
        plan.summary(Locale.FRENCH));
  }

  @Test
  void aPlanWithoutArrivalsSaysSo() {
    imports.apply(imports.plan(SAMPLE, folder));

    assertEquals(
        "personne n'arrive ; personne ne part ; toutes les lignes ont été comprises",
        imports.plan(folder).summary(Locale.FRENCH));
    assertEquals(
        "nobody arrives ; nobody leaves ; every line was understood",
        imports.plan(folder).summary(Locale.ENGLISH));
  }

  @Test
  void anImportCostsAFixedNumberOfStatements() {
    Imports.write(SampleSchool.village(1), folder.resolve("small"));
    Imports.write(SampleSchool.large(1), folder.resolve("large"));

    int small =
        ent.statements().countIn(() -> imports.apply(imports.plan(folder.resolve("small"))));
    ent.close();
    open();
    int large =
        ent.statements().countIn(() -> imports.apply(imports.plan(folder.resolve("large"))));

    assertTrue(large <= small + 12, () -> small + " for 22 pupils, " + large + " for 600");
  }
}
