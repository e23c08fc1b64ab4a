package io.entsdk.privacy.internal;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.internal.retention.EndingDesk;
import io.entsdk.privacy.internal.retention.PeriodsOfJobs;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.internal.sweep.RowTrial;
import io.entsdk.privacy.internal.sweep.Unemptied;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Movement;
import io.entsdk.privacy.retention.RetentionDecision;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleEnd;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.retention.RuleSimulation;
import io.entsdk.privacy.retention.RuleSimulation.OfSchool;
import io.entsdk.privacy.retention.RuleVersion;
import io.entsdk.privacy.retention.SourceConflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tries a rule out on what is there, within one unit of work that changes nothing: the same few
 * statements a school, before and after, and a table.
 */
public final class RuleTrial {

  private static final String SCHOOLS =
      readsAll(
          KEEPING, "select id from ent_core_school where tenant = cast(?1 as int) order by id");

  private final Unit unit;
  private final RetentionRules otherwise;

  public RuleTrial(Unit unit, RetentionRules otherwise) {
    this.unit = unit;
    this.otherwise = otherwise;
  }

  /** Tell {@code actor} what adopting {@code proposal} would move on its first day. */
  public RuleSimulation of(RuleProposal proposal, Actor actor) {
    SchoolId own = proposal.school();
    require(actor, own == null ? new Scope.OfTenant() : new Scope.OfSchool(own));
    PeriodsOfJobs.refuse(unit, proposal.rule());
    Unemptied.refuse(unit, proposal.rule());
    RulesInForce before = RulesInForce.read(unit, otherwise);
    List<SchoolId> schools = own == null ? without(before, proposal) : List.of(own);
    return simulated(
        new Change(proposal, before, before.with(next(proposal))),
        schools,
        SourceConflict.about(proposal.rule()));
  }

  /**
   * Tell {@code actor} what the end of a school's own version would move: no text is passed over.
   */
  public RuleSimulation of(RuleEnd end, Actor actor) {
    require(actor, new Scope.OfSchool(end.school()));
    RulesInForce before = RulesInForce.read(unit, otherwise);
    RulesInForce after = EndingDesk.with(end, before);
    RetentionRule then = after.get(end.key(), end.school(), end.from());
    RuleProposal proposal = RuleProposal.of(end.school(), then, end.from(), end.because());
    return simulated(new Change(proposal, before, after), List.of(end.school()), List.of());
  }

  private void require(Actor actor, Scope scope) {
    new AccessCheck(unit).require(actor, PrivacyPermissions.PLAN_RETENTION, scope);
  }

  private RuleSimulation simulated(
      Change change, List<SchoolId> schools, List<SourceConflict> conflicts) {
    RuleProposal proposal = change.proposal();
    return new RuleSimulation(
        proposal,
        schools.stream().map(school -> moved(school, change)).toList(),
        new RowTrial(unit, change.before(), change.after())
            .of(proposal.rule().key(), proposal.from()),
        conflicts);
  }

  /** Is what is proposed, with the rules without it and with it. */
  private record Change(RuleProposal proposal, RulesInForce before, RulesInForce after) {}

  /**
   * Number the version after all that are there, so that it counts where it begins with another.
   */
  private static RuleVersion next(RuleProposal proposal) {
    return new RuleVersion(
        proposal.school(), proposal.rule().numbered(Integer.MAX_VALUE), proposal.from());
  }

  /** Return the schools that have no version of their own on its first day. */
  private List<SchoolId> without(RulesInForce before, RuleProposal proposal) {
    return unit.rows(SCHOOLS, unit.tenantId().value()).stream()
        .map(row -> new SchoolId(row.uuid(0)))
        .filter(school -> !before.hasOwn(proposal.rule().key(), school, proposal.from()))
        .toList();
  }

  /** Other rules than that of accounts move rows, and not whole accounts. */
  private OfSchool moved(SchoolId school, Change change) {
    LocalDate day = change.proposal().from();
    if (!change.proposal().rule().key().equals(RetentionRules.ENT_ACCOUNT)) {
      return new OfSchool(school, day, Map.of());
    }
    Map<PersonId, RetentionDecision> then = decisions(change.after(), school, day);
    Map<Movement, Integer> moves =
        decisions(change.before(), school, day).entrySet().stream()
            .map(one -> movement(one.getValue(), then.getOrDefault(one.getKey(), one.getValue())))
            .collect(Collectors.toMap(move -> move, move -> 1, Integer::sum));
    return new OfSchool(school, day, moves);
  }

  private Map<PersonId, RetentionDecision> decisions(
      RulesInForce rules, SchoolId school, LocalDate day) {
    return new Accounts(unit, rules)
        .decideAll(school, day).stream()
            .collect(Collectors.toMap(AccountRetention::person, AccountRetention::decision));
  }

  private static Movement movement(RetentionDecision before, RetentionDecision after) {
    boolean went = before.outcome() == RetentionOutcome.DUE;
    boolean goes = after.outcome() == RetentionOutcome.DUE;
    if (went != goes) {
      return goes ? Movement.DUE_AT_ONCE : Movement.NO_LONGER_DUE;
    }
    LocalDate was = before.limit().orElse(LocalDate.MAX);
    LocalDate is = after.limit().orElse(LocalDate.MAX);
    if (was.equals(is)) {
      return Movement.SAME;
    }
    return is.isBefore(was) ? Movement.EARLIER : Movement.LATER;
  }
}
