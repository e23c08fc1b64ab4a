package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RejectedException;
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
class MergeGuardianshipTest {

  private static final GuardianshipDecision FULL = GuardianshipDecision.of(GuardianshipState.FULL);
  private static final GuardianshipDecision PROHIBITED =
      GuardianshipDecision.of(GuardianshipState.CONTACT_PROHIBITED)
          .under(new LegalDocument(LegalDocument.Kind.PROTECTION_ORDER, "RG 26/42", Twins.TODAY));

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
  void ofTwoLinksToOneChildTheStrictestCounts() {
    decide(ent.grace(), ent.ada(), FULL);
    PersonId again = twins.graceAgain(ent.ada(), PROHIBITED);
    twins.directory.people().get(ent.ada(), ent.as(ent.grace()));

    MergePreview seen = twins.duplicates.preview(again, ent.grace(), twins.head());
    twins.duplicates.merge(seen, Twins.PAPER, twins.head());

    assertTrue(seen.conflicts().contains(MergeConflict.DIFFERENT_TERMS));
    assertEquals(Set.of(), seen.gains());
    assertDenied(ent.grace(), ent.ada());
    assertDenied(again, ent.ada());
  }

  @Test
  void ofTheLinksOfOneGuardianToTwoIdsOfAChildTheStrictestCounts() {
    decide(ent.grace(), ent.ada(), FULL);
    PersonId twin = twins.adaAgain();
    decide(ent.grace(), twin, PROHIBITED);

    twins.merge(twin, ent.ada());

    assertDenied(ent.grace(), ent.ada());
    assertDenied(ent.grace(), twin);
  }

  @Test
  void aGuardianGainsAChildOnlyAsThePreviewHasSaid() {
    PersonId again = twins.graceAgain(ent.linus(), FULL);
    assertDenied(ent.grace(), ent.linus());

    MergePreview seen = twins.duplicates.preview(again, ent.grace(), twins.head());
    twins.duplicates.merge(seen, Twins.PAPER, twins.head());

    assertEquals(
        Set.of(
            new MergePreview.Gain(ent.grace(), ent.linus()),
            new MergePreview.Gain(again, ent.ada())),
        seen.gains());
    assertEquals(ent.linus(), twins.directory.people().get(ent.linus(), ent.as(ent.grace())).id());
    twins.duplicates.unmerge(again, "test", twins.head());
    assertDenied(ent.grace(), ent.linus());
  }

  @Test
  void aDecisionStandsInPlaceOfWhatStoodUnderAnyId() {
    PersonId again = twins.graceAgain(ent.ada(), PROHIBITED);
    twins.merge(again, ent.grace());

    decide(ent.grace(), ent.ada(), FULL);

    assertEquals(ent.ada(), twins.directory.people().get(ent.ada(), ent.as(again)).id());
    assertEquals(
        1,
        twins.directory.guardianships().listOf(ent.ada(), twins.head()).stream()
            .map(GuardianshipRecord::guardianship)
            .filter(link -> link.guardian().equals(Guardian.of(ent.grace())))
            .filter(link -> link.period().covers(Twins.TODAY))
            .count());
    twins.directory.guardianships().end(again, ent.ada(), twins.head());
    assertDenied(ent.grace(), ent.ada());
  }

  @Test
  void confirmingAClassWritesUnderTheIdsThatTheLinksBear() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());

    BulkConfirmation done =
        twins.directory.guardianships().confirm(ent.ce1(), Set.of(), twins.head());

    assertTrue(
        done.confirmed().stream().anyMatch(link -> link.child().equals(ent.ada())), done::toString);
    twins.duplicates.unmerge(twin, "test", twins.head());
    assertDenied(ent.grace(), twin);
  }

  @Test
  void nobodyBecomesTheirOwnGuardianByAnotherId() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());

    assertThrows(RejectedException.class, () -> decide(twin, ent.ada(), FULL));
  }

  private void decide(PersonId guardian, PersonId child, GuardianshipDecision decision) {
    twins.directory.guardianships().decide(guardian, child, decision, twins.head());
  }

  private void assertDenied(PersonId guardian, PersonId child) {
    assertThrows(
        AccessDeniedException.class, () -> twins.directory.people().get(child, ent.as(guardian)));
  }
}
