package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision.Between;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Is what one relation gives, before the recipient's preferences.
 *
 * @param limitable whether the recipient may limit it
 * @param sender the capacity that it rests on
 * @param recipient likewise
 */
record TableGrant(
    Verdict verdict,
    List<ReachRule> because,
    Between between,
    Set<Duty> duties,
    boolean limitable,
    Capacity sender,
    Capacity recipient) {

  TableGrant {
    because = List.copyOf(because);
    duties = Set.copyOf(duties);
  }

  private ReachRule decisive() {
    return because.get(because.size() - 1);
  }

  /** Return the one that gives more; of two refusals the one that says more. */
  TableGrant orMore(TableGrant other) {
    int compared = verdict.compareTo(other.verdict);
    if (compared != 0) {
      return compared > 0 ? this : other;
    }
    if (verdict == Verdict.DENY) {
      return decisive().compareTo(other.decisive()) <= 0 ? this : other;
    }
    if (limitable != other.limitable) {
      return limitable ? other : this;
    }
    return duties.size() <= other.duties.size() ? this : other;
  }

  /** Return the stricter of both, with the duties of both. */
  TableGrant andStricter(TableGrant other) {
    TableGrant lower = verdict.compareTo(other.verdict) <= 0 ? this : other;
    return new TableGrant(
        lower.verdict,
        lower.verdict == Verdict.DENY
            ? lower.because
            : ending(lower.because, ReachRule.STRICTER_SCHOOL),
        lower.between,
        union(duties, other.duties),
        limitable || other.limitable,
        lower.sender,
        lower.recipient);
  }

  /** Return this grant as far as guardianship leaves it. */
  TableGrant atMost(Verdict most) {
    return most.compareTo(verdict) >= 0
        ? this
        : new TableGrant(
            most,
            ending(because, ReachRule.GUARDIANSHIP),
            between,
            duties,
            limitable,
            sender,
            recipient);
  }

  TableGrant with(ReachRule rule, Duty... more) {
    return new TableGrant(
        verdict,
        ending(because, rule),
        between,
        union(duties, Set.of(more)),
        limitable,
        sender,
        recipient);
  }

  static List<ReachRule> ending(List<ReachRule> rules, ReachRule last) {
    List<ReachRule> more = new ArrayList<>(rules);
    more.add(last);
    return more;
  }

  private static Set<Duty> union(Set<Duty> some, Set<Duty> others) {
    EnumSet<Duty> all = EnumSet.noneOf(Duty.class);
    all.addAll(some);
    all.addAll(others);
    return all;
  }
}
