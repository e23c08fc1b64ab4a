package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingReads;
import io.entsdk.messaging.internal.answer.Outstanding.Owing;
import io.entsdk.messaging.internal.item.Newcomers;
import io.entsdk.messaging.internal.notice.Unreached;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Slip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one slip for each guardian whom an item does not get through to, and each child: of those
 * who have not answered, who wants paper, has never come in, or whom no notice reaches.
 */
public record Slips(Unit unit, Actor actor) {

  private static final String WORDS =
      """
      select r.subject, r.body, r.hash from ent_messaging_item i
      join ent_messaging_revision r on r.tenant = i.tenant and r.item_id = i.id and r.n = i.revision
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)""";

  /** Return them by the ids of the children and the people; that it was read is recorded. */
  public List<Slip> of(ItemId item) {
    StaffSide side = StaffSide.of(unit, item);
    return side.addressed()
        .requireRead(new AccessCheck(unit), actor, MessagingReads.ACKNOWLEDGEMENTS)
        .of(() -> of(side.demand()), Slips::shown);
  }

  /** Return the slips that are out, for whoever tells nobody whose they are. */
  List<Slip> of(Demand demand) {
    List<Owing> owing = new Outstanding(unit, demand).all();
    Map<PersonId, Slip.Why> why =
        why(owing.stream().map(Owing::person).collect(Collectors.toSet()));
    Row words =
        unit.rows(readsAll(CARRYING_ON, WORDS), unit.tenantId().value(), demand.item().value())
            .get(0);
    return owing.stream()
        .flatMap(
            one ->
                Stream.ofNullable(why.get(one.person()))
                    .map(because -> slip(demand, one, because, words)))
        .toList();
  }

  /** Of several reasons the first one counts, as they stand here. */
  private Map<PersonId, Slip.Why> why(Set<PersonId> people) {
    Map<PersonId, Slip.Why> why = new LinkedHashMap<>();
    if (people.isEmpty()) {
      return why;
    }
    new PaperBook(unit)
        .among(people)
        .keySet()
        .forEach(one -> why.put(one, Slip.Why.ASKED_FOR_PAPER));
    new Newcomers(unit).among(people).forEach(one -> why.putIfAbsent(one, Slip.Why.NEVER_SEEN));
    Unreached.among(unit, people).forEach(one -> why.putIfAbsent(one, Slip.Why.UNREACHED));
    return why;
  }

  private static Slip slip(Demand demand, Owing owing, Slip.Why why, Row words) {
    return new Slip(
        demand.item(),
        owing.child(),
        owing.guardian(),
        owing.person(),
        why,
        demand.asked(),
        words.text(0),
        words.text(1),
        words.text(2),
        demand.closesAt());
  }

  /** Whoever prints a slip has seen the child and the guardian. */
  private static Set<PersonId> shown(List<Slip> slips) {
    return slips.stream()
        .flatMap(slip -> Stream.of(slip.child(), slip.addressee()))
        .collect(Collectors.toSet());
  }
}
