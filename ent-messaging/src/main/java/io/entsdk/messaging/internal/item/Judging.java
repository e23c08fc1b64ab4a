package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.internal.policy.Question;
import io.entsdk.messaging.internal.policy.Question.Asked;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the reach function about each person whom an announcement is for, once, and keeps to what it
 * obliges.
 *
 * <p>Whoever has the right over an audience without a row of the table that speaks to families was
 * given it by somebody who has one: the table alone is not against it, floors, judgments, an
 * incident and measures are. What agents say to the families of their activity needs no approval of
 * its own: the school has signed the convention.
 *
 * @param approved whether the school has approved beforehand of what is said
 */
record Judging(SendingReach reach, Contact contact, boolean approved) {

  /** What cannot be kept to yet keeps it back. */
  private static final Map<Duty, Shortfall> NOT_KEPT =
      Map.of(
          Duty.PRE_MODERATE, Shortfall.READ_FIRST,
          Duty.SUPERVISOR_PRESENT, Shortfall.NO_SUPERVISOR,
          Duty.WITHOUT_TEXT, Shortfall.WITHOUT_TEXT);

  /** Tell whether a right that was left to the author stands above what the table refuses. */
  static boolean isDelegated(ReachDecision refusal, ReachRule rule) {
    return rule == ReachRule.DELEGATED && Asked.isOfTheTable(refusal.decisive());
  }

  Judged judge(List<Reached> named) {
    Map<PersonId, Decided> decisions = new HashMap<>();
    List<Excluded> excluded = new ArrayList<>();
    named.stream()
        .map(Reached::person)
        .distinct()
        .sorted(Comparator.comparing(PersonId::value))
        .forEach(person -> judge(person, decisions, excluded));
    return new Judged(
        named.stream().filter(one -> decisions.containsKey(one.person())).toList(),
        decisions,
        excluded);
  }

  private void judge(PersonId person, Map<PersonId, Decided> decisions, List<Excluded> excluded) {
    Decided decided = decide(person);
    ReachDecision decision = decided.decision();
    Shortfall shortfall = shortfall(decision);
    if (shortfall == null) {
      decisions.put(person, decided);
    } else {
      excluded.add(
          new Excluded(Recipient.of(person), shortfall, decision.asToldToSender().decisive()));
    }
  }

  /** A parent of the class who teaches it is told like every other. */
  private Decided decide(PersonId person) {
    if (reach.isAuthor(person)) {
      return Decided.of(new Question.Settled(Verdict.ALLOW, ReachRule.TABLE_ALLOWS));
    }
    Decided decided = Decided.of(reach.towards(person, contact));
    return decided.question() instanceof Asked asked
            && Asked.isOfTheTable(decided.decision().decisive())
        ? Decided.of(asked.lent())
        : decided;
  }

  private @Nullable Shortfall shortfall(ReachDecision decision) {
    return switch (decision.verdict()) {
      case DENY -> Shortfall.DENIED;
      case REQUEST -> Shortfall.ASKED_FIRST;
      case REPLY_ONLY -> Shortfall.ANSWERS_ONLY;
      case SUPERVISED -> Shortfall.NO_SUPERVISOR;
      case ALLOW -> unkept(decision);
    };
  }

  private @Nullable Shortfall unkept(ReachDecision decision) {
    return NOT_KEPT.entrySet().stream()
        .filter(duty -> decision.obligations().contains(duty.getKey()))
        .filter(duty -> !approved || duty.getKey() != Duty.PRE_MODERATE)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
