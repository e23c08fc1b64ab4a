package io.entsdk.messaging.internal.answer;

import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.JpaAcknowledgements;
import io.entsdk.messaging.internal.item.JpaAcknowledgements.Receipt;
import io.entsdk.messaging.internal.reach.Signatories;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds who was sent one item, may still answer as it asks, and has not. */
record Outstanding(Unit unit, Demand demand) {

  /** States that a person, as one guardian, has not answered for a child. */
  record Owing(PersonId person, PersonId child, Guardian guardian) {}

  /** Return one entry for each person and child, by the ids of the children and the people. */
  List<Owing> all() {
    Map<PersonId, List<Receipt>> receipts =
        new JpaAcknowledgements(unit)
            .allOf(demand.item()).stream().collect(groupingBy(Receipt::child));
    Tally tally = Tally.of(unit, demand, receipts.keySet());
    return receipts.entrySet().stream()
        .flatMap(one -> of(tally, one.getKey(), one.getValue()).stream())
        .sorted(
            Comparator.comparing((Owing one) -> one.child().value())
                .thenComparing(one -> one.person().value()))
        .toList();
  }

  private List<Owing> of(Tally tally, PersonId child, List<Receipt> receipts) {
    Signatories signing = tally.signing();
    Set<Guardian> asked = signing.guardiansOf(child, demand.today(), demand.asked().needs());
    Set<Guardian> done =
        receipts.stream()
            .filter(one -> one.at().isPresent() || tally.of(child, one.guardian()) != Answer.NONE)
            .map(Receipt::guardian)
            .collect(Collectors.toSet());
    return receipts.stream()
        .filter(one -> asked.contains(one.guardian()) && !done.contains(one.guardian()))
        .map(one -> new Owing(one.person(), child, one.guardian()))
        .distinct()
        .toList();
  }
}
