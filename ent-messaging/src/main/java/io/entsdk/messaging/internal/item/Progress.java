package io.entsdk.messaging.internal.item;

import static io.entsdk.messaging.MessagingPermissions.READ_ACKNOWLEDGEMENTS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingReads;
import io.entsdk.messaging.internal.item.JpaAcknowledgements.Receipt;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ItemId;
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
      select a.target_id, i.submitted_at from ent_messaging_item i
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
    List<Row> audience = unit.rows(AUDIENCE, unit.tenantId().value(), item.value());
    if (audience.isEmpty()) {
      throw new NotFoundException("Item", item);
    }
    List<ClassId> classes = audience.stream().map(row -> new ClassId(row.uuid(0))).toList();
    AccessCheck access = new AccessCheck(unit);
    classes.stream()
        .skip(1)
        .forEach(one -> access.require(actor, READ_ACKNOWLEDGEMENTS, new Scope.OfClass(one)));
    return access
        .requireRead(actor, MessagingReads.ACKNOWLEDGEMENTS, new Scope.OfClass(classes.get(0)))
        .of(() -> of(item, classes, audience.get(0)), Progress::shown);
  }

  /** Whoever reads who answered for which child has seen the child and the guardians. */
  private static Set<PersonId> shown(List<ChildAcknowledgements> entries) {
    return entries.stream()
        .flatMap(entry -> Stream.concat(Stream.of(entry.child()), entry.reached().stream()))
        .collect(toSet());
  }

  private List<ChildAcknowledgements> of(ItemId item, List<ClassId> classes, Row audience) {
    Rolls rolls = new JpaRolls(unit).of(classes);
    ZoneId zone = rolls.schools().values().iterator().next();
    Instant submitted = Micros.instant(audience.bigint(1));
    Map<PersonId, List<Receipt>> receipts =
        new JpaAcknowledgements(unit).allOf(item).stream().collect(groupingBy(Receipt::child));
    Set<PersonId> pupils = rolls.pupilsOn(LocalDate.ofInstant(submitted, zone));
    LocalDate today = LocalDate.ofInstant(unit.now(), zone);
    return Stream.concat(pupils.stream(), receipts.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(PersonId::value))
        .map(child -> entry(child, receipts.getOrDefault(child, List.of()), rolls, today))
        .toList();
  }

  /** Whoever lost the child meanwhile, and had not answered, is not waited for. */
  private static ChildAcknowledgements entry(
      PersonId child, List<Receipt> receipts, Rolls rolls, LocalDate today) {
    Set<PersonId> told = rolls.links().guardiansOf(child, today);
    Set<PersonId> answered =
        receipts.stream().filter(one -> one.at().isPresent()).map(Receipt::person).collect(toSet());
    Set<PersonId> reached =
        receipts.stream()
            .map(Receipt::person)
            .filter(person -> answered.contains(person) || told.contains(person))
            .collect(toSet());
    return new ChildAcknowledgements(child, reached, answered);
  }
}
