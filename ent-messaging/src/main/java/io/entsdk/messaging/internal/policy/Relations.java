package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision.Between;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.reach.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most that any relation between two parties gives by the tables of their schools.
 *
 * @param asTeam whether the sender writes in the name of a team
 */
record Relations(Party sender, Party recipient, Contact contact, Scene scene, boolean asTeam) {

  /** Return the best grant of all relations; empty when nothing ties both. */
  Optional<TableGrant> best() {
    TableGrant best = null;
    for (Capacity from : sender.capacities()) {
      for (Capacity to : recipient.capacities()) {
        best = more(best, between(from, to));
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable TableGrant between(Capacity from, Capacity to) {
    SchoolPolicy own = scene.policy(from.school());
    if (from.school().equals(to.school())) {
      Recipients columns = new Recipients(sender, recipient, own, contact);
      return under(own, from, to, columns.columns(from, to));
    }
    Set<Towards> abroad = Recipients.abroad(from, to);
    if (abroad.isEmpty()) {
      return null;
    }
    TableGrant here = under(own, from, to, abroad);
    TableGrant there = under(scene.policy(to.school()), from, to, abroad);
    return here == null || there == null ? null : here.andStricter(there);
  }

  private @Nullable TableGrant under(
      SchoolPolicy school, Capacity from, Capacity to, Set<Towards> columns) {
    TableGrant best = null;
    for (From row : Senders.rows(from, school)) {
      for (Towards column : columns) {
        best = more(best, cell(school, row, column, from, to));
      }
    }
    return best;
  }

  private TableGrant cell(
      SchoolPolicy school, From row, Towards column, Capacity from, Capacity to) {
    Cell cell = scene.rules().cell(school, row, column, contact);
    TableGrant grant = grant(cell, school, new Between(row, column), from, to);
    if (grant.verdict() == Verdict.DENY) {
      return grant;
    }
    if (school.managementOnly() && !(from instanceof OfStaff staff && staff.heads())) {
      return grant(Verdict.DENY, cell, ReachRule.INCIDENT, grant.between(), from, to);
    }
    TableGrant left = grant.atMost(Court.most(from, to, column));
    boolean screened =
        left.verdict() != Verdict.DENY && from instanceof OfGuardian sent && sent.screened();
    return screened
        ? left.with(ReachRule.TEXT_SCREENED, Duty.PRE_MODERATE, Duty.NO_ATTACHMENT)
        : left;
  }

  private TableGrant grant(
      Cell cell, SchoolPolicy school, Between between, Capacity from, Capacity to) {
    return switch (cell.code()) {
      case ALLOWED, LIMITABLE -> allowed(cell, between, from, to);
      case ANSWER -> grant(Verdict.REPLY_ONLY, cell, ReachRule.TABLE_ANSWERS, between, from, to);
      case SUPERVISED ->
          grant(Verdict.SUPERVISED, cell, ReachRule.TABLE_SUPERVISES, between, from, to);
      case ASKED -> grant(Verdict.REQUEST, cell, ReachRule.TABLE_ASKS, between, from, to);
      case TEAM ->
          to instanceof OfTeam
              ? grant(Verdict.ALLOW, cell, ReachRule.TABLE_ALLOWS, between, from, to)
              : grant(Verdict.DENY, cell, ReachRule.TEAM_ONLY, between, from, to);
      case AS_TEAM ->
          asTeam
              ? grant(Verdict.ALLOW, cell, ReachRule.TABLE_ALLOWS, between, from, to)
              : grant(Verdict.DENY, cell, ReachRule.AS_TEAM_ONLY, between, from, to);
      case CLOSED -> opened(cell, school, between, from, to);
      case NEVER -> grant(Verdict.DENY, cell, ReachRule.TABLE_NEVER, between, from, to);
    };
  }

  /** A delegate of parents reaches the families of the class together, and none by name. */
  private static TableGrant allowed(Cell cell, Between between, Capacity from, Capacity to) {
    boolean relayed =
        between.from() == From.PARENT_DELEGATE && between.towards() == Towards.CLASS_PARENT;
    return relayed
        ? grant(Verdict.DENY, cell, ReachRule.RELAY_ONLY, between, from, to)
        : grant(Verdict.ALLOW, cell, ReachRule.TABLE_ALLOWS, between, from, to);
  }

  private static TableGrant opened(
      Cell cell, SchoolPolicy school, Between between, Capacity from, Capacity to) {
    TableGrant closed = grant(Verdict.DENY, cell, ReachRule.TABLE_CLOSED, between, from, to);
    TableGrant best = closed;
    for (Open open : OpenedCells.of(school, between.from(), between.towards(), from, to)) {
      EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
      duties.addAll(cell.duties());
      duties.addAll(open.duties());
      best =
          best.orMore(
              new TableGrant(
                  open.mode().atMost(cell.opened()),
                  List.of(ReachRule.TABLE_CLOSED, ReachRule.OPENED),
                  between,
                  duties,
                  true,
                  from,
                  to));
    }
    return best;
  }

  private static TableGrant grant(
      Verdict verdict, Cell cell, ReachRule rule, Between between, Capacity from, Capacity to) {
    return new TableGrant(
        verdict,
        List.of(rule),
        between,
        cell.duties(),
        cell.code() == Cell.Code.LIMITABLE,
        from,
        to);
  }

  private static @Nullable TableGrant more(@Nullable TableGrant some, @Nullable TableGrant others) {
    if (some == null || others == null) {
      return some == null ? others : some;
    }
    BinaryOperator<TableGrant> most = TableGrant::orMore;
    return most.apply(some, others);
  }
}
