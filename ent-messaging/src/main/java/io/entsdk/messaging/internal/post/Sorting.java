package io.entsdk.messaging.internal.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.internal.policy.Question;
import io.entsdk.messaging.internal.post.Addressee.Team;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Obligation.HoldUntil;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the reach function about each person whom an audience names, once, and keeps to what it
 * obliges: who gets the item, from when on, whom they see, and who does not get it.
 */
final class Sorting {

  private final SendingReach reach;
  private final Duties duties;
  private final Instant now;
  private final boolean urgent;

  /** Sort at {@code now} what passes the hours of pupils and families where it is urgent. */
  Sorting(SendingReach reach, Duties duties, Instant now, boolean urgent) {
    this.reach = reach;
    this.duties = duties;
    this.now = now;
    this.urgent = urgent;
  }

  /** Is what was decided about one way; nothing falls short where it may be delivered. */
  private record Judged(Addressee to, Decided decided, @Nullable Shortfall shortfall) {

    Excluded told() {
      return new Excluded(
          to.asNamed(),
          shortfall == null ? Shortfall.DENIED : shortfall,
          decided.decision().asToldToSender().decisive());
    }
  }

  Sorted sort(Expanded expanded) {
    Map<PersonId, List<Judged>> byPerson =
        expanded.ways().stream()
            .map(this::judge)
            .collect(groupingBy(one -> one.to().person(), LinkedHashMap::new, toList()));
    List<Handed> handed = new ArrayList<>();
    List<Judged> refused = new ArrayList<>();
    for (List<Judged> ways : byPerson.values()) {
      ways.stream()
          .filter(one -> one.shortfall() == null)
          .findFirst()
          .ifPresentOrElse(one -> handed.add(handed(one)), () -> refused.addAll(ways));
    }
    List<Handed> met = new Roster(reach).of(handed);
    Supervision supervision = Supervision.of(reach, met);
    List<Excluded> excluded = new ArrayList<>(supervision.excluded());
    excluded.addAll(told(refused, supervision.handed(), expanded));
    return new Sorted(
        supervision.handed(), excluded.stream().distinct().toList(), askable(refused));
  }

  /** Return whom it takes but to be asked: an adult who is named, whom nothing else is owed. */
  private List<Handed> askable(List<Judged> refused) {
    return refused.stream()
        .filter(one -> one.shortfall() == Shortfall.ASKED_FIRST && one.to().isAskable())
        .filter(one -> one.decided().decision().verdict() == Verdict.REQUEST)
        .filter(
            one ->
                one.decided().decision().obligations().stream().noneMatch(Duty.class::isInstance))
        .filter(one -> !reach.isMinor(one.to().person()))
        .map(one -> handed(one).onAside())
        .toList();
  }

  private Judged judge(Addressee to) {
    Decided decided = Decided.of(question(to));
    return new Judged(to, decided, duties.shortfall(to, decided.decision(), reach));
  }

  private Question question(Addressee to) {
    if (to.copied()) {
      return reach.copyTo(to.person(), to.firstChild(), duties.contact());
    }
    Team team = to.team();
    if (team == null) {
      return reach.towards(to.person(), duties.contact());
    }
    return reach.isKeptFrom(to.person())
        ? Question.Settled.denied(ReachRule.NO_RELATION)
        : reach.towards(team.id(), team.place(), duties.contact());
  }

  private Handed handed(Judged judged) {
    return new Handed(judged.to(), judged.decided(), from(judged), !judged.to().visible());
  }

  private Instant from(Judged judged) {
    if (urgent && !reach.worksInSchool(judged.to().person())) {
      return now;
    }
    return judged.decided().decision().obligations().stream()
        .filter(HoldUntil.class::isInstance)
        .map(one -> ((HoldUntil) one).until())
        .reduce(now, (some, other) -> some.isAfter(other) ? some : other);
  }

  /**
   * Of a team nobody is told who reads for it: it counts as reached where one of them is. Nor is it
   * told who answers for a child.
   */
  private static List<Excluded> told(List<Judged> refused, List<Handed> handed, Expanded expanded) {
    Set<Recipient> reached = handed.stream().map(one -> one.to().asNamed()).collect(toSet());
    Set<Recipient> read = expanded.ways().stream().map(Addressee::asNamed).collect(toSet());
    List<Excluded> excluded = new ArrayList<>();
    refused.stream()
        .filter(one -> !one.to().copied() && !reached.contains(one.to().asNamed()))
        .forEach(one -> excluded.add(one.told()));
    expanded.teams().stream()
        .map(team -> Recipient.of(team.id()))
        .filter(team -> !read.contains(team))
        .forEach(
            team -> excluded.add(new Excluded(team, Shortfall.NOBODY_THERE, ReachRule.TEAM_ONLY)));
    return excluded;
  }
}
