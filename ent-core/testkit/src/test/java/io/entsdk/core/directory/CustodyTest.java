package io.entsdk.core.directory;

import static io.entsdk.core.directory.GuardianshipState.CONTACT_ONLY;
import static io.entsdk.core.directory.GuardianshipState.DAILY_CARE;
import static io.entsdk.core.directory.GuardianshipState.DELEGATED;
import static io.entsdk.core.directory.GuardianshipState.FULL;
import static io.entsdk.core.directory.GuardianshipState.SUPERVISION_ONLY;
import static io.entsdk.core.directory.GuardianshipState.UNVERIFIED;
import static io.entsdk.core.directory.PupilLevel.CP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Child protection answers for Ada. */
@EachDatabase
class CustodyTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final LegalDocument JUDGMENT =
      new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/7", TODAY.minusDays(4));
  private static final GuardianshipDecision CARE =
      GuardianshipDecision.of(DAILY_CARE).under(JUDGMENT);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Guardianships guardianships;
  private Actor head;
  private OrganisationId home;
  private Crowd crowd;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    guardianships = directory.guardianships();
    head = ent.as(ent.head());
    home =
        directory
            .organisations()
            .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
            .id();
    crowd = new Crowd(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aDecisionAboutAnOrganisationStandsBesideThoseAboutPeople() {
    Guardianship link = guardianships.decide(home, ent.ada(), CARE, head);

    List<GuardianshipRecord> history = guardianships.listOf(ent.ada(), head);
    GuardianshipRecord newest = history.get(0);
    assertEquals(link, newest.guardianship());
    assertEquals(Guardian.of(home), newest.guardianship().guardian());
    assertEquals(Optional.of(JUDGMENT), newest.document());
    assertEquals(Optional.of(ent.head()), newest.enteredBy());
    assertEquals(Optional.of(ent.clock().instant()), newest.enteredAt());
    assertEquals(List.of(DAILY_CARE, UNVERIFIED, UNVERIFIED), states(history));
    assertTrue(directory.people().listGuardiansOf(ent.cp(), ent.as(ent.alan())).contains(link));
    assertTrue(directory.asOf(TODAY).listGuardiansOf(ent.cp(), head).contains(link));
    assertFalse(directory.asOf(TODAY.minusDays(1)).listGuardiansOf(ent.cp(), head).contains(link));
  }

  @Test
  void aLaterDecisionStandsInItsPlaceAndOverwritesNothing() {
    guardianships.decide(home, ent.ada(), CARE, head);
    ent.clock().advance(Duration.ofDays(3));
    GuardianshipDecision delegation =
        GuardianshipDecision.of(DELEGATED)
            .under(new LegalDocument(LegalDocument.Kind.DELEGATION, "26/8", TODAY))
            .listing(GuardianshipRight.SIGN_USUAL_ACT)
            .withholdingPlace()
            .until(TODAY.plusDays(90));
    guardianships.decide(home, ent.ada(), delegation, head);

    List<Guardianship> own = ofHome();
    assertEquals(List.of(DELEGATED, DAILY_CARE), own.stream().map(Guardianship::state).toList());
    assertEquals(delegation.terms(), own.get(0).terms());
    assertEquals(new Period(TODAY.plusDays(3), TODAY.plusDays(90)), own.get(0).period());
    assertEquals(new Period(TODAY, TODAY.plusDays(2)), own.get(1).period());
  }

  @Test
  void endingTakesEffectTodayAndOnce() {
    guardianships.decide(home, ent.ada(), CARE.from(TODAY.minusDays(9)), head);
    guardianships.end(home, ent.ada(), head);

    assertEquals(new Period(TODAY.minusDays(9), TODAY.minusDays(1)), ofHome().get(0).period());
    assertThrows(NotFoundException.class, () -> guardianships.end(home, ent.ada(), head));
  }

  @Test
  void whatDoesNotFitAnOrganisationIsRefused() {
    for (GuardianshipState state : List.of(FULL, SUPERVISION_ONLY)) {
      GuardianshipDecision decision = GuardianshipDecision.of(state).under(JUDGMENT);
      assertEquals(List.of("of-a-parent"), refusals(decision));
    }
    assertEquals(List.of("not-a-decision"), refusals(GuardianshipDecision.of(UNVERIFIED)));
    assertEquals(List.of("missing"), refusals(GuardianshipDecision.of(DELEGATED)));
    OrganisationId unknown = new OrganisationId(new UUID(7, 7));
    assertThrows(
        NotFoundException.class, () -> guardianships.decide(unknown, ent.ada(), CARE, head));
    assertThrows(
        NotFoundException.class, () -> guardianships.decide(home, Ent.stranger(), CARE, SYSTEM));
    assertEquals(List.of(), ofHome());
  }

  @Test
  void itIsToldInTheStreamsOfTheChildAndOfEachAgent() {
    guardianships.decide(home, ent.ada(), GuardianshipDecision.of(CONTACT_ONLY), head);
    directory.organisations().addAgent(home, agent("Agnès"), Period.from(TODAY), head);
    directory.organisations().addAgent(home, agent("Basile"), Period.from(TODAY), head);
    long before = GuardianshipEvents.count(ent);

    guardianships.decide(home, ent.ada(), CARE, head);

    assertEquals(before + 3, GuardianshipEvents.count(ent));
  }

  @Test
  void aChildInCareIsForASecondLookBeforeItsGuardiansAreConfirmed() {
    guardianships.decide(home, ent.ada(), CARE, head);

    assertEquals(List.of(ent.ada()), guardianships.confirm(ent.cp(), Set.of(), head).leftOut());
  }

  @Test
  void whoAddsAnAgentMayDecideInEachSchoolOfAChildInCare() {
    guardianships.decide(home, ent.ada(), CARE, head);
    PersonId agent = agent("Agnès");
    Organisations organisations = directory.organisations();

    organisations.addAgent(home, agent, Period.from(TODAY), head);
    assertEquals(List.of(agent), organisations.listAgentsOf(home, TODAY, head));
    assertThrows(
        AccessDeniedException.class,
        () -> organisations.addAgent(home, ent.edith(), Period.from(TODAY), ent.as(ent.alan())));
    guardianships.end(home, ent.ada(), head);
    ent.clock().advance(Duration.ofDays(1));
    assertThrows(
        AccessDeniedException.class,
        () -> organisations.removeAgent(home, agent, TODAY.plusDays(1), head),
        "without a child in its care it is no business of one school");
  }

  @Test
  void aHeadCannotLetAnAgentInThroughAConvention() {
    Convention convention =
        directory.conventions().sign(home, ent.school().id(), "Foyer", Period.from(TODAY), head);
    School other =
        directory
            .schools()
            .open(Uai.of("9741234Y"), "Le Port", SchoolLevel.PRIMARY, ent.school().zone(), SYSTEM);
    SchoolClass cp = directory.classes().open(other.id(), "CP", Set.of(CP), TODAY, SYSTEM);
    PersonId child = crowd.person("OTHER", "Child");
    directory.enrolments().enrol(child, cp.id(), CP, TODAY, SYSTEM);
    guardianships.decide(home, child, CARE, SYSTEM);

    assertThrows(
        AccessDeniedException.class,
        () ->
            directory
                .conventions()
                .addAgent(convention.id(), agent("Agnès"), Period.from(TODAY), head));
  }

  private PersonId agent(String firstName) {
    return crowd.person("AGENT", firstName);
  }

  private List<String> refusals(GuardianshipDecision decision) {
    return assertThrows(
            RejectedException.class, () -> guardianships.decide(home, ent.ada(), decision, head))
        .violations()
        .stream()
        .map(Violation::code)
        .toList();
  }

  private List<Guardianship> ofHome() {
    return guardianships.listOf(ent.ada(), head).stream()
        .map(GuardianshipRecord::guardianship)
        .filter(link -> link.guardian().equals(Guardian.of(home)))
        .toList();
  }

  private static List<GuardianshipState> states(List<GuardianshipRecord> records) {
    return records.stream().map(one -> one.guardianship().state()).toList();
  }
}
