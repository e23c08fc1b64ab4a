package io.entsdk.privacy.request;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.internal.request.RequestDesk;
import io.entsdk.privacy.internal.request.RequestRegister;
import io.entsdk.privacy.retention.RetentionRules;

/**
 * Takes requests of single people to be erased (GDPR Art. 17), which are then planned, approved by
 * another person, carried out and certified as every erasure is. Each method is one unit of work.
 *
 * <p>Each request stands in a register with the day on which its answer is due, a month later (Art.
 * 12(3)); who asked stands in it no more once they are erased.
 *
 * <p>As long as somebody is entitled to the account it rests on a task in the public interest, and
 * the right does not apply (Art. 17(3)(b)). Whoever has left need not wait for the limit; who was
 * entered by mistake goes whoever they are, on the word of the school alone.
 */
public final class ErasureRequests {

  private final Tenant tenant;
  private final RetentionRules rules;
  private final ErasurePolicy policy;

  public ErasureRequests(Tenant tenant, RetentionRules rules, ErasurePolicy policy) {
    this.tenant = tenant;
    this.rules = rules;
    this.policy = policy;
  }

  /**
   * Ask for oneself, at any age, or in the name of a child whose parental authority one exercises,
   * until the child is 18. What was asked before and nobody has approved is taken back.
   *
   * @throws io.entsdk.core.RejectedException with code {@code for-the-school} for {@link
   *     ErasureGround#ENTERED_BY_MISTAKE}, or {@code for-the-pupil} for {@link
   *     ErasureGround#CONSENT_WITHDRAWN} in the name of a child of 15 or more, who has agreed alone
   *     (loi n° 78-17, art. 45)
   * @throws io.entsdk.core.NotFoundException if the school does not know the person
   * @throws io.entsdk.core.ConflictException with code {@code erasure-under-way}
   */
  public ErasureAnswer ask(ErasureRequest request, Actor actor) {
    return Unit.joined(tenant, unit -> new RequestDesk(unit, actor, rules, policy).ask(request));
  }

  /**
   * Write down what was asked on paper, or found by the school itself, as whoever may plan
   * erasures; another person than who records it approves. Whoever is tied to no school may be
   * named at any, by somebody who has the right in every one.
   *
   * @throws io.entsdk.core.NotFoundException if the school does not know the person
   * @throws io.entsdk.core.ConflictException with code {@code erasure-under-way}
   */
  public ErasureAnswer record(ErasureRequest request, Actor actor) {
    return Unit.joined(tenant, unit -> new RequestDesk(unit, actor, rules, policy).record(request));
  }

  /**
   * Return the requests of a school of which somebody still owes the end, the one that is due first
   * at the top: planned, under way, or called off. Whom it shows is recorded.
   */
  public Page<FiledRequest> listOpen(SchoolId school, PageRequest page, Actor actor) {
    return Unit.joined(tenant, unit -> new RequestRegister(unit, actor).list(school, true, page));
  }

  /**
   * Return every request of a school, in the order of the days on which an answer was due. Whom it
   * shows is recorded.
   */
  public Page<FiledRequest> listOf(SchoolId school, PageRequest page, Actor actor) {
    return Unit.joined(tenant, unit -> new RequestRegister(unit, actor).list(school, false, page));
  }

  /**
   * Take two months more than the first one, once, for one of the two reasons that there are (GDPR
   * Art. 12(3)); {@link FiledRequest#explain} says so to the person, who is to be told within the
   * month.
   *
   * @throws io.entsdk.core.NotFoundException if there is no such request
   * @throws io.entsdk.core.ConflictException with code {@code request-answered}, {@code
   *     extended-already}, or {@code extended-too-late} once the month is over
   */
  public FiledRequest extend(RequestId request, ExtensionReason reason, Actor actor) {
    return Unit.joined(tenant, unit -> new RequestRegister(unit, actor).extend(request, reason));
  }
}
