package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.audit.ReaderRole;
import io.entsdk.core.audit.Sighting;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class MergeReadsTest {

  @Parameter Database database;

  private Ent ent;
  private Twins twins;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    twins = new Twins(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void eitherIdAnswersWithWhoStandsForBoth() {
    PersonId twin = twins.adaAgain();

    twins.merge(twin, ent.ada());

    assertEquals(ent.ada(), people().get(twin, twins.head()).id());
    assertEquals(ent.ada(), people().get(ent.ada(), twins.head()).id());
  }

  @Test
  void aClassListsWhoeverWasMergedOnce() {
    PersonId twin = twins.adaAgain(ent.cp());
    assertEquals(3, people().listPupilsOf(ent.cp(), twins.head()).size());

    twins.merge(twin, ent.ada());

    assertEquals(
        List.of(ent.ada(), ent.bob()),
        people().listPupilsOf(ent.cp(), twins.head()).stream().map(Person::id).toList());
    assertEquals(
        2, twins.directory.asOf(Twins.TODAY).listEnrolmentsOf(ent.cp(), twins.head()).size());
  }

  @Test
  void aClassKnownUnderTheOtherIdAloneShowsWhoStandsForBoth() {
    PersonId twin = twins.adaAgain();

    twins.merge(twin, ent.ada());

    assertTrue(
        people().listPupilsOf(ent.ce1(), twins.head()).stream()
            .anyMatch(one -> one.id().equals(ent.ada())));
    assertTrue(
        people().listGuardiansOf(ent.ce1(), twins.head()).stream()
            .anyMatch(link -> link.child().equals(ent.ada())));
    assertTrue(
        people().listFamiliesOf(ent.ce1(), twins.head()).stream()
            .anyMatch(one -> one.id().equals(ent.grace())));
  }

  @Test
  void aSearchFindsThemOnceWithAllTheirClasses() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());

    List<DirectoryEntry> found =
        people().search("lovel", ent.school().id(), PageRequest.first(10), twins.head()).items();

    assertEquals(1, found.size());
    assertEquals(ent.ada(), found.get(0).person());
    assertEquals(List.of("CE1", "CP"), found.get(0).classes());
  }

  @Test
  void aSearchOfAGuardianWhoWasMergedTellsTheClassesOfAllChildren() {
    PersonId grace = twins.graceAgain(ent.linus(), GuardianshipDecision.of(GuardianshipState.FULL));
    twins.merge(grace, ent.grace());

    List<DirectoryEntry> found =
        people().search("hopper", ent.school().id(), PageRequest.first(10), twins.head()).items();

    assertEquals(List.of(ent.grace()), found.stream().map(DirectoryEntry::person).toList());
    assertEquals(List.of("CE1", "CP"), found.get(0).classes());
  }

  @Test
  void factsSayUnderWhichIdTheyStand() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());

    assertEquals(
        Set.of(ent.ada(), twin),
        people().listFactsOf(twin, twins.head()).stream()
            .map(Fact::person)
            .collect(Collectors.toSet()));
  }

  @Test
  void whoeverIsTaughtUnderOneIdIsReadUnderTheOther() {
    PersonId twin = twins.adaAgain();
    assertThrows(AccessDeniedException.class, () -> people().get(twin, ent.as(ent.alan())));

    twins.merge(twin, ent.ada());

    assertEquals(ent.ada(), people().get(twin, ent.as(ent.alan())).id());
    assertEquals(ent.ada(), people().get(ent.ada(), ent.as(ent.edith())).id());
    assertEquals(ent.ada(), people().get(ent.ada(), ent.as(twin)).id());
  }

  @Test
  void aHandFindsTheStayUnderWhicheverIdItWasWritten() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());

    assertThrows(
        ConflictException.class,
        () ->
            twins
                .directory
                .enrolments()
                .enrol(twin, ent.cp().id(), PupilLevel.CP, Twins.TODAY, twins.head()));
    twins.directory.enrolments().leave(ent.ada(), ent.ce1().id(), Twins.TODAY, twins.head());

    assertEquals(
        Optional.of(Twins.TODAY),
        people().listFactsOf(ent.ada(), twins.head()).stream()
            .filter(fact -> fact.person().equals(twin))
            .map(fact -> fact.period().lastDay())
            .filter(Objects::nonNull)
            .findFirst());
  }

  @Test
  void aUserOfAnotherSystemMayBeBoundToEitherId() {
    ExternalId user = ExternalId.of("vendor", "4711");
    PersonId twin = twins.adaAgain();
    people().bind(twin, user, twins.head());
    assertThrows(ConflictException.class, () -> people().bind(ent.ada(), user, twins.head()));

    twins.merge(twin, ent.ada());
    people().bind(ent.ada(), user, twins.head());

    assertEquals(Optional.of(twin), people().find(user));
    assertEquals(ent.ada(), people().get(twin, twins.head()).id());
  }

  @Test
  void whoSawAChildIsToldOfTheReadsUnderEveryId() {
    PersonId twin = twins.adaAgain();
    twins
        .directory
        .guardianships()
        .decide(
            ent.grace(), ent.ada(), GuardianshipDecision.of(GuardianshipState.FULL), twins.head());
    people().get(twin, ent.as(ent.edith()));
    Audit audit = Audit.of(ent.tenant());
    int before = audit.whoSaw(ent.ada(), 100, ent.as(ent.grace())).items().size();

    twins.merge(twin, ent.ada());

    List<Sighting> seen = audit.whoSaw(twin, 100, ent.as(ent.grace())).items();
    assertTrue(seen.size() > before, () -> before + " then " + seen.size());
    assertTrue(seen.stream().anyMatch(one -> one.role() == ReaderRole.TEACHER), seen::toString);
  }

  @Test
  void nobodyIsRecordedAsHavingSeenThemselves() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());
    Audit audit = Audit.of(ent.tenant());
    Actor system = Actor.system("test");
    int before = audit.list(500, system).items().size();

    people().get(ent.ada(), ent.as(twin));

    assertEquals(before + 1, audit.list(500, system).items().size(), "the list alone");
  }

  private People people() {
    return twins.directory.people();
  }
}
