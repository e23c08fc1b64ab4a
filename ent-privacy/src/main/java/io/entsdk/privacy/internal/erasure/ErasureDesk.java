package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Holder;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.SnapshotLoader;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.PrivacyReads;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.PlannedPerson;
import io.entsdk.privacy.erasure.PlannedTable;
import io.entsdk.privacy.internal.SecondPerson;
import io.entsdk.privacy.internal.erasure.ErasureRow.Approval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries an erasure from plan to approval, for one actor in one unit of work. */
public final class ErasureDesk {

  private final Unit unit;
  private final Actor actor;
  private final JpaErasures erasures;

  public ErasureDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.erasures = new JpaErasures(unit);
  }

  /**
   * Approve what {@code hash} stands for; {@code people} is their number, where somebody gave it.
   */
  public ErasureReport approve(
      ErasureId id, String hash, OptionalInt people, ErasurePolicy policy) {
    ErasureRow erasure = locked(id, PrivacyPermissions.APPROVE_ERASURE);
    state(erasure, ErasureState.PLANNED);
    PersonId approver = new SecondPerson(unit, actor).than(erasure.plannedBy(), "Erasure " + id);
    if (!erasure.hash().equals(hash)) {
      throw new ConflictException("plan-differs", "This is not the hash of erasure " + id);
    }
    if (people.isPresent() ? people.getAsInt() != erasure.people() : erasure.brakes()) {
      throw new ConflictException(
          "brake",
          "Erasure %s takes %d of %d accounts: approve it by that number, or look again"
              .formatted(id, erasure.people(), erasure.accounts()));
    }
    Instant begins = begins(erasure, policy);
    Approval approval = new Approval(Optional.of(approver), unit.now(), begins, policy.backups());
    erasures.approve(id, approval);
    ErasureJob.announce(unit, approval.beginsAt());
    ErasureNews news = new ErasureNews(unit, id);
    news.announced(new ErasurePeople(unit, id).awaited(), begins);
    ErasureSteps steps = ErasureSteps.of(unit.kernel());
    news.asked(new RowCounts(unit, steps).contributors(id.value()), begins);
    return report(id);
  }

  /** Nothing begins before the day on which it is due, nor while there is grace. */
  private Instant begins(ErasureRow erasure, ErasurePolicy policy) {
    School school =
        new JpaSchools(unit)
            .find(erasure.school())
            .orElseThrow(() -> new NotFoundException("School", erasure.school()));
    Instant due = erasure.scope().day().atStartOfDay(school.zone()).toInstant();
    Instant grace = unit.now().plus(policy.grace());
    return due.isAfter(grace) ? due : grace;
  }

  /** Take a person out, as long as nothing of the person is gone. */
  public ErasureReport spare(ErasureId id, PersonId person) {
    ErasureRow erasure = locked(id, PrivacyPermissions.PLAN_ERASURE);
    if (erasure.state() != ErasureState.PLANNED && erasure.state() != ErasureState.APPROVED) {
      throw begun(erasure);
    }
    PersonId standing = new JpaIdentities(unit).of(List.of(person)).of(person);
    if (!new PeopleUnderWay(unit, id).settle(standing, ErasureOutcome.SPARED)) {
      throw new NotFoundException("Person in erasure " + id, person);
    }
    if (erasure.state() == ErasureState.APPROVED) {
      new ErasureNews(unit, id).calledOff(new ErasurePeople(unit, id).idsOf(standing));
    }
    return report(id);
  }

  public ErasureReport cancel(ErasureId id) {
    ErasureRow erasure = locked(id, PrivacyPermissions.PLAN_ERASURE);
    if (erasure.state() != ErasureState.PLANNED && erasure.state() != ErasureState.APPROVED) {
      throw begun(erasure);
    }
    if (erasure.state() == ErasureState.APPROVED) {
      new ErasureNews(unit, id).calledOff(new ErasurePeople(unit, id).awaited());
    }
    erasures.cancel(id);
    return report(id);
  }

  public ErasurePlan plan(ErasureId id) {
    ErasureRow erasure = erasures.get(id);
    new AccessCheck(unit).require(actor, PrivacyPermissions.READ_ERASURE, scope(erasure));
    return erasure.plan(erasures.tables(id));
  }

  public ErasureReport read(ErasureId id) {
    ErasureRow erasure = erasures.get(id);
    new AccessCheck(unit).require(actor, PrivacyPermissions.READ_ERASURE, scope(erasure));
    return report(id);
  }

  /**
   * Return who may approve today, each with the hat to wear: of the school, and up the tree of
   * organisations to which it is attached; never who planned.
   */
  public List<Holder> approvers(ErasureId id) {
    ErasureRow erasure = erasures.get(id);
    new AccessCheck(unit).require(actor, PrivacyPermissions.READ_ERASURE, scope(erasure));
    List<Holder> holders =
        new SnapshotLoader(unit)
            .about(scope(erasure))
            .whoMay(PrivacyPermissions.APPROVE_ERASURE, scope(erasure));
    List<PersonId> all = new ArrayList<>(holders.stream().map(Holder::person).toList());
    erasure.plannedBy().ifPresent(all::add);
    Identities same = new JpaIdentities(unit).of(all);
    return holders.stream()
        .filter(
            one ->
                erasure.plannedBy().filter(planner -> same.isSame(planner, one.person())).isEmpty())
        .toList();
  }

  /** Look anew for whoever is gone, and return where somebody stands again. */
  public List<PlannedTable> verify(ErasureId id) {
    ErasureRow erasure = erasures.get(id);
    new AccessCheck(unit).require(actor, PrivacyPermissions.READ_ERASURE, scope(erasure));
    ErasureSteps steps = ErasureSteps.of(unit.kernel());
    return new RowCounts(unit, steps)
        .goneAgain(id.value()).entrySet().stream()
            .map(count -> count.getKey().counted(count.getValue()))
            .toList();
  }

  public Page<PlannedPerson> people(ErasureId id, PageRequest asked) {
    return new AccessCheck(unit)
        .requireRead(actor, PrivacyReads.ERASURE_PEOPLE, scope(erasures.get(id)))
        .of(
            () -> new PeoplePage(unit, id).of(asked),
            page -> page.items().stream().map(PlannedPerson::person).toList());
  }

  private ErasureRow locked(ErasureId id, Permission permission) {
    ErasureRow erasure = erasures.lock(id);
    new AccessCheck(unit).requireAct(actor, permission, scope(erasure));
    return erasure;
  }

  private static Scope scope(ErasureRow erasure) {
    return new Scope.OfSchool(erasure.school());
  }

  private static void state(ErasureRow erasure, ErasureState expected) {
    if (erasure.state() != expected) {
      throw new ConflictException(
          "erasure-" + erasure.state().name().toLowerCase(Locale.ROOT),
          "Erasure " + erasure.id() + " is " + erasure.state() + ", not " + expected);
    }
  }

  private static ConflictException begun(ErasureRow erasure) {
    return new ConflictException(
        "erasure-begun", "Erasure " + erasure.id() + " is " + erasure.state());
  }

  private ErasureReport report(ErasureId id) {
    ErasureRow erasure = erasures.get(id);
    ErasureTally tally = new ErasureTally(unit, id);
    List<ErasureReport.Failure> failures = new ArrayList<>(tally.failures());
    if (erasure.state() == ErasureState.RUNNING) {
      failures.addAll(new Certifying(unit, id).waitingFor());
    }
    return new ErasureReport(
        id,
        erasure.scope(),
        erasure.state(),
        tally.outcomes(),
        erasure.approval().map(Approval::beginsAt),
        failures,
        erasure.certificate());
  }
}
