package io.entsdk.privacy.internal.archive;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.JpaRestrictions;
import io.entsdk.core.internal.protection.RestrictionDesk;
import io.entsdk.core.protection.Restriction;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionRequest;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.archive.Waiting;
import io.entsdk.privacy.internal.Accounts;
import io.entsdk.privacy.internal.due.AccountLooks;
import io.entsdk.privacy.internal.due.AccountsJob;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.RetentionDecision;
import io.entsdk.privacy.retention.RetentionDecision.DueBlocked;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps from use whoever is past the limit and waits for the archives, in one unit of work. Whoever
 * is held is left alone: those who look into a case need to see.
 */
public final class WaitingDesk {

  private static final int MOST = 200;
  private static final String REASON = "past its limit, and the archives are awaited";
  private static final Set<RetentionOutcome> IN_USE =
      Set.of(RetentionOutcome.KEEP, RetentionOutcome.RESTRICT);

  private final Unit unit;

  public WaitingDesk(Unit unit) {
    this.unit = unit;
  }

  /**
   * Settle {@code school} for {@code actor}, by {@code otherwise} where nothing was adopted; the
   * job does so each day from then on.
   */
  public Waiting settle(SchoolId school, RetentionRules otherwise, Actor actor) {
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.PREPARE_SLIP, new Scope.OfSchool(school));
    LocalDate today = new Known(unit).today(school);
    if (new AccountLooks(unit).lock(school).isEmpty()) {
      AccountsJob.lookAgain(unit, school);
    }
    return settle(
        new Accounts(unit, RulesInForce.read(unit, otherwise)).decideAll(school, today),
        today,
        MOST);
  }

  /**
   * Restrict those of {@code accounts} who wait and are not restricted yet, and lift it of whoever
   * waits no more; {@code most} of each.
   */
  public Waiting settle(List<AccountRetention> accounts, LocalDate today, int most) {
    Map<PersonId, RetentionDecision> decisions =
        accounts.stream()
            .collect(Collectors.toMap(AccountRetention::person, AccountRetention::decision));
    List<Restriction> standing = new JpaRestrictions(unit).standing(RestrictionBasis.LIMIT_PASSED);
    List<PersonId> waiting =
        decisions.entrySet().stream()
            .filter(one -> waits(one.getValue(), today))
            .map(Map.Entry::getKey)
            .toList();
    return new Waiting(
        waiting.size(), restrict(waiting, standing, most), lift(decisions, standing, most));
  }

  private static boolean waits(RetentionDecision decision, LocalDate today) {
    return decision instanceof DueBlocked blocked
        && today.isAfter(blocked.since())
        && !blocked.by().contains(Block.HOLD);
  }

  private int restrict(List<PersonId> waiting, List<Restriction> standing, int most) {
    Set<PersonId> already =
        standing.stream().map(one -> one.what().person()).collect(Collectors.toSet());
    List<PersonId> fresh =
        waiting.stream().filter(person -> !already.contains(person)).limit(most).toList();
    fresh.forEach(
        person ->
            desk()
                .restrict(
                    RestrictionRequest.whole(
                        person, RestrictionBasis.LIMIT_PASSED, RetentionRules.ENT_ACCOUNT)));
    return fresh.size();
  }

  private int lift(
      Map<PersonId, RetentionDecision> decisions, List<Restriction> standing, int most) {
    List<Restriction> over =
        standing.stream()
            .filter(one -> isInUse(decisions.get(one.what().person())))
            .limit(most)
            .toList();
    over.forEach(one -> desk().lift(one.id(), "no longer past its limit"));
    return over.size();
  }

  /** Whoever is not tied to the school is none of its business. */
  private static boolean isInUse(@Nullable RetentionDecision decision) {
    return decision != null && IN_USE.contains(decision.outcome());
  }

  /** Those who have left are tied to nobody who could restrict them in person. */
  private RestrictionDesk desk() {
    return new RestrictionDesk(unit, Actor.system(REASON));
  }
}
