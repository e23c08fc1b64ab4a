package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ResponsibilitiesTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period OPEN = Period.from(TODAY);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private SchoolId school;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    school = ent.school().id();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aSchoolNamesWhoAnswersForItsData() {
    Holder dasen = new Holder.OfOrganisation(dsden().id(), "Directrice académique");
    Holder dpo = new Holder.OfOrganisation(dsden().id(), "Déléguée à la protection des données");
    name(ResponsibilityRole.DPO, dpo, OPEN);
    UUID controller = name(ResponsibilityRole.CONTROLLER, dasen, OPEN);
    Actor alan = ent.as(ent.alan());

    List<Responsibility> held = directory.responsibilities().listOf(school, TODAY, alan);
    assertEquals(List.of(dasen, dpo), held.stream().map(Responsibility::holder).toList());

    directory.responsibilities().end(school, controller, TODAY.plusDays(3), SYSTEM);
    assertEquals(2, directory.responsibilities().listOf(school, TODAY.plusDays(3), alan).size());
    assertEquals(1, directory.responsibilities().listOf(school, TODAY.plusDays(4), alan).size());
    assertEquals(List.of(), directory.responsibilities().listOf(school, TODAY.minusDays(1), alan));
  }

  @Test
  void thereIsOneControllerAtATime() {
    Holder dasen = new Holder.OfOrganisation(dsden().id(), "DASEN");
    name(ResponsibilityRole.CONTROLLER, dasen, new Period(TODAY, TODAY.plusDays(5)));

    assertEquals(
        "controller-named",
        assertThrows(
                ConflictException.class,
                () -> name(ResponsibilityRole.CONTROLLER, dasen, Period.from(TODAY.plusDays(5))))
            .code());
    name(ResponsibilityRole.CONTROLLER, dasen, Period.from(TODAY.plusDays(6)));
    name(ResponsibilityRole.PROCESSOR, dasen, OPEN);
    name(ResponsibilityRole.PROCESSOR, dasen, OPEN);
  }

  @Test
  void theHeadOfAPublicPrimarySchoolIsNeverItsController() {
    Holder head = new Holder.OfPerson(ent.head(), "Directrice");

    assertEquals(
        "head-is-not-controller",
        assertThrows(RejectedException.class, () -> name(ResponsibilityRole.CONTROLLER, head, OPEN))
            .violations()
            .get(0)
            .code());
    assertEquals(List.of(), directory.responsibilities().listOf(school, TODAY, SYSTEM));
    directory
        .schools()
        .putUnder(Contract.PRIVATE_UNDER_CONTRACT, school, TODAY.minusDays(1), SYSTEM);
    name(ResponsibilityRole.CONTROLLER, head, OPEN);
  }

  @Test
  void aSecondPersonIsFoundUpTheTree() {
    PersonId agent = new Crowd(ent).person("AGENT", "Agnès");
    Organisation dsden = dsden();
    directory
        .attachments()
        .attach(Institution.of(school), Institution.of(dsden.id()), OPEN, SYSTEM);
    assertEquals(List.of(), second(ent.head()));

    ConventionId convention =
        directory.conventions().sign(dsden.id(), school, "Tutelle", OPEN, SYSTEM).id();
    directory.conventions().addAgent(convention, agent, OPEN, SYSTEM);
    assertEquals(List.of(agent), second(ent.head()));

    name(ResponsibilityRole.DELEGATE, new Holder.OfPerson(ent.alan(), "Délégué"), OPEN);
    assertEquals(List.of(ent.alan()), second(ent.head()));
    assertEquals(List.of(ent.head()), second(ent.alan()));
  }

  @Test
  void aContractHoldsUntilTheNext() {
    Schools schools = directory.schools();
    schools.putUnder(Contract.PRIVATE_OUTSIDE_CONTRACT, school, TODAY, SYSTEM);
    schools.putUnder(Contract.PRIVATE_UNDER_CONTRACT, school, TODAY.plusYears(5), SYSTEM);

    assertEquals(Optional.empty(), schools.findContract(school, TODAY.minusDays(1)));
    assertEquals(
        Optional.of(Contract.PRIVATE_OUTSIDE_CONTRACT),
        schools.findContract(school, TODAY.plusYears(5).minusDays(1)));
    assertEquals(
        Optional.of(Contract.PRIVATE_UNDER_CONTRACT),
        schools.findContract(school, TODAY.plusYears(9)));
    assertThrows(
        ConflictException.class, () -> schools.putUnder(Contract.PUBLIC, school, TODAY, SYSTEM));
  }

  private List<PersonId> second(PersonId first) {
    return directory.responsibilities().listSecondPeople(school, first, ent.as(ent.head()));
  }

  private UUID name(ResponsibilityRole role, Holder holder, Period period) {
    return directory.responsibilities().name(school, role, holder, period, SYSTEM);
  }

  private Organisation dsden() {
    return directory
        .organisations()
        .register(null, "DSDEN de la Loire", OrganisationKind.AUTHORITY, SYSTEM);
  }
}
