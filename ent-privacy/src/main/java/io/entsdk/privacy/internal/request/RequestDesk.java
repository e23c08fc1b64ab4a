package io.entsdk.privacy.internal.request;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.ParentalCheck;
import io.entsdk.core.internal.directory.Ages;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.internal.Accounts;
import io.entsdk.privacy.internal.Accounts.OwnAccount;
import io.entsdk.privacy.internal.erasure.OwnPlan;
import io.entsdk.privacy.internal.erasure.UntiedPeople;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.request.ErasureAnswer;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.request.RefusalReason;
import io.entsdk.privacy.request.RequestChannel;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers requests to be erased, for one actor in one unit of work. */
public final class RequestDesk {

  private final Unit unit;
  private final Actor actor;
  private final RetentionRules rules;
  private final ErasurePolicy policy;

  public RequestDesk(Unit unit, Actor actor, RetentionRules rules, ErasurePolicy policy) {
    this.unit = unit;
    this.actor = actor;
    this.rules = rules;
    this.policy = policy;
  }

  public ErasureAnswer ask(ErasureRequest request) {
    new ParentalCheck(unit).requireAct(actor, PrivacyPermissions.ASK_ERASURE, request.person());
    if (request.ground() == ErasureGround.ENTERED_BY_MISTAKE) {
      throw RejectedException.of(
          "ground", "for-the-school", "that somebody was entered by mistake is said by the school");
    }
    if (request.ground() == ErasureGround.CONSENT_WITHDRAWN && consentedAlone(request.person())) {
      throw RejectedException.of(
          "ground",
          "for-the-pupil",
          "from 15 on a pupil agrees alone, and alone takes it back; objecting is open to a parent");
    }
    return filed(request, isOwn(request.person()) ? RequestChannel.SELF : RequestChannel.GUARDIAN);
  }

  /** Whoever asks for somebody else does not take back what was given without them. */
  private boolean consentedAlone(PersonId person) {
    LocalDate today = new JpaFacts(unit).placeOf(person, unit.now()).dayOf(unit.now());
    return actor.person().isPresent()
        && !isOwn(person)
        && new Ages(unit).isAtLeast(Ages.CONSENT_ALONE, person, today);
  }

  private boolean isOwn(PersonId person) {
    return actor
        .person()
        .filter(one -> new JpaIdentities(unit).allOf(person).contains(one))
        .isPresent();
  }

  public ErasureAnswer record(ErasureRequest request) {
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.PLAN_ERASURE, new Scope.OfSchool(request.school()));
    if (isNobodys(request.person())) {
      new UntiedPeople(unit, actor).require();
    }
    return filed(request, RequestChannel.SCHOOL);
  }

  /** Whoever is tied to no school is seen to by one that the tenant names for it. */
  private boolean isNobodys(PersonId person) {
    return new TiedSchools(unit).of(person).isEmpty() && new JpaPeople(unit).isThere(person);
  }

  private ErasureAnswer filed(ErasureRequest request, RequestChannel channel) {
    LocalDate today = new Known(unit).today(request.school());
    ErasureAnswer answer = answer(request, today);
    new RequestRegister(unit, actor).file(request, answer, channel, today);
    return answer;
  }

  private ErasureAnswer answer(ErasureRequest request, LocalDate today) {
    if (request.ground() == ErasureGround.SCHOOL_CLOSED) {
      throw RejectedException.of(
          "ground", "for-the-closing", "that a school is closed is said by Closures.planSchool");
    }
    PersonId person = request.person();
    List<SchoolId> tied = new TiedSchools(unit).of(person);
    if (!tied.contains(request.school()) && !isNobodys(person)) {
      throw new NotFoundException("Person of school " + request.school(), person);
    }
    RulesInForce inForce = RulesInForce.read(unit, rules);
    OwnAccount account = new Accounts(unit, inForce).own(person, request.school(), today);
    Optional<RefusalReason> refusal =
        request.ground() == ErasureGround.ENTERED_BY_MISTAKE && tied.size() > 1
            ? Optional.of(RefusalReason.KNOWN_ELSEWHERE)
            : account.admissibility(request.ground()).refusal(today);
    return refusal
        .<ErasureAnswer>map(reason -> new ErasureAnswer.Refused(person, request.ground(), reason))
        .orElseGet(
            () ->
                new ErasureAnswer.Planned(
                    new OwnPlan(unit, actor, policy).plan(request, account, inForce, today),
                    request.ground()));
  }
}
