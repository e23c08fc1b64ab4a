package io.entsdk.privacy.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Holder;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.closure.ClosureReplaying;
import io.entsdk.privacy.internal.erasure.Certifying;
import io.entsdk.privacy.internal.erasure.ErasureDesk;
import io.entsdk.privacy.internal.erasure.PlanDesk;
import io.entsdk.privacy.internal.erasure.Replaying;
import io.entsdk.privacy.internal.erasure.UntiedPeople;
import io.entsdk.privacy.retention.RetentionRules;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Plans erasures, has them approved by a second person, and tells how far they have come. Each
 * method is one unit of work.
 *
 * <p>The job {@code erasures} does the erasing, once the grace period is over: bounded transactions
 * that stop and go on at any commit, on any node. Whoever is held, entitled again or spared
 * meanwhile stays. What is gone is looked for by statements that are derived from the inventory,
 * and then certified.
 */
public final class Erasures {

  private final Tenant tenant;
  private final RetentionRules rules;
  private final ErasurePolicy policy;

  public Erasures(Tenant tenant, RetentionRules rules, ErasurePolicy policy) {
    this.tenant = tenant;
    this.rules = rules;
    this.policy = policy;
  }

  /**
   * Plan what {@code scope} selects, and count where it stands; nothing is erased. A plan of the
   * same school that nobody has approved is taken back.
   *
   * @throws io.entsdk.core.ConflictException with code {@code nothing-due}, {@code
   *     archives-unknown}, {@code visa-awaited} or {@code erasure-under-way}
   * @throws io.entsdk.core.MisconfiguredException if no key is there to certify with
   */
  public ErasurePlan plan(DueOn scope, Actor actor) {
    return Unit.joined(tenant, unit -> new PlanDesk(unit, actor, rules, policy).plan(scope));
  }

  /** Return a plan as it was written, such as one that somebody has asked for. */
  public ErasurePlan getPlan(ErasureId erasure, Actor actor) {
    return Unit.joined(tenant, unit -> new ErasureDesk(unit, actor).plan(erasure));
  }

  /**
   * List whom no fact ties or ever tied to a school of the tenant, such as whoever was entered by
   * hand and never placed: no plan of a school finds them, and {@link
   * io.entsdk.privacy.request.ErasureRequests#record} erases one. Whoever calls has the right in
   * every school. Whom it shows is recorded.
   */
  public Page<UntiedPerson> listUntied(PageRequest page, Actor actor) {
    return Unit.joined(tenant, unit -> new UntiedPeople(unit, actor).list(page));
  }

  /** List who is in an erasure, those with the newest activity first. */
  public Page<PlannedPerson> listPeople(ErasureId erasure, PageRequest page, Actor actor) {
    return Unit.joined(tenant, unit -> new ErasureDesk(unit, actor).people(erasure, page));
  }

  /**
   * List who may approve today, each with the hat to wear: of the school, and up the tree of
   * organisations to which it is attached; never who planned. Nobody is a school of one person to
   * which nobody above is attached: name a delegate, for no clock approves.
   */
  public List<Holder> listApprovers(ErasureId erasure, Actor actor) {
    return Unit.joined(tenant, unit -> new ErasureDesk(unit, actor).approvers(erasure));
  }

  /**
   * Approve a plan by its hash, as another person than who planned; erasing begins when the grace
   * period is over.
   *
   * @throws io.entsdk.core.ConflictException with code {@code second-person-needed}, {@code
   *     plan-differs}, {@code brake} where it takes so many that {@link #approveAll} is needed, or
   *     {@code erasure-} and its state
   */
  public ErasureReport approve(ErasureId erasure, String hash, Actor actor) {
    return approve(erasure, hash, OptionalInt.empty(), actor);
  }

  /** Approve as {@link #approve} does, and say that it is meant to take {@code people} people. */
  public ErasureReport approveAll(ErasureId erasure, String hash, int people, Actor actor) {
    return approve(erasure, hash, OptionalInt.of(people), actor);
  }

  /**
   * Take a person out of an erasure that has not begun.
   *
   * @throws io.entsdk.core.ConflictException with code {@code erasure-begun}
   * @throws io.entsdk.core.NotFoundException if the person is not awaited in it
   */
  public ErasureReport spare(ErasureId erasure, PersonId person, Actor actor) {
    return Unit.joined(tenant, unit -> new ErasureDesk(unit, actor).spare(erasure, person));
  }

  /**
   * Take back an erasure that has not begun.
   *
   * @throws io.entsdk.core.ConflictException with code {@code erasure-begun}
   */
  public ErasureReport cancel(ErasureId erasure, Actor actor) {
    return Unit.joined(tenant, unit -> new ErasureDesk(unit, actor).cancel(erasure));
  }

  /** Tell how far an erasure has come. */
  public ErasureReport report(ErasureId erasure, Actor actor) {
    return Unit.joined(tenant, unit -> new ErasureDesk(unit, actor).read(erasure));
  }

  /**
   * Look anew, by statements that are derived from the inventory, for everybody who is gone, and
   * return where somebody stands; nothing, as long as all is well. Once no backup holds them,
   * nobody is known any more who could be looked for.
   */
  public List<PlannedTable> verify(ErasureId erasure, Actor actor) {
    return Unit.joined(tenant, unit -> new ErasureDesk(unit, actor).verify(erasure));
  }

  /**
   * Take up once more, from the journal outside the database, every erasure that this database does
   * not know because it came from a backup, and the closing of the whole tenant; the jobs {@code
   * erasures} and {@code closures} do the rest. Return how many people come back to be erased,
   * those of a closing as they were planned; 0 where nothing was restored, or where no journal is
   * kept.
   *
   * <p>Call it before anybody signs in: {@link io.entsdk.core.EntRuntime#check} fails until it was.
   * What was approved stays approved. A hold in the database keeps whom it holds.
   *
   * @throws io.entsdk.core.MisconfiguredException if the journal cannot be opened
   */
  public int replay() {
    return Unit.joined(
        tenant, unit -> new ClosureReplaying(unit).replay() + new Replaying(unit).replay());
  }

  /**
   * Return the public key that verifies certificates of today, under its id; keep those of earlier
   * keys as long as their certificates.
   */
  public Map<String, PublicKey> publicKeys() {
    return Certifying.publicKeys(tenant);
  }

  private ErasureReport approve(ErasureId erasure, String hash, OptionalInt people, Actor actor) {
    return Unit.joined(
        tenant, unit -> new ErasureDesk(unit, actor).approve(erasure, hash, people, policy));
  }
}
