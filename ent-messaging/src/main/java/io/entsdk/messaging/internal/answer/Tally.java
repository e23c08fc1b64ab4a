package io.entsdk.messaging.internal.answer;

import io.entsdk.core.agreement.Agreement;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Signatories;
import io.entsdk.messaging.item.ChildAuthorisation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts, for some children, what those who sign for them today have answered to one item: of
 * whoever may not sign any more neither a yes nor a no counts.
 */
record Tally(Demand demand, Signatories signing, Map<PersonId, Map<Guardian, Answer>> answers) {

  static Tally of(Unit unit, Demand demand, Set<PersonId> children) {
    Signatories signing = Signatories.of(unit, children);
    return new Tally(
        demand,
        signing,
        new JpaAnswers(unit).standing(demand.item(), signing.same().allOf(children)));
  }

  Agreement outcome(PersonId child) {
    return demand.rule().outcome(byGuardian(child).values());
  }

  Answer of(PersonId child, Guardian guardian) {
    return answers.getOrDefault(signing.child(child), Map.of()).getOrDefault(guardian, Answer.NONE);
  }

  ChildAuthorisation authorisation(PersonId child) {
    Map<Guardian, Answer> given = byGuardian(child);
    return new ChildAuthorisation(
        child,
        outcome(child),
        those(given, Answer.ACCEPT),
        those(given, Answer.REFUSE),
        those(given, Answer.NONE));
  }

  private Map<Guardian, Answer> byGuardian(PersonId child) {
    return signing.guardiansOf(child, demand.today(), demand.asked().needs()).stream()
        .collect(Collectors.toMap(one -> one, one -> of(child, one)));
  }

  private static Set<Guardian> those(Map<Guardian, Answer> given, Answer answer) {
    return given.entrySet().stream()
        .filter(one -> one.getValue() == answer)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
