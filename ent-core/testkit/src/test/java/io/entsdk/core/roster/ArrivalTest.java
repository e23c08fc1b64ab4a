package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
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

/** A child at the classroom's door, and what the next import makes of it. */
@EachDatabase
class ArrivalTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final LocalDate BORN = LocalDate.of(2020, 6, 1);

  @Parameter Database database;

  private Ent ent;
  private Directory directory;
  private Actor alan;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    alan = ent.as(ent.alan());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aTeacherTakesAChildInAtTheLevelOfTheAge() {
    Arrival.Arrived in = arrive("Émilie", "Du Châtelet");

    assertEquals(PupilLevel.CP, in.enrolment().level());
    assertEquals(TODAY, in.enrolment().period().firstDay());
    assertEquals(3, directory.people().listPupilsOf(ent.cp(), alan).size());
  }

  @Test
  void nobodyIsMadeTwice() {
    PersonId first = arrive("Émilie", "Du Châtelet").pupil().id();

    Arrival again = directory.enrolments().arrive("EMILIE", "DU CHATELET", BORN, ent.cp(), alan);

    assertEquals(List.of(first), assertInstanceOf(Arrival.KnownAlready.class, again).people());
    assertInstanceOf(
        Arrival.Arrived.class,
        directory.enrolments().arriveApart("Emilie", "Du Chatelet", BORN, ent.cp(), alan));
  }

  @Test
  void whatIsWrongIsToldAtOnce() {
    RejectedException refused =
        assertThrows(
            RejectedException.class,
            () ->
                directory
                    .enrolments()
                    .arrive(" ", "x".repeat(101), LocalDate.of(1990, 1, 1), ent.cp(), alan));
    assertEquals(
        List.of("firstName", "lastName", "birthDate"),
        refused.violations().stream().map(one -> one.field()).toList());
  }

  @Test
  void anImportThatSaysTheSameFollowsTheChildFromThenOn() {
    PersonId child = arrive("Émilie", "Du Châtelet").pupil().id();

    RosterPlan plan = plan(pupil("DU CHATELET", "Emilie", BORN));
    assertEquals(1, plan.count(RosterChangeKind.PUPIL_LINKED));
    assertEquals(0, plan.count(RosterChangeKind.PUPIL_ARRIVES));
    apply(plan);

    assertEquals(List.of(child), named("Emilie"));
    assertEquals(Map.of(), plan(pupil("DU CHATELET", "Emilie", BORN)).changes());
    assertEquals(1, plan().count(RosterChangeKind.PUPIL_LEAVES), "the source leads now");
  }

  @Test
  void anImportThatDoesNotKnowOfTheChildTakesNobodyAway() {
    arrive("Émilie", "Du Châtelet");

    assertEquals(Map.of(), plan().changes());
  }

  @Test
  void anImportThatSaysNearlyTheSameAsksFirst() {
    PersonId child = arrive("Émilie", "Duchatelet").pupil().id();
    RosterRecord line = pupil("DU CHATELET", "Emilie", BORN);

    RosterPlan asked = plan(line);
    assertEquals(Map.of(), asked.changes());
    assertEquals(List.of(child), asked.proposals().stream().map(LinkProposal::person).toList());
    assertEquals(asked.proposals(), directory.roster().get(asked.id(), head()).proposals());

    RosterPlan same = plan(List.of(asked.proposals().get(0).same()), line);
    assertEquals(
        Map.of(RosterChangeKind.PERSON_CHANGES, 1, RosterChangeKind.PUPIL_LINKED, 1),
        same.changes());
    apply(same);
    assertEquals(List.of(child), named("Emilie"));
    assertEquals(Map.of(), plan(line).changes());
  }

  @Test
  void anotherChildArrivesBesideTheOneEnteredByHand() {
    PersonId child = arrive("Émilie", "Duchatelet").pupil().id();
    RosterRecord line = pupil("DU CHATELET", "Emilie", BORN);
    LinkProposal asked = plan(line).proposals().get(0);

    apply(plan(List.of(asked.another()), line));

    assertEquals(4, directory.people().listPupilsOf(ent.cp(), alan).size());
    assertEquals(Map.of(), plan(line).changes());
    assertTrue(named("Émilie").contains(child));
  }

  @Test
  void whoWasSentOffByHandIsNotBroughtBackByALateSource() {
    directory.enrolments().leave(ent.bob(), ent.cp().id(), TODAY, head());
    assertEquals(Map.of(), plan().changes(), "the last day is still to come");
    ent.clock().advance(Duration.ofDays(3));

    RosterPlan late = plan();

    assertEquals(Map.of(), late.changes());
    assertEquals(1, late.notices().size());
    apply(late);
    assertEquals(1, directory.people().listPupilsOf(ent.cp(), alan).size());
  }

  private Arrival.Arrived arrive(String firstName, String lastName) {
    return assertInstanceOf(
        Arrival.Arrived.class,
        directory.enrolments().arrive(firstName, lastName, BORN, ent.cp(), alan));
  }

  private static PupilRecord pupil(String lastName, String firstName, LocalDate born) {
    return new PupilRecord(
        new Origin("file", 9), lastName, null, firstName, born, "CP", PupilLevel.CP);
  }

  private RosterPlan plan(RosterRecord... more) {
    return plan(List.of(), more);
  }

  private RosterPlan plan(List<LinkAnswer> answers, RosterRecord... more) {
    RosterSource source = new WorldAnd(more);
    return directory.roster().plan(ent.school().id(), source, answers, head());
  }

  private void apply(RosterPlan plan) {
    assertInstanceOf(RosterOutcome.Applied.class, directory.roster().apply(plan.id(), head()));
  }

  private Actor head() {
    return ent.as(ent.head());
  }

  /** Tells what the school came in by, and some lines more. */
  private record WorldAnd(RosterRecord... more) implements RosterSource {

    @Override
    public String id() {
      return "testkit";
    }

    @Override
    public void read(LocalDate day, RosterSink sink) throws IOException {
      Ent.roster().read(day, sink);
      List.of(more).forEach(sink::accept);
    }
  }

  private List<PersonId> named(String firstName) {
    return directory.people().listPupilsOf(ent.cp(), alan).stream()
        .filter(person -> person.firstName().equals(firstName))
        .map(Person::id)
        .toList();
  }
}
