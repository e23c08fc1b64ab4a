package io.entsdk.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Organisation;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.Siren;
import io.entsdk.core.event.LifecycleEvent.EntitlementEnded;
import io.entsdk.core.event.LifecycleEvent.PersonErased;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.spi.ExternalStore;
import io.entsdk.core.spi.RosterSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class EntitlementEndsTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;
  private final Ear ear = new Ear("ear");
  private final Shelf shelf = new Shelf();
  private Ent ent;
  private Directory directory;

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.listener(ear).externalStore(shelf));
    directory = Directory.of(ent.tenant());
    run("events");
    ear.forget();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aPupilWhoLeavesAndTheGuardiansWhoHaveNobodyElseThereAreToldOfAfterTheLastDay() {
    directory.enrolments().leave(ent.ada(), ent.cp().id(), TODAY, SYSTEM);

    ent.clock().set(Instant.parse("2026-09-16T09:59:59Z"));
    run("entitlements");
    assertEquals(List.of(), ended(), "the day is not over in Polynesia");

    ent.clock().set(Instant.parse("2026-09-16T10:00:00Z"));
    run("entitlements");
    assertEquals(
        Set.of(
            new EntitlementEnded(ent.ada(), TODAY),
            new EntitlementEnded(ent.grace(), TODAY),
            new EntitlementEnded(ent.charles(), TODAY)),
        Set.copyOf(ended()));
    ear.forget();
    run("entitlements");
    assertEquals(List.of(), ended(), "nothing is told twice by itself");
  }

  @Test
  void aGuardianOfTwoIsEntitledByTheOther() {
    directory.enrolments().leave(ent.bob(), ent.cp().id(), TODAY, SYSTEM);
    later(2);
    assertEquals(List.of(new EntitlementEnded(ent.bob(), TODAY)), ended());

    directory.enrolments().leave(ent.linus(), ent.ce1().id(), TODAY.plusDays(2), SYSTEM);
    later(2);
    assertTrue(ended().contains(new EntitlementEnded(ent.cleo(), TODAY.plusDays(2))));
  }

  @Test
  void whoeverMovesOrComesBackInTimeIsNotToldOf() {
    directory.enrolments().leave(ent.bob(), ent.cp().id(), TODAY, SYSTEM);
    directory
        .enrolments()
        .enrol(ent.bob(), ent.ce1().id(), PupilLevel.CE1, TODAY.plusDays(1), SYSTEM);
    later(3);
    assertEquals(List.of(), ended());
  }

  @Test
  void anEndFarAwayIsWaitedFor() {
    directory.enrolments().leave(ent.ada(), ent.cp().id(), TODAY.plusDays(100), SYSTEM);
    later(99);
    assertEquals(List.of(), ended());
    later(3);
    assertEquals(3, ended().size());
  }

  @Test
  void anImportThatNoLongerTellsOfPeopleEndsTheirs() {
    RosterPlan plan = directory.roster().plan(ent.school().id(), new Silence(), SYSTEM);
    directory.roster().applyDespiteBrakes(plan.id(), "test", SYSTEM);
    later(2);
    List<PersonId> people = ended().stream().map(LifecycleEvent::person).toList();
    assertTrue(
        people.containsAll(
            List.of(ent.ada(), ent.bob(), ent.cleo(), ent.alan(), ent.edith(), ent.head())),
        people.toString());
  }

  @Test
  void anAgentIsEntitledUntilTheWorkForTheLastOrganisationEnds() {
    Organisation commune =
        directory
            .organisations()
            .register(Siren.of("732829320"), "Commune", OrganisationKind.COMMUNE, SYSTEM);
    directory.organisations().addAgent(commune.id(), ent.cleo(), Period.from(TODAY), SYSTEM);
    directory.enrolments().leave(ent.bob(), ent.cp().id(), TODAY, SYSTEM);
    directory.enrolments().leave(ent.linus(), ent.ce1().id(), TODAY, SYSTEM);
    later(2);
    assertFalse(people(ended()).contains(ent.cleo()), "she works for the commune");

    directory.organisations().removeAgent(commune.id(), ent.cleo(), TODAY.plusDays(3), SYSTEM);
    later(3);
    assertEquals(List.of(new EntitlementEnded(ent.cleo(), TODAY.plusDays(3))), ended());
  }

  private static List<PersonId> people(List<EntitlementEnded> ended) {
    return ended.stream().map(EntitlementEnded::person).toList();
  }

  @Test
  void anErasureIsToldToEachStoreUntilItHasForgotten() {
    shelf.kept.add(ent.ada());
    shelf.jammed = true;
    UUID erasure = UUID.randomUUID();
    Unit.independent(
        ent.tenant(),
        unit -> {
          new Outbox(unit).emit(List.of(LifecycleDrafts.erased(ent.ada(), erasure)));
          return erasure;
        });

    run("events");
    assertEquals(List.of(ent.ada()), shelf.kept);
    shelf.jammed = false;
    ent.clock().advance(Duration.ofHours(1));
    run("events");

    assertEquals(List.of(), shelf.kept);
    assertEquals(
        List.of(new PersonErased(ent.ada(), erasure)),
        ear.heard().stream().flatMap(event -> LifecycleEvent.of(event).stream()).toList());
  }

  private void later(int days) {
    ear.forget();
    ent.clock().advance(Duration.ofDays(days));
    run("entitlements");
  }

  private List<EntitlementEnded> ended() {
    run("events");
    return ear.heard().stream()
        .flatMap(event -> LifecycleEvent.of(event).stream())
        .filter(EntitlementEnded.class::isInstance)
        .map(EntitlementEnded.class::cast)
        .toList();
  }

  private void run(String job) {
    assertEquals(List.of(), Jobs.of(ent.runtime()).run(job, Budget.minutes(1)).failures());
  }

  /** Keeps things about people, and sometimes says that it has forgotten when it has not. */
  private static final class Shelf implements ExternalStore {

    private final List<PersonId> kept = new ArrayList<>();
    private boolean jammed;

    @Override
    public String id() {
      return "shelf";
    }

    @Override
    public StoreDescription describe() {
      return new StoreDescription(
          "shelf", Set.of(DataCategory.IDENTITY), Purpose.ENT_ACCOUNT, "ent-account");
    }

    @Override
    public void erase(TenantId tenant, PersonId person) {
      if (!jammed) {
        kept.removeIf(person::equals);
      }
    }

    @Override
    public long count(TenantId tenant, PersonId person) {
      return kept.stream().filter(person::equals).count();
    }
  }

  /** Is the source of the testkit's school, on a day on which it tells of nobody. */
  private static final class Silence implements RosterSource {

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
