package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.Accounts;
import io.entsdk.privacy.internal.erasure.ErasurePeople.Planned;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.RetentionDecision.DueBlocked;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans an erasure and writes down all that its hash stands for, within one unit of work. */
public final class PlanDesk {

  private final Unit unit;
  private final Actor actor;
  private final RetentionRules rules;
  private final ErasurePolicy policy;

  public PlanDesk(Unit unit, Actor actor, RetentionRules rules, ErasurePolicy policy) {
    this.unit = unit;
    this.actor = actor;
    this.rules = rules;
    this.policy = policy;
  }

  /** Plan; a plan of the same school that nobody has approved is taken back. */
  public ErasurePlan plan(DueOn scope) {
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.PLAN_ERASURE, new Scope.OfSchool(scope.school()));
    Certifying.key(unit.kernel());
    replaceOthers(scope);
    RulesInForce inForce = RulesInForce.read(unit, rules);
    RetentionRule rule = inForce.get(RetentionRules.ENT_ACCOUNT, scope.school(), scope.day());
    List<AccountRetention> accounts =
        new Accounts(unit, inForce).decideAll(scope.school(), scope.day());
    ErasureId id = new ErasureId(unit.newId());
    List<Planned> people = people(accounts, new ErasurePeople(unit, id).leftOver(scope.school()));
    if (people.isEmpty()) {
      throw nobody(scope, accounts);
    }
    return new PlanWriting(unit, actor, policy)
        .write(id, scope, Optional.empty(), rule, people, accounts.size());
  }

  /** Say why nobody is due, and what has to come first where something is in the way. */
  private static ConflictException nobody(DueOn scope, List<AccountRetention> accounts) {
    List<DueBlocked> blocked =
        accounts.stream()
            .map(AccountRetention::decision)
            .filter(DueBlocked.class::isInstance)
            .map(DueBlocked.class::cast)
            .toList();
    if (blocked.stream().anyMatch(one -> one.by().contains(Block.ARCHIVES_UNKNOWN))) {
      return new ConflictException(
          "archives-unknown",
          "%d accounts of school %s are due, but nobody has answered whether they are public archives: let the controller adopt the rule with an answer"
              .formatted(blocked.size(), scope.school()));
    }
    if (blocked.stream().anyMatch(one -> one.by().contains(Block.VISA))) {
      return new ConflictException(
          "visa-awaited",
          "%d accounts of school %s are due as public archives: they wait for an elimination slip that covers them"
              .formatted(blocked.size(), scope.school()));
    }
    return new ConflictException(
        "nothing-due", "Nobody of school " + scope.school() + " is due on " + scope.day());
  }

  private void replaceOthers(DueOn scope) {
    JpaErasures erasures = new JpaErasures(unit);
    for (ErasureRow other : erasures.openOf(scope.school())) {
      if (other.state() != ErasureState.PLANNED) {
        throw new ConflictException(
            "erasure-under-way",
            "Erasure %s of school %s is %s; plan again when it has ended"
                .formatted(other.id(), scope.school(), other.state()));
      }
      erasures.cancel(other.id());
    }
  }

  /** Return each id of everybody who is due, and of whom a hold has kept back so far. */
  private List<Planned> people(List<AccountRetention> accounts, List<Planned> leftOver) {
    List<AccountRetention> due =
        accounts.stream()
            .filter(account -> account.decision().outcome() == RetentionOutcome.DUE)
            .toList();
    Identities same =
        new JpaIdentities(unit).of(due.stream().map(AccountRetention::person).toList());
    Map<PersonId, Planned> people =
        due.stream()
            .flatMap(account -> ids(account, same))
            .collect(Collectors.toMap(Planned::person, one -> one, PlanDesk::later));
    leftOver.forEach(one -> people.putIfAbsent(one.person(), one));
    List<Planned> sorted = new ArrayList<>(people.values());
    sorted.sort(Comparator.comparing(one -> one.person().value()));
    return sorted;
  }

  private static Stream<Planned> ids(AccountRetention account, Identities same) {
    if (!(account.entitlement() instanceof Entitlement.Until until)) {
      return Stream.of();
    }
    PersonId standing = same.of(account.person());
    return same.allOf(account.person()).stream()
        .map(id -> new Planned(id, standing, until.lastDay(), account.newestActivity()));
  }

  private static Planned later(Planned one, Planned other) {
    return one.lastDay().isBefore(other.lastDay()) ? other : one;
  }
}
