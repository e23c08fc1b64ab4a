package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Duplicates;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.spi.RosterSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class MergeImportTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final LocalDate BORN = LocalDate.of(2020, 3, 14);
  private static final MergeEvidence PAPER =
      MergeEvidence.sameDocument(
          new LegalDocument(LegalDocument.Kind.CIVIL_STATUS, "12/345", LocalDate.of(2019, 3, 2)));
  private static final Origin HERE = new Origin("test", 1);

  @Parameter Database database;

  private Ent ent;
  private Directory directory;
  private PersonId adah;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    Arrival in = directory.enrolments().arriveApart("Adah", "LOVELASE", BORN, ent.cp(), SYSTEM);
    adah = ((Arrival.Arrived) in).pupil().id();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void theSameSourceFindsWhoeverWasMergedAndChangesNothing() {
    merge(adah, ent.ada());

    assertEquals(Map.of(), plan().changes());
  }

  @Test
  void aLineInTheOtherSpellingIsTheSamePerson() {
    merge(adah, ent.ada());

    RosterPlan plan =
        plan(new PupilRecord(HERE, "LOVELASE", null, "Adah", BORN, "CP", PupilLevel.CP));
    apply(plan);

    assertEquals(Map.of(RosterChangeKind.PUPIL_LINKED, 1), plan.changes());
    assertEquals(List.of("Ada", "Bob"), namesIn());
    assertEquals(1, directory.duplicates().listMergesOf(adah, SYSTEM).size());
    assertEquals(ent.ada(), directory.people().get(adah, SYSTEM).id());
  }

  @Test
  void aSecondLineAboutAPupilWithoutAPlaceOfTheirOwnIsPassedOver() {
    directory.enrolments().leave(adah, ent.cp().id(), TODAY, SYSTEM);
    ent.clock().advance(Duration.ofDays(2));
    merge(adah, ent.ada());

    RosterPlan plan =
        plan(new PupilRecord(HERE, "LOVELASE", null, "Adah", BORN, "CE1", PupilLevel.CE1));

    assertEquals(Map.of(), plan.changes());
    assertEquals(
        1,
        plan.notices().stream()
            .filter(Notice.LineSkipped.class::isInstance)
            .filter(one -> ((Notice.LineSkipped) one).reason() == SkipReason.SAME_PERSON)
            .count());
  }

  @Test
  void aPlanThatWasMadeBeforeIsStale() {
    RosterPlan before = plan();
    merge(adah, ent.ada());

    assertInstanceOf(RosterOutcome.Stale.class, directory.roster().apply(before.id(), SYSTEM));
  }

  @Test
  void aGuardianInTheOtherSpellingIsNobodyNewAndIsLinkedOnce() {
    PersonId grace = entered(Profile.TUT, "HOPER", "Grace");
    GuardianshipDecision full = GuardianshipDecision.of(GuardianshipState.FULL);
    directory.guardianships().decide(grace, ent.linus(), full, SYSTEM);
    merge(grace, ent.grace());

    ChildReference ada = new ChildReference(13, "LOVELACE", null, "Ada", "CP");
    ChildReference linus = new ChildReference(17, "MARTIN", null, "Linus", "CE1");
    RosterPlan plan =
        plan(
            new GuardianRecord(HERE, "HOPER", null, "Grace", null, null, List.of(ada)),
            new GuardianRecord(HERE, "HOPPER", null, "Grace", null, null, List.of(linus)));

    assertEquals(Map.of(), plan.changes());
  }

  @Test
  void aTeacherInTheOtherSpellingIsNobodyNewAndKeepsTheClass() {
    PersonId allan = entered(Profile.ENS, "TURING", "Allan");
    directory
        .staff()
        .giveFunction(allan, ent.school().id(), Profile.ENS, Period.from(TODAY), SYSTEM);
    merge(allan, ent.alan());

    RosterPlan plan =
        plan(new TeacherRecord(HERE, "TURING", null, "Allan", null, false, List.of("CP")));

    assertEquals(Map.of(), plan.changes());
  }

  private PersonId entered(Profile profile, String lastName, String firstName) {
    NewPerson told = NewPerson.named(profile, lastName, firstName);
    return directory.people().enter(told, ent.school().id(), SYSTEM).id();
  }

  private void merge(PersonId person, PersonId into) {
    Duplicates duplicates = directory.duplicates();
    duplicates.merge(duplicates.preview(person, into, SYSTEM), PAPER, SYSTEM);
  }

  private List<String> namesIn() {
    return directory.people().listPupilsOf(ent.cp(), SYSTEM).stream()
        .map(Person::firstName)
        .toList();
  }

  private void apply(RosterPlan plan) {
    assertInstanceOf(RosterOutcome.Applied.class, directory.roster().apply(plan.id(), SYSTEM));
  }

  /** Plan the testkit's roster with {@code more} lines. */
  private RosterPlan plan(RosterRecord... more) {
    RosterSource source =
        new RosterSource() {
          @Override
          public String id() {
            return "testkit";
          }

          @Override
          public void read(LocalDate day, RosterSink sink) throws IOException {
            Ent.roster().read(day, sink);
            List.of(more).forEach(sink::accept);
          }
        };
    return directory.roster().plan(ent.school().id(), source, SYSTEM);
  }
}
