package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.ClassConfirmation;
import io.entsdk.core.internal.directory.GuardianshipDesk;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides who answers for a child and on which terms. Each method is one unit of work.
 *
 * <p>Nothing is overwritten: a decision ends what stood before and begins a link of its own, which
 * no import ever raises, makes again or ends. It takes effect at once, in every module.
 */
public final class Guardianships {

  private final Tenant tenant;

  Guardianships(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Let a decision stand from its day on, in place of all that stood between this guardian and this
   * child.
   *
   * @throws io.entsdk.core.RejectedException with all that is wrong: a missing paper, impossible
   *     days, a guardian of themselves
   * @throws io.entsdk.core.NotFoundException if the tenant has no such person
   */
  public Guardianship decide(
      PersonId guardian, PersonId child, GuardianshipDecision decision, Actor actor) {
    return guarded(
        actor,
        new Scope.OfPerson(child),
        desk -> desk.decide(Guardian.of(guardian), child, decision));
  }

  /**
   * Let a decision about an organisation stand, as about a person: child protection, a foster home,
   * a guardianship service.
   *
   * <p>Each of its agents is given, in the hat of an agent, what the state gives, for as long as
   * the agent works for it; to whoever counts guardians it is one. What was decided about an agent
   * by name holds for that agent here too.
   *
   * @throws io.entsdk.core.RejectedException as above, and for a state that is a parent's alone
   */
  public Guardianship decide(
      OrganisationId guardian, PersonId child, GuardianshipDecision decision, Actor actor) {
    return guarded(
        actor,
        new Scope.OfPerson(child),
        desk -> desk.decide(Guardian.of(guardian), child, decision));
  }

  /**
   * End whatever stands between this guardian and this child, today being the first day without.
   *
   * <p>Nobody is a guardian by default: afterwards the guardian receives nothing about the child.
   */
  public void end(PersonId guardian, PersonId child, Actor actor) {
    guarded(actor, new Scope.OfPerson(child), desk -> desk.end(Guardian.of(guardian), child));
  }

  /** End whatever stands between this organisation and this child, as {@link #end} does. */
  public void end(OrganisationId guardian, PersonId child, Actor actor) {
    guarded(actor, new Scope.OfPerson(child), desk -> desk.end(Guardian.of(guardian), child));
  }

  /**
   * Confirm as {@link GuardianshipState#FULL} the unverified guardians of a class, except of the
   * pupils named in {@code except} and of those who need a second look; in a fixed number of
   * statements.
   *
   * <p>The actor vouches for each of them by name: the record says so.
   */
  public BulkConfirmation confirm(SchoolClass schoolClass, Set<PersonId> except, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(
                  actor,
                  DirectoryPermissions.DECIDE_GUARDIANSHIP,
                  new Scope.OfClass(schoolClass.id()));
          return new ClassConfirmation(unit, actor, schoolClass).butFor(except);
        });
  }

  /**
   * Return every link that a child has or had, the newest first, with where each comes from; that
   * it was read is recorded for the child and for each guardian.
   */
  public List<GuardianshipRecord> listOf(PersonId child, Actor actor) {
    return Unit.joined(
        tenant,
        unit ->
            new AccessCheck(unit)
                .requireRead(actor, DirectoryReads.GUARDIANSHIPS, new Scope.OfPerson(child))
                .of(
                    () -> new GuardianshipDesk(unit, actor).listOf(child),
                    links -> shown(child, links).toList()));
  }

  private static Stream<PersonId> shown(PersonId child, List<GuardianshipRecord> links) {
    return Stream.concat(
        Stream.of(child),
        links.stream().flatMap(link -> link.guardianship().guardian().person().stream()));
  }

  private <T> T guarded(Actor actor, Scope scope, Function<GuardianshipDesk, T> work) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, DirectoryPermissions.DECIDE_GUARDIANSHIP, scope);
          return work.apply(new GuardianshipDesk(unit, actor));
        });
  }
}
