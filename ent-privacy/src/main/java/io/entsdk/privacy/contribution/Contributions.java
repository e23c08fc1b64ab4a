package io.entsdk.privacy.contribution;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.internal.contribution.ContributionDesk;

/**
 * Asks what becomes of what somebody has contributed to places of others when the account is
 * closed. Each method is one unit of work.
 *
 * <p>The arrêté of 30 November 2006 (ENT), article 6, lets contributions stay for informative,
 * pedagogical or scientific purposes alone, unless the contributor objects when the account is
 * closed. So silence lets them stay, never with the name. Each answer is its giver's own and may be
 * changed until the erasure begins; one objection is enough, of the child or of a guardian with
 * parental authority.
 */
public final class Contributions {

  private final Tenant tenant;

  public Contributions(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Return what {@code person} is asked, and what was answered. */
  public ContributionQuestion question(PersonId person, Actor actor) {
    return Unit.joined(tenant, unit -> new ContributionDesk(unit, actor).question(person));
  }

  /**
   * Answer for oneself, or in the name of a child whose parental authority one exercises.
   *
   * @throws io.entsdk.core.ConflictException with code {@code erasure-begun}
   */
  public ContributionQuestion answer(PersonId person, ContributionWish wish, Actor actor) {
    return Unit.joined(tenant, unit -> new ContributionDesk(unit, actor).answer(person, wish));
  }

  /**
   * Write down what the family has answered on paper, as whoever may plan the erasure; it is one
   * answer beside the others.
   *
   * @throws io.entsdk.core.NotFoundException if the person is not awaited in it
   * @throws io.entsdk.core.ConflictException with code {@code erasure-begun}
   */
  public ContributionQuestion record(
      ErasureId erasure, PersonId person, ContributionWish wish, Actor actor) {
    return Unit.joined(
        tenant, unit -> new ContributionDesk(unit, actor).record(erasure, person, wish));
  }
}
