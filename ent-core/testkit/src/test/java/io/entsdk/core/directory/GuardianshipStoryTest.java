package io.entsdk.core.directory;

import static io.entsdk.core.directory.GuardianshipRight.CLASS_INFORMATION;
import static io.entsdk.core.directory.GuardianshipRight.RESULTS;
import static io.entsdk.core.directory.GuardianshipRight.SIGN_USUAL_ACT;
import static io.entsdk.core.directory.GuardianshipState.CONTACT_PROHIBITED;
import static io.entsdk.core.directory.GuardianshipState.DELEGATED;
import static io.entsdk.core.directory.GuardianshipState.FULL;
import static io.entsdk.core.directory.GuardianshipState.SUPERVISION_ONLY;
import static io.entsdk.core.directory.GuardianshipState.UNVERIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.LegalDocument.Kind;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class GuardianshipStoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final LegalDocument ORDER =
      new LegalDocument(Kind.PROTECTION_ORDER, "RG 26/00042", LocalDate.of(2026, 9, 14));

  @Parameter Database database;

  private Ent ent;
  private Guardianships guardianships;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    guardianships = Directory.of(ent.tenant()).guardianships();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  private Actor head() {
    return ent.as(ent.head());
  }

  @Test
  void aDecisionStandsInPlaceOfWhatTheImportBrought() {
    guardianships.decide(ent.grace(), ent.ada(), GuardianshipDecision.of(FULL), head());

    List<GuardianshipRecord> history = ofGrace();
    assertEquals(List.of(FULL, UNVERIFIED), states(history));
    assertEquals(Optional.of(ent.head()), history.get(0).enteredBy());
    assertEquals("hand", history.get(0).source());
    assertTrue(history.get(0).guardianship().period().covers(TODAY));
    assertFalse(history.get(1).guardianship().period().covers(TODAY));
  }

  @Test
  void aProhibitionTakesEffectAtOnce() {
    Actor grace = ent.as(ent.grace());
    People people = Directory.of(ent.tenant()).people();
    assertEquals(ent.ada(), people.get(ent.ada(), grace).id());

    guardianships.decide(
        ent.grace(), ent.ada(), GuardianshipDecision.of(CONTACT_PROHIBITED).under(ORDER), head());

    assertThrows(AccessDeniedException.class, () -> people.get(ent.ada(), grace));
  }

  @Test
  void aPlaceIsWithheldFromANamedGuardianAlone() {
    guardianships.decide(
        ent.grace(),
        ent.ada(),
        GuardianshipDecision.of(SUPERVISION_ONLY).under(ORDER).withholdingPlace(),
        head());

    GuardianshipTerms terms = ofGrace().get(0).guardianship().terms();
    assertTrue(terms.allow(RESULTS));
    assertFalse(terms.allow(CLASS_INFORMATION));
    assertThrows(
        AccessDeniedException.class,
        () -> Directory.of(ent.tenant()).people().get(ent.ada(), ent.as(ent.grace())));
  }

  @Test
  void whatWasCorrectedOnItsFirstDayKeepsNoDay() {
    guardianships.decide(ent.grace(), ent.ada(), GuardianshipDecision.of(FULL), head());
    guardianships.decide(
        ent.grace(), ent.ada(), GuardianshipDecision.of(CONTACT_PROHIBITED).under(ORDER), head());

    List<GuardianshipRecord> live =
        ofGrace().stream().filter(one -> one.guardianship().period().covers(TODAY)).toList();
    assertEquals(List.of(CONTACT_PROHIBITED), states(live));
    assertEquals(3, ofGrace().size(), "nothing is overwritten");
  }

  @Test
  void aDelegationListsItsActsAndEndsOnItsDay() {
    GuardianshipDecision delegation =
        GuardianshipDecision.of(DELEGATED)
            .under(new LegalDocument(Kind.DELEGATION, "2026/7", TODAY))
            .listing(SIGN_USUAL_ACT)
            .until(TODAY.plusDays(1));
    Guardianship link = guardianships.decide(ent.cleo(), ent.ada(), delegation, head());

    assertTrue(link.terms().allow(SIGN_USUAL_ACT));
    assertFalse(link.terms().allow(RESULTS));
    ent.clock().advance(Duration.ofDays(2));
    People people = Directory.of(ent.tenant()).people();
    assertThrows(AccessDeniedException.class, () -> people.get(ent.ada(), ent.as(ent.cleo())));
  }

  @Test
  void theWordGoesToBothStreamsAndOnlyOnce() {
    long before = events();
    guardianships.decide(ent.grace(), ent.ada(), GuardianshipDecision.of(FULL), head());
    assertEquals(before + 2, events());
  }

  @Test
  void endingLeavesNobodyBehind() {
    guardianships.end(ent.grace(), ent.ada(), head());

    assertTrue(ofGrace().stream().noneMatch(one -> one.guardianship().period().covers(TODAY)));
    assertThrows(NotFoundException.class, () -> guardianships.end(ent.grace(), ent.ada(), head()));
  }

  @Test
  void badDecisionsAreRefusedWithAllThatIsWrong() {
    GuardianshipDecision bad =
        GuardianshipDecision.of(CONTACT_PROHIBITED)
            .from(LocalDate.of(1900, 1, 1))
            .until(LocalDate.of(1899, 1, 1));
    RejectedException refused =
        assertThrows(
            RejectedException.class,
            () -> guardianships.decide(ent.grace(), ent.ada(), bad, head()));
    assertEquals(
        List.of("missing", "out-of-range", "ends-before-it-begins"),
        refused.violations().stream().map(one -> one.code()).toList());

    GuardianshipDecision full = GuardianshipDecision.of(FULL);
    assertThrows(
        RejectedException.class, () -> guardianships.decide(ent.ada(), ent.ada(), full, head()));
    assertThrows(
        NotFoundException.class,
        () -> guardianships.decide(Ent.stranger(), ent.ada(), full, head()));
    assertThrows(
        RejectedException.class,
        () ->
            guardianships.decide(
                ent.grace(), ent.ada(), GuardianshipDecision.of(UNVERIFIED), head()));
    assertEquals(List.of(UNVERIFIED), states(ofGrace()));
  }

  @Test
  void aClassIsConfirmedAtOnceButForWhoNeedsASecondLook() {
    guardianships.decide(
        ent.charles(), ent.ada(), GuardianshipDecision.of(CONTACT_PROHIBITED).under(ORDER), head());

    BulkConfirmation done = guardianships.confirm(ent.cp(), Set.of(), head());

    assertEquals(List.of(ent.ada()), done.leftOut());
    assertEquals(List.of(ent.bob()), done.confirmed().stream().map(Guardianship::child).toList());
    assertEquals(List.of(UNVERIFIED), states(ofGrace()));
    assertEquals(List.of(), guardianships.confirm(ent.cp(), Set.of(), head()).confirmed());
  }

  @Test
  void whoIsExceptedStaysAsBefore() {
    BulkConfirmation done = guardianships.confirm(ent.cp(), Set.of(ent.bob()), head());

    assertEquals(
        Set.of(ent.ada()),
        done.confirmed().stream().map(Guardianship::child).collect(Collectors.toSet()));
    assertEquals(FULL, ofGrace().get(0).guardianship().state());
  }

  private List<GuardianshipRecord> ofGrace() {
    return guardianships.listOf(ent.ada(), head()).stream()
        .filter(one -> one.guardianship().guardian().equals(Guardian.of(ent.grace())))
        .toList();
  }

  private static List<GuardianshipState> states(List<GuardianshipRecord> records) {
    return records.stream().map(one -> one.guardianship().state()).toList();
  }

  private long events() {
    return GuardianshipEvents.count(ent);
  }
}
