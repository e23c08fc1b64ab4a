package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.notice.NoticePlanner;
import io.entsdk.messaging.internal.release.Calendars;
import io.entsdk.messaging.internal.release.ReleasePlan;
import io.entsdk.messaging.item.Priority;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives the next people of an item that is complete the hour from which on each is shown it, tells
 * their streams and plans their notices, within one unit of work.
 */
record Showing(Unit unit, OpenExpansion open) {

  private static final String NEXT =
      readsAll(
          CARRYING_ON,
          """
          select d.person_id from ent_messaging_delivery d
          where d.tenant = cast(?1 as int) and d.item_id = cast(?2 as uuid)
            and d.person_id > cast(?3 as uuid)
          order by d.person_id fetch first %d rows only""");

  private static final String CHILDREN =
      readsAll(
          CARRYING_ON,
          """
          select c.person_id, c.child_id from ent_messaging_delivery_child c
          where c.tenant = cast(?1 as int) and c.item_id = cast(?2 as uuid)
            and c.person_id in (select given.id from unnest(%s) as given (id))""");

  private static final String SHOW =
      """
      update ent_messaging_delivery set release_at = cast(?3 as bigint), waits = cast(?4 as boolean)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id in (select given.id from unnest(%s) as given (id))""";

  void step() {
    List<PersonId> people = next();
    ExpansionRows rows = new ExpansionRows(unit);
    if (people.isEmpty()) {
      rows.done(open.item());
      return;
    }
    ReleaseCalendar hours = new Calendars(unit).of(open.school(), open.shownFrom());
    Map<PersonId, Instant> shown = moments(people, hours);
    shown.entrySet().stream()
        .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())))
        .forEach(this::show);
    DeliveryEvents.emit(unit, open.item(), open.content(), shown);
    Priority priority = open.urgent() ? Priority.URGENT : Priority.NORMAL;
    Instant first = shown.values().stream().min(Instant::compareTo).orElseThrow();
    NoticePlanner notices = new NoticePlanner(unit).forOnly(people);
    notices.plan(open.item(), first, priority, () -> hours);
    new Reminding(unit, null).again(open.item(), notices, hours);
    rows.showFrom(open.item(), open.shownFrom(), people.get(people.size() - 1).value());
  }

  private List<PersonId> next() {
    return unit
        .rows(
            NEXT.formatted(Expanding.limits(unit).perUnit()),
            unit.tenantId().value(),
            open.item().value(),
            open.after())
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }

  private Map<PersonId, Instant> moments(List<PersonId> people, ReleaseCalendar hours) {
    if (open.urgent()) {
      return people.stream().collect(toMap(one -> one, one -> open.shownFrom()));
    }
    Map<PersonId, Set<PersonId>> children = new HashMap<>();
    people.forEach(one -> children.put(one, new HashSet<>()));
    unit.rows(
            CHILDREN.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3)),
            unit.tenantId().value(),
            open.item().value(),
            ids(people))
        .forEach(
            row ->
                children
                    .computeIfAbsent(new PersonId(row.uuid(0)), any -> new HashSet<>())
                    .add(new PersonId(row.uuid(1))));
    return new ReleasePlan(unit, hours, ReleaseRule.USUAL)
        .moments(open.shownFrom(), Readership.FAMILIES, children);
  }

  /** What waits for its hour is decided once more then, like everything. */
  private void show(Instant from, List<PersonId> people) {
    unit.update(
        SHOW.formatted(unit.dialect().arrayOf(ColumnType.UUID, 5)),
        unit.tenantId().value(),
        open.item().value(),
        Micros.of(from),
        from.isAfter(unit.now()),
        ids(people));
  }

  private static Object ids(List<PersonId> people) {
    List<UUID> ids = people.stream().map(PersonId::value).toList();
    return ColumnType.UUID.toParameter(ids);
  }
}
