package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingReads;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.item.ChildAuthorisation;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Selector;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells staff what families have answered to one item, child by child, within one unit of work.
 *
 * <p>It lists the pupils of the day on which the item was submitted, and whoever was answered for.
 */
public final class Authorisations {

  private static final String AUDIENCE =
      """
      select a.selector, coalesce(a.target_id, a.person_id), i.submitted_at
      from ent_messaging_item i
      join ent_messaging_audience a on a.tenant = i.tenant and a.item_id = i.id
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid) order by a.seq""";

  private final Unit unit;
  private final Actor actor;

  public Authorisations(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Return one entry for each child, in the order of their ids. */
  public List<ChildAuthorisation> of(ItemId item) {
    Demand demand = Demand.of(unit, item);
    List<Row> audience =
        unit.rows(readsAll(COUNTING, AUDIENCE), unit.tenantId().value(), item.value());
    Addressed addressed =
        Addressed.by(audience.stream().map(row -> Selector.of(row.text(0), row.uuid(1))).toList());
    if (addressed.isEmpty()) {
      throw new NotFoundException("Item", item);
    }
    return addressed
        .requireRead(new AccessCheck(unit), actor, MessagingReads.ACKNOWLEDGEMENTS)
        .of(() -> of(demand, addressed, audience.get(0)), Authorisations::shown);
  }

  private List<ChildAuthorisation> of(Demand demand, Addressed addressed, Row audience) {
    if (!demand.asked().isToAuthorise()) {
      throw new ConflictException(
          "nothing-to-answer",
          "Item " + demand.item() + " does not ask to accept or refuse; read its acknowledgements");
    }
    Rolls rolls = new JpaRolls(unit).of(addressed);
    LocalDate submitted =
        LocalDate.ofInstant(
            Micros.instant(audience.bigint(2)), rolls.schools().values().iterator().next());
    Set<PersonId> pupils = rolls.pupilsOn(submitted);
    Tally tally = Tally.of(unit, demand, pupils);
    return pupils.stream()
        .sorted(Comparator.comparing(PersonId::value))
        .map(tally::authorisation)
        .toList();
  }

  /** Whoever reads who answered for which child has seen the child and the guardians. */
  private static Set<PersonId> shown(List<ChildAuthorisation> entries) {
    return entries.stream()
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(entry.child()),
                    entry.asked().stream().flatMap(one -> one.person().stream())))
        .collect(toSet());
  }
}
