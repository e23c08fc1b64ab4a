package io.entsdk.core.protection;

import static io.entsdk.core.personal.DataCategory.BIRTH;
import static io.entsdk.core.personal.DataCategory.CONTACT;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.spi.RosterSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RestrictionTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aPersonWhoIsRestrictedIsThereForNobody() {
    restrictWhole(ent.ada());

    Actor alan = ent.as(ent.alan());
    assertThrows(NotFoundException.class, () -> directory.people().get(ent.ada(), alan));
    assertEquals(List.of("Bob"), names(directory.people().listPupilsOf(ent.cp(), alan)));
    assertEquals(1, directory.people().listGuardiansOf(ent.cp(), alan).size());
    assertEquals(List.of("Cleo"), names(directory.people().listFamiliesOf(ent.cp(), alan)));
    assertEquals(1, directory.asOf(TODAY).listEnrolmentsOf(ent.cp(), alan).size());
    assertEquals(0, found("lovelace"));
    assertEquals(List.of(), directory.people().listFactsOf(ent.ada(), ent.as(ent.head())));
    assertEquals(List.of(), directory.guardianships().listOf(ent.ada(), ent.as(ent.head())));
  }

  @Test
  void aRestrictedAddressOrDateOfBirthIsNotToldWhileTheRestIs() {
    restrict(ent.ada(), BIRTH, CONTACT);

    Person ada = directory.people().get(ent.ada(), ent.as(ent.alan()));
    assertEquals("Ada", ada.firstName());
    assertNull(ada.birthDate());
    assertNull(ada.email());
  }

  @Test
  void restrictedLinksOfOneGuardianHideNoOtherGuardian() {
    restrict(ent.grace(), FAMILY_LINK);

    List<PersonId> told =
        directory.people().listGuardiansOf(ent.cp(), ent.as(ent.alan())).stream()
            .flatMap(link -> link.guardian().person().stream())
            .toList();
    assertFalse(told.contains(ent.grace()));
    assertTrue(told.contains(ent.charles()));
  }

  @Test
  void noHandChangesWhatIsRestricted() {
    restrictWhole(ent.ada());
    Actor head = ent.as(ent.head());

    ConflictException refused =
        assertThrows(
            ConflictException.class,
            () -> directory.enrolments().leave(ent.ada(), ent.cp().id(), TODAY, head));
    assertEquals("restricted", refused.code());
    assertThrows(
        NotFoundException.class,
        () -> directory.people().rename(ent.ada(), "BYRON", null, "Ada", head));
    assertThrows(
        NotFoundException.class,
        () -> directory.enrolments().enrol(ent.ada(), ent.ce1().id(), PupilLevel.CE1, TODAY, head));
  }

  @Test
  void aDecisionThatProtectsTheChildIsTakenAllTheSame() {
    restrictWhole(ent.charles());

    directory
        .guardianships()
        .decide(
            ent.charles(),
            ent.ada(),
            GuardianshipDecision.of(GuardianshipState.WITHDRAWN)
                .under(new LegalDocument(LegalDocument.Kind.JUDGMENT, "JAF 26/112", TODAY)),
            SYSTEM);

    lift(ent.charles());
    assertEquals(
        GuardianshipState.WITHDRAWN,
        directory.guardianships().listOf(ent.ada(), SYSTEM).get(0).guardianship().terms().state());
  }

  @Test
  void rightsAreDecidedAsBefore() {
    assertTrue(may(ent.alan()));
    restrictWhole(ent.ada());
    restrictWhole(ent.alan());
    assertTrue(may(ent.alan()));
    assertFalse(may(ent.cleo()));
  }

  @Test
  void anImportNeitherTouchesNorDoublesWhoIsRestricted() {
    restrictWhole(ent.ada());

    RosterPlan plan = directory.roster().plan(ent.school().id(), Ent.roster(), SYSTEM);
    assertTrue(plan.isEmpty(), "the same source still knows her");

    RosterPlan without = directory.roster().plan(ent.school().id(), new Nobody(), SYSTEM);
    Notice alone =
        without.notices().stream()
            .filter(Notice.LeftAlone.class::isInstance)
            .findFirst()
            .orElseThrow();
    assertEquals(ent.ada(), ((Notice.LeftAlone) alone).person());
    assertTrue(alone.message(Locale.FRENCH).contains("limité"), alone.message(Locale.FRENCH));
    directory.roster().applyDespiteBrakes(without.id(), "test", SYSTEM);
    lift(ent.ada());
    assertEquals("Ada", directory.people().get(ent.ada(), SYSTEM).firstName());
    assertEquals(1, directory.asOf(TODAY.plusDays(1)).listEnrolmentsOf(ent.cp(), SYSTEM).size());
  }

  @Test
  void whoeversAddressIsContestedLeavesTheSchoolLikeOthers() {
    restrict(ent.ada(), CONTACT);

    RosterPlan plan = directory.roster().plan(ent.school().id(), new Nobody(), SYSTEM);
    directory.roster().applyDespiteBrakes(plan.id(), "test", SYSTEM);

    assertEquals(List.of(), directory.asOf(TODAY.plusDays(1)).listEnrolmentsOf(ent.cp(), SYSTEM));
  }

  @Test
  void aPlanThatWasMadeBeforeIsStale() {
    RosterPlan plan = directory.roster().plan(ent.school().id(), new Nobody(), SYSTEM);
    restrictWhole(ent.ada());
    RosterOutcome outcome = directory.roster().applyDespiteBrakes(plan.id(), "test", SYSTEM);
    assertTrue(outcome instanceof RosterOutcome.Stale, outcome.toString());
  }

  @Test
  void liftingOneOfTwoRestrictionsLeavesTheOther() {
    Restriction first = restrict(ent.ada(), BIRTH);
    restrict(ent.ada(), BIRTH);
    restrictions().lift(first.id(), "corrected", ent.as(ent.head()));
    assertNull(directory.people().get(ent.ada(), SYSTEM).birthDate());
    lift(ent.ada());
    assertNotEquals(null, directory.people().get(ent.ada(), SYSTEM).birthDate());
    assertEquals(2, restrictions().listOf(ent.ada(), ent.as(ent.head())).size());
  }

  @Test
  void whatIsMalformedIsRefusedWithAllThatIsWrong() {
    RejectedException refused =
        assertThrows(
            RejectedException.class,
            () ->
                restrictions()
                    .restrict(
                        new RestrictionRequest(
                            ent.ada(), Set.of(TRACE), RestrictionBasis.OBJECTION_PENDING, " "),
                        SYSTEM));
    assertEquals(2, refused.violations().size());
    assertThrows(NotFoundException.class, () -> restrictWhole(Ent.stranger()));
  }

  private boolean may(PersonId person) {
    return directory
            .access()
            .decide(ent.as(person), DirectoryPermissions.READ_PERSON, new Scope.OfPerson(ent.ada()))
        instanceof Granted;
  }

  private Restrictions restrictions() {
    return Protection.of(ent.tenant()).restrictions();
  }

  private void restrictWhole(PersonId person) {
    restrictions()
        .restrict(
            RestrictionRequest.whole(person, RestrictionBasis.ACCURACY_CONTESTED, "2026/7"),
            SYSTEM);
  }

  private Restriction restrict(PersonId person, DataCategory... categories) {
    RestrictionRequest request =
        new RestrictionRequest(
            person, Set.of(categories), RestrictionBasis.OBJECTION_PENDING, "2026/8");
    return restrictions().restrict(request, SYSTEM);
  }

  private void lift(PersonId person) {
    restrictions().listOf(person, SYSTEM).stream()
        .filter(Restriction::stands)
        .forEach(one -> restrictions().lift(one.id(), "settled", SYSTEM));
  }

  private int found(String text) {
    return directory
        .people()
        .search(text, ent.school().id(), PageRequest.first(9), SYSTEM)
        .items()
        .size();
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::firstName).toList();
  }

  /** Is the source of the testkit's school, on a day on which it tells of nobody. */
  private static final class Nobody implements RosterSource {

    @Override
    public String id() {
      return Ent.roster().id();
    }

    @Override
    public void read(LocalDate day, RosterSink sink) {
      // There is nothing to tell.
    }
  }
}
