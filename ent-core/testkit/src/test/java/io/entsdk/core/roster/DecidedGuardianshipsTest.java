package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Guardianships;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.sample.SampleSchool;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** No import raises, makes again or un-ends what somebody of the school has decided. */
@EachDatabase
class DecidedGuardianshipsTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final SampleSchool SAMPLE = SampleSchool.village(3);

  @Parameter Database database;
  @TempDir Path folder;

  private Ent ent;
  private Imports imports;
  private Guardianships guardianships;

  @BeforeEach
  void bringIn() {
    ent = Ent.on(database);
    imports = new Imports(ent);
    imports.apply(imports.plan(SAMPLE, folder));
    guardianships = imports.directory().guardianships();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whateverWasDecidedStandsAfterTheSameImport() {
    List<PersonId> pupils = pupils();
    decideAtRandom(pupils, new Random(42));
    List<List<GuardianshipRecord>> before = pupils.stream().map(this::history).toList();

    RosterPlan plan = imports.plan(folder);
    imports.apply(plan);

    assertEquals(0, plan.count(RosterChangeKind.GUARDIAN_LINKED));
    assertEquals(before, pupils.stream().map(this::history).toList());
  }

  private void decideAtRandom(List<PersonId> pupils, Random random) {
    GuardianshipState[] states = GuardianshipState.values();
    LegalDocument paper =
        new LegalDocument(LegalDocument.Kind.JUDGMENT, "RG 1", LocalDate.of(2026, 9, 1));
    OrganisationId home =
        imports
            .directory()
            .organisations()
            .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
            .id();
    for (PersonId pupil : pupils) {
      List<GuardianshipRecord> ofPeople = history(pupil);
      guardianships.decide(
          home, pupil, GuardianshipDecision.of(GuardianshipState.DAILY_CARE).under(paper), SYSTEM);
      for (GuardianshipRecord record : ofPeople) {
        PersonId guardian = record.guardianship().guardian().person().orElseThrow();
        int choice = random.nextInt(states.length);
        if (choice == 0) {
          guardianships.end(guardian, pupil, SYSTEM);
        } else {
          guardianships.decide(
              guardian, pupil, GuardianshipDecision.of(states[choice]).under(paper), SYSTEM);
        }
      }
    }
  }

  private List<GuardianshipRecord> history(PersonId pupil) {
    return guardianships.listOf(pupil, SYSTEM);
  }

  private List<PersonId> pupils() {
    Directory directory = imports.directory();
    List<PersonId> pupils = new ArrayList<>();
    SchoolYear year = new SchoolYear(2026);
    for (SchoolClass one : directory.classes().listOf(imports.school().id(), year, SYSTEM)) {
      directory.people().listPupilsOf(one, SYSTEM).forEach(pupil -> pupils.add(pupil.id()));
    }
    return pupils;
  }
}
