package io.entsdk.privacy.retention;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.RuleTrial;
import io.entsdk.privacy.internal.retention.AdoptionDesk;
import io.entsdk.privacy.internal.retention.EndingDesk;
import java.time.LocalDate;
import java.util.List;

/**
 * Keeps the rules that controllers have adopted, version by version. Each method is one unit of
 * work.
 *
 * <p>For a school its own version counts, or else that of all schools, or else what was given in
 * code; of several the one that has begun last. A school's own can end. Nothing is edited: whoever
 * decides anew adopts the next version, and which rule held on a day of the past can always be
 * read.
 */
public final class Adoptions {

  private final Tenant tenant;
  private final RetentionRules rules;

  public Adoptions(Tenant tenant, RetentionRules rules) {
    this.tenant = tenant;
    this.rules = rules;
  }

  /**
   * Adopt the next version of a rule for the controller.
   *
   * @throws io.entsdk.core.ConflictException with code {@code controller-needed} if the actor
   *     merely heads the school, {@code source-conflict} if texts disagree about it and nobody has
   *     said which one counts, {@code version-too-early} if it would begin before the version that
   *     is there, {@code already-carried-out} if it would begin on a day on which data were erased
   *     under the one that is there
   * @throws io.entsdk.core.RejectedException if a text is missing or too long, or a day out of
   *     range
   */
  public Adoption adopt(RuleProposal proposal, Actor actor) {
    return Unit.joined(tenant, unit -> new AdoptionDesk(unit, actor).adopt(proposal));
  }

  /**
   * End a school's own version for the controller, so that that of all schools holds again; it
   * stays on record, and days before read as they did.
   *
   * @throws io.entsdk.core.ConflictException with code {@code no-own-version} if the school has
   *     none, or it has ended; otherwise as {@link #adopt}
   */
  public Adoption end(RuleEnd end, Actor actor) {
    return Unit.joined(tenant, unit -> new EndingDesk(unit, actor).end(end));
  }

  /** Tell what that end would move on its first day; nothing is changed. */
  public RuleSimulation simulate(RuleEnd end, Actor actor) {
    return Unit.joined(tenant, unit -> new RuleTrial(unit, rules).of(end, actor));
  }

  /**
   * Tell what adopting a rule would move on its first day, and which texts disagree about it;
   * nothing is changed. Accounts are counted, by some ten statements for each school whose rule
   * would change: of one school at once, of all of a large tenant when there is time.
   */
  public RuleSimulation simulate(RuleProposal proposal, Actor actor) {
    return Unit.joined(tenant, unit -> new RuleTrial(unit, rules).of(proposal, actor));
  }

  /**
   * Return every version of the rule {@code key} that holds or held for {@code school}, its own and
   * those of all schools, the newest first.
   */
  public List<Adoption> listOf(SchoolId school, String key, Actor actor) {
    return Unit.joined(tenant, unit -> new AdoptionDesk(unit, actor).listOf(school, key));
  }

  /** Return every rule of {@code school} on {@code day}, a day of the past or to come included. */
  public RetentionRules inForce(SchoolId school, LocalDate day, Actor actor) {
    return Unit.joined(tenant, unit -> new AdoptionDesk(unit, actor).inForce(school, day, rules));
  }
}
