package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class MergeRefusalsTest {

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
  void nobodyIsMergedIntoThemselves() {
    RejectedException refused =
        assertThrows(RejectedException.class, () -> preview(ent.ada(), ent.ada()));

    assertEquals("same-person", refused.violations().get(0).code());
  }

  @Test
  void whoeverIsUnknownIsNotFound() {
    assertThrows(
        NotFoundException.class,
        () -> twins.duplicates.preview(Ent.stranger(), ent.ada(), Actor.system("test")));
    assertThrows(
        NotFoundException.class,
        () ->
            Directory.of(ent.tenant(TenantId.of(2)))
                .duplicates()
                .preview(ent.bob(), ent.ada(), Actor.system("test")));
  }

  @Test
  void whoeverIsMergedAlreadyIsMergedByWhoStandsForThem() {
    PersonId twin = twins.adaAgain();
    PersonId third = twins.adaAgain();
    twins.merge(twin, ent.ada());

    assertEquals("merged-already", conflict(() -> preview(twin, ent.ada())));
    assertEquals("merged-already", conflict(() -> preview(twin, third)));
    assertEquals("merged-already", conflict(() -> preview(third, twin)));
    assertEquals("merged-already", conflict(() -> preview(ent.ada(), twin)));
  }

  @Test
  void whatWasSeenMustStillBeSo() {
    PersonId twin = twins.adaAgain();
    MergePreview seen = preview(twin, ent.ada());
    twins
        .directory
        .guardianships()
        .decide(ent.cleo(), twin, GuardianshipDecision.of(GuardianshipState.FULL), twins.head());

    assertEquals(
        "preview-outdated",
        conflict(() -> twins.duplicates.merge(seen, Twins.PAPER, twins.head())));
  }

  @Test
  void namesAloneNeverMergeAdults() {
    PersonId grace = twins.graceAgain(ent.linus(), GuardianshipDecision.of(GuardianshipState.FULL));
    MergePreview seen = preview(grace, ent.grace());

    RejectedException refused =
        assertThrows(
            RejectedException.class,
            () -> twins.duplicates.merge(seen, MergeEvidence.sameBirth(), twins.head()));

    assertEquals("names-alone", refused.violations().get(0).code());
  }

  @Test
  void aUserWhomNeitherIsBoundToShowsNothing() {
    PersonId grace = twins.graceAgain(ent.linus(), GuardianshipDecision.of(GuardianshipState.FULL));
    ExternalId user = ExternalId.of("vendor", "4711");
    MergePreview seen = preview(grace, ent.grace());
    assertThrows(
        RejectedException.class,
        () -> twins.duplicates.merge(seen, MergeEvidence.sameUser(user), twins.head()));

    twins.directory.people().bind(ent.grace(), user, Actor.system("test"));

    twins.duplicates.merge(seen, MergeEvidence.sameUser(user), twins.head());
    assertEquals(
        MergeEvidence.sameUser(user),
        twins.duplicates.listMergesOf(grace, twins.head()).get(0).evidence());
  }

  @Test
  void namesAndBirthMergeChildrenUnlessSomethingTellsThemApart() {
    PersonId twin = twins.adaAgain();
    PersonId third = twins.adaAgain();
    twins.duplicates.merge(preview(twin, ent.ada()), MergeEvidence.sameBirth(), twins.head());
    MergePreview sameClass = preview(third, ent.ada());

    assertTrue(sameClass.conflicts().contains(MergeConflict.SAME_CLASS));
    assertThrows(
        RejectedException.class,
        () -> twins.duplicates.merge(sameClass, MergeEvidence.sameBirth(), twins.head()));
    twins.duplicates.merge(sameClass, Twins.PAPER, twins.head());
  }

  @Test
  void aGuardianAndTheirChildAreNeverOneNorAPupilAndStaff() {
    MergePreview own = preview(ent.ada(), ent.grace());
    MergePreview staff = preview(ent.ada(), ent.alan());

    assertTrue(own.conflicts().contains(MergeConflict.GUARDIAN_AND_CHILD));
    assertEquals(
        "cannot-be-one", conflict(() -> twins.duplicates.merge(own, Twins.PAPER, twins.head())));
    assertEquals(Set.of(MergeConflict.PUPIL_AND_ADULT), staff.conflicts());
    assertEquals(
        "cannot-be-one", conflict(() -> twins.duplicates.merge(staff, Twins.PAPER, twins.head())));
  }

  @Test
  void nobodyMergesThemselves() {
    PersonId other = new Crowd(ent).staff(ent.school().id(), "LAMARR", "Hedy", Twins.TODAY);

    assertEquals(
        "oneself",
        assertThrows(RejectedException.class, () -> preview(other, ent.head()))
            .violations()
            .get(0)
            .code());
  }

  @Test
  void itTakesTheRightOverBoth() {
    PersonId twin = twins.adaAgain();
    PersonId nobody = new Crowd(ent).person("LOVELACE", "Ada");

    assertThrows(AccessDeniedException.class, () -> preview(nobody, ent.ada()));
    assertThrows(
        AccessDeniedException.class,
        () -> twins.duplicates.preview(twin, ent.ada(), ent.as(ent.alan())));
    assertThrows(
        AccessDeniedException.class,
        () -> twins.duplicates.preview(twin, ent.ada(), ent.as(ent.head(), Assurance.PASSWORD)));
  }

  @Test
  void onlyWhatStandsIsTakenBack() {
    PersonId twin = twins.adaAgain();
    assertEquals(
        "not-merged", conflict(() -> twins.duplicates.unmerge(twin, "test", twins.head())));
    twins.merge(twin, ent.ada());
    assertEquals(
        "not-merged", conflict(() -> twins.duplicates.unmerge(ent.ada(), "test", twins.head())));
    twins.duplicates.unmerge(twin, "test", twins.head());
    assertEquals(
        "not-merged", conflict(() -> twins.duplicates.unmerge(twin, "test", twins.head())));
    assertThrows(RejectedException.class, () -> twins.duplicates.unmerge(twin, " ", twins.head()));
  }

  private MergePreview preview(PersonId person, PersonId into) {
    return twins.duplicates.preview(person, into, twins.head());
  }

  private static String conflict(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(ConflictException.class, call).code();
  }
}
