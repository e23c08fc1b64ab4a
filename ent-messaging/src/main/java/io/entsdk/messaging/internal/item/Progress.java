package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingReads;
import io.entsdk.messaging.internal.item.JpaAcknowledgements.Receipt;
import io.entsdk.messaging.internal.kind.Kinds;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Selector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells staff how far the families have come with one item, child by child, within one unit of
 * work.
 *
 * <p>It lists the pupils of the day on which the item was submitted: a child none of whose
 * guardians was reached is there too.
 */
public final class Progress {

  private static final String AUDIENCE =
      """
      select a.selector, coalesce(a.target_id, a.person_id), i.submitted_at, i.asked, i.kind
      from ent_messaging_item i
      join ent_messaging_audience a on a.tenant = i.tenant and a.item_id = i.id
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid) order by a.seq""";

  private final Unit unit;
  private final Actor actor;

  public Progress(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Return one entry for each child, in the order of their ids. */
  public List<ChildAcknowledgements> of(ItemId item) {
    List<Row> audience =
        unit.rows(readsAll(COUNTING, AUDIENCE), unit.tenantId().value(), item.value());
    if (audience.isEmpty() || !mayBeAcknowledged(audience.get(0))) {
      throw new NotFoundException("Item", item);
    }
    if (Asked.valueOf(audience.get(0).text(3)).isToAuthorise()) {
      throw new ConflictException(
          "asks-for-agreement", "Item " + item + " asks to agree; read its authorisations");
    }
    Addressed addressed =
        Addressed.by(audience.stream().map(row -> Selector.of(row.text(0), row.uuid(1))).toList());
    if (addressed.isEmpty()) {
      throw new NotFoundException("Item", item);
    }
    return addressed
        .requireRead(new AccessCheck(unit), actor, MessagingReads.ACKNOWLEDGEMENTS)
        .of(() -> of(item, addressed, audience.get(0)), Progress::shown);
  }

  private static boolean mayBeAcknowledged(Row row) {
    return Kinds.of(new ItemKind(row.text(4))).asks().contains(Asked.TO_ACKNOWLEDGE);
  }

  /** Whoever reads who answered for which child has seen the child and the guardians. */
  private static Set<PersonId> shown(List<ChildAcknowledgements> entries) {
    return entries.stream()
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(entry.child()),
                    entry.reached().stream().flatMap(one -> one.person().stream())))
        .collect(toSet());
  }

  private List<ChildAcknowledgements> of(ItemId item, Addressed addressed, Row audience) {
    Rolls rolls = new JpaRolls(unit).of(addressed);
    ZoneId zone = rolls.schools().values().iterator().next();
    Instant submitted = Micros.instant(audience.bigint(2));
    GuardianshipRight answering = Asked.valueOf(audience.text(3)).needs();
    Map<PersonId, List<Receipt>> receipts =
        new JpaAcknowledgements(unit).allOf(item).stream().collect(groupingBy(Receipt::child));
    Set<PersonId> pupils = rolls.pupilsOn(LocalDate.ofInstant(submitted, zone));
    LocalDate today = LocalDate.ofInstant(unit.now(), zone);
    return Stream.concat(pupils.stream(), receipts.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(PersonId::value))
        .map(
            child ->
                entry(
                    child,
                    receipts.getOrDefault(child, List.of()),
                    rolls.links().guardiansOf(child, today, answering).keySet()))
        .toList();
  }

  /** Whoever may not answer any more, and had not, is not waited for. */
  private static ChildAcknowledgements entry(
      PersonId child, List<Receipt> receipts, Set<PersonId> answering) {
    Set<Guardian> answered =
        receipts.stream()
            .filter(one -> one.at().isPresent())
            .map(Receipt::guardian)
            .collect(toSet());
    Set<Guardian> reached =
        receipts.stream()
            .filter(one -> one.at().isPresent() || answering.contains(one.person()))
            .map(Receipt::guardian)
            .collect(toSet());
    return new ChildAcknowledgements(child, reached, answered);
  }
}
