package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.JpaAcknowledgements;
import io.entsdk.messaging.internal.item.JpaAcknowledgements.Receipt;
import io.entsdk.messaging.internal.reach.Signatories;
import io.entsdk.messaging.item.Asked;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who was sent one item, may still answer as it asks, and has not; of an item that asks
 * nothing, who has not read it.
 */
record Outstanding(Unit unit, Demand demand) {

  /** States that a person, as one guardian, has not answered for a child. */
  record Owing(PersonId person, PersonId child, Guardian guardian) {}

  private static final String READ =
      readsAll(
          COUNTING,
          """
          select %s from ent_messaging_delivery d
          where d.tenant = cast(?1 as int) and d.item_id = cast(?2 as uuid)
            and d.read_at is not null"""
              .formatted(IdentitySql.personOf("d.person_id")));

  /** Return one entry for each person and child, by the ids of the children and the people. */
  List<Owing> all() {
    Map<PersonId, List<Receipt>> receipts =
        new JpaAcknowledgements(unit)
            .allOf(demand.item()).stream().collect(groupingBy(Receipt::child));
    Tally tally = Tally.of(unit, demand, receipts.keySet());
    Set<PersonId> readers = demand.asked() == Asked.NOTHING ? readers() : Set.of();
    return receipts.entrySet().stream()
        .flatMap(one -> of(tally, one.getKey(), one.getValue()).stream())
        .filter(one -> !readers.contains(one.person()))
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

  /** Return who has opened the item. */
  Set<PersonId> readers() {
    return unit.rows(READ, unit.tenantId().value(), demand.item().value()).stream()
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toSet());
  }
}
