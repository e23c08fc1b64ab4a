package io.entsdk.messaging.internal.notice;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.notice.NoticeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps which notices wait, within one unit of work. A node claims all that is due of a person on a
 * channel, for ten minutes: what it does not settle by then is another's to send, under the same
 * key.
 */
final class NoticeRows {

  /** How long a node may go on with what it has claimed; a channel has 30 seconds for one. */
  static final Duration SAFELY_HELD = Duration.ofMinutes(9);

  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int PEOPLE_AT_A_TIME = 50;

  private static final String FREE =
      "and n.state = 'WAITING' and n.due_at <= cast(?2 as bigint)"
          + " and (n.claimed_until is null or n.claimed_until <= cast(?2 as bigint))";

  private static final String DUE =
      readsAll(
          CARRYING_ON,
          """
          select n.channel, n.person_id from ent_messaging_notice n
          where n.tenant = cast(?1 as int) %s
          group by n.channel, n.person_id
          order by min(n.due_at), n.person_id fetch first %d rows only"""
              .formatted(FREE, PEOPLE_AT_A_TIME));

  private static final String CLAIM =
      """
      update ent_messaging_notice n
      set claim_id = cast(?3 as uuid), claimed_until = cast(?4 as bigint),
        notice_id = coalesce(n.notice_id, (select g.notice
          from unnest(%%1$s, %%2$s) as g (person, notice) where g.person = n.person_id))
      where n.tenant = cast(?1 as int) %s and n.channel = cast(?5 as varchar)
        and n.person_id in (select id from unnest(%%1$s) as given (id))"""
          .formatted(FREE);

  private static final String CLAIMED =
      readsAll(
          CARRYING_ON,
          """
          select n.notice_id, n.channel, n.person_id, n.item_id, n.attempts, n.reminder
          from ent_messaging_notice n
          where n.tenant = cast(?1 as int) and n.claim_id = cast(?2 as uuid)
            and n.state = 'WAITING'
          order by n.notice_id, n.item_id, n.reminder""");

  private static final String SETTLE =
      """
      update ent_messaging_notice
      set state = cast(?4 as varchar), settled_at = cast(?5 as bigint), claim_id = null,
        claimed_until = null
      where tenant = cast(?1 as int) and claim_id = cast(?2 as uuid)
        and notice_id = cast(?3 as uuid)""";

  private static final String POSTPONE =
      """
      update ent_messaging_notice
      set due_at = cast(?4 as bigint), attempts = attempts + cast(?5 as int), claim_id = null,
        claimed_until = null
      where tenant = cast(?1 as int) and claim_id = cast(?2 as uuid)
        and notice_id = cast(?3 as uuid)""";

  private static final String LEAVE =
      POSTPONE + " and item_id in (select id from unnest(%s) as given (id))";

  private static final String OF_KEY =
      readsAll(
          RECOGNISING,
          """
          select n.person_id, n.channel, i.school_id from ent_messaging_notice n
          join ent_messaging_item i on i.tenant = n.tenant and i.id = n.item_id
          where n.tenant = cast(?1 as int) and n.notice_id = cast(?2 as uuid)
          fetch first 1 rows only""");

  private static final String NEXT =
      readsAll(
          CARRYING_ON,
          """
          select min(greatest(n.due_at, coalesce(n.claimed_until, 0))) from ent_messaging_notice n
          where n.tenant = cast(?1 as int) and n.state = 'WAITING'""");

  /**
   * Holds what is due of one person on one channel.
   *
   * @param reminded those of the items that the person is reminded of
   */
  record Pending(
      UUID claim,
      NoticeKey key,
      String channel,
      PersonId person,
      List<ItemId> items,
      Set<ItemId> reminded,
      int attempts) {}

  private final Unit unit;
  private final int tenant;

  NoticeRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Claim what is due of the people who have waited longest; nothing if nothing is. */
  List<Pending> claim() {
    UUID claim = unit.newId();
    long now = Micros.of(unit.now());
    Map<String, List<UUID>> due =
        unit.rows(DUE, tenant, now).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text(0),
                    Collectors.mapping(row -> row.uuid(1), Collectors.toList())));
    String sql =
        CLAIM.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 6), unit.dialect().arrayOf(ColumnType.UUID, 7));
    due.forEach(
        (channel, people) ->
            unit.update(
                sql,
                tenant,
                now,
                claim,
                Micros.of(unit.now().plus(LEASE)),
                channel,
                ColumnType.UUID.toParameter(people),
                ColumnType.UUID.toParameter(people.stream().map(any -> unit.newId()).toList())));
    return due.isEmpty() ? List.of() : grouped(claim, unit.rows(CLAIMED, tenant, claim));
  }

  private static List<Pending> grouped(UUID claim, List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.uuid(0), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(mine -> pending(claim, mine))
        .toList();
  }

  private static Pending pending(UUID claim, List<Row> rows) {
    Row first = rows.get(0);
    return new Pending(
        claim,
        new NoticeKey(first.uuid(0)),
        first.text(1),
        new PersonId(first.uuid(2)),
        rows.stream().map(row -> new ItemId(row.uuid(3))).distinct().toList(),
        rows.stream()
            .filter(row -> row.integer(5) > 0)
            .map(row -> new ItemId(row.uuid(3)))
            .collect(Collectors.toSet()),
        rows.stream().mapToInt(row -> row.integer(4)).max().orElse(0));
  }

  /** Close what was claimed, unless the claim was lost meanwhile. */
  void settle(Pending pending, NoticeState state) {
    unit.update(
        SETTLE,
        tenant,
        pending.claim(),
        pending.key().value(),
        state.name(),
        Micros.of(unit.now()));
  }

  /** Let what was claimed wait until {@code later}; it counts as a try that failed, or not. */
  void postpone(Pending pending, Instant later, boolean failed) {
    unit.update(
        POSTPONE, tenant, pending.claim(), pending.key().value(), Micros.of(later), failed ? 1 : 0);
  }

  /** Leave some items of what was claimed until {@code later}; the rest stays claimed. */
  void leave(Pending pending, List<ItemId> items, Instant later) {
    unit.update(
        LEAVE.formatted(unit.dialect().arrayOf(ColumnType.UUID, 6)),
        tenant,
        pending.claim(),
        pending.key().value(),
        Micros.of(later),
        0,
        ColumnType.UUID.toParameter(items.stream().map(ItemId::value).toList()));
  }

  /** Return when something is due next. */
  Optional<Instant> next() {
    return unit.rows(NEXT, tenant).stream()
        .filter(row -> !row.isNull(0))
        .map(row -> Micros.instant(row.bigint(0)))
        .findFirst();
  }

  /** Return whom a notice was for, and on which channel. */
  Optional<Told> of(NoticeKey key) {
    return unit.rows(OF_KEY, tenant, key.value()).stream()
        .map(row -> new Told(new PersonId(row.uuid(0)), row.text(1), new SchoolId(row.uuid(2))))
        .findFirst();
  }

  /** Names whom a notice was for, the channel, and a school that it told of. */
  record Told(PersonId person, String channel, SchoolId school) {}
}
