package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Holder;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.Siren;
import io.entsdk.core.event.Event;
import io.entsdk.core.event.LifecycleEvent;
import io.entsdk.core.event.LifecycleEvent.ErasureAnnounced;
import io.entsdk.core.event.LifecycleEvent.ErasureCalledOff;
import io.entsdk.core.event.LifecycleEvent.PersonErased;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.spi.EventListener;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whoever is to be erased is told before, and told when it is called off; somebody approves. */
@EachDatabase
class AnnouncedErasureTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private final Told told = new Told();
  private Ent ent;
  private Leaving leaving;

  @BeforeEach
  void adaHasLeft() {
    ent = Ent.on(database, wiring -> wiring.listener(told));
    leaving = new Leaving(ent);
    leaving.run("events");
    told.events.clear();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void thoseWhoGoAreToldWhenAndThoseWhoStayAreToldThatTheyDo() {
    ErasurePlan plan = leaving.plan();
    leaving.run("events");
    assertEquals(List.of(), told.events, "a plan is not an approval");

    leaving.erasures.approve(plan.id(), plan.hash(), leaving.second);
    leaving.run("events");
    Instant begins = leaving.report(plan).beginsAt().orElseThrow();
    assertEquals(
        Set.of(
            new ErasureAnnounced(ent.ada(), plan.id().value(), begins),
            new ErasureAnnounced(ent.grace(), plan.id().value(), begins),
            new ErasureAnnounced(ent.charles(), plan.id().value(), begins)),
        told.taken());

    leaving.erasures.spare(plan.id(), ent.charles(), leaving.head);
    leaving.run("events");
    assertEquals(Set.of(new ErasureCalledOff(ent.charles(), plan.id().value())), told.taken());

    leaving.erasures.cancel(plan.id(), leaving.head);
    leaving.run("events");
    assertEquals(
        Set.of(
            new ErasureCalledOff(ent.ada(), plan.id().value()),
            new ErasureCalledOff(ent.grace(), plan.id().value())),
        told.taken());
  }

  @Test
  void whoHasComeBackIsToldAndWhomAHoldKeepsIsNot() {
    ErasurePlan plan = leaving.approved();
    leaving.erasures.spare(plan.id(), ent.grace(), leaving.head);
    leaving.erasures.spare(plan.id(), ent.charles(), leaving.head);
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 12", Leaving.LIMIT.plusYears(1)),
            SYSTEM);
    leaving.run("events");
    told.events.clear();
    leaving.erase(plan);
    assertEquals(Set.of(), told.taken(), "a file of the police is told to nobody");

    Jdbc.execute(ent, "delete from ent_core_held where subject_id = '%s'".formatted(ent.ada()));
    ErasurePlan next = leaving.approved();
    leaving.erasures.spare(next.id(), ent.grace(), leaving.head);
    leaving.run("events");
    told.events.clear();
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = null where person_id = '%s'"
            .formatted(ent.ada()));
    leaving.erase(next);
    assertEquals(
        Set.of(ent.ada(), ent.charles()),
        told.taken().stream()
            .filter(ErasureCalledOff.class::isInstance)
            .map(LifecycleEvent::person)
            .collect(Collectors.toSet()));
  }

  @Test
  void theLastThatIsToldIsThatTheyAreGone() {
    ErasurePlan plan = leaving.approved();
    leaving.erase(plan);

    assertEquals(
        Set.of(ent.ada(), ent.grace(), ent.charles()),
        told.taken().stream()
            .filter(PersonErased.class::isInstance)
            .map(LifecycleEvent::person)
            .collect(Collectors.toSet()));
  }

  @Test
  void approversAreFoundInTheSchoolAndUpTheTreeAndNeverIsWhoPlanned() {
    ErasurePlan plan = leaving.plan();
    assertEquals(Set.of(ent.edith()), approvers(plan));

    Directory directory = Directory.of(ent.tenant());
    OrganisationId academy =
        directory
            .organisations()
            .register(Siren.of("732829320"), "Académie", OrganisationKind.AUTHORITY, SYSTEM)
            .id();
    directory
        .attachments()
        .attach(
            Institution.of(ent.school().id()),
            Institution.of(academy),
            Period.from(Leaving.LEFT),
            SYSTEM);
    directory
        .access()
        .grants()
        .give(
            new GrantRequest(
                ent.alan(),
                new Hat(Profile.ENS, ent.school().id()),
                new Right.OfPermission(PrivacyPermissions.APPROVE_ERASURE.code()),
                new Scope.OfOrganisation(academy),
                Period.from(Leaving.LEFT),
                "délégation de la DASEN"),
            SYSTEM);

    assertEquals(Set.of(ent.edith(), ent.alan()), approvers(plan));
    leaving.erasures.approve(plan.id(), plan.hash(), ent.as(ent.alan()));
  }

  private Set<PersonId> approvers(ErasurePlan plan) {
    return leaving.erasures.listApprovers(plan.id(), leaving.head).stream()
        .map(Holder::person)
        .collect(Collectors.toSet());
  }

  /** Remembers what it is told of people's time in a school. */
  private static final class Told implements EventListener {

    private final List<LifecycleEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public String id() {
      return "vendor-told";
    }

    @Override
    public void on(Event event) {
      LifecycleEvent.of(event).ifPresent(events::add);
    }

    private Set<LifecycleEvent> taken() {
      Set<LifecycleEvent> taken = Set.copyOf(events);
      events.clear();
      return taken;
    }
  }
}
