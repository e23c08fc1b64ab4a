package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.MessagingReads;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Replay;
import io.entsdk.messaging.item.StoredDecision;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks again, within one unit of work, what was decided when an item was sent. */
public final class Replaying {

  private static final String HEAD =
      """
      select i.school_id, i.submitted_at from ent_messaging_item i
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)""";

  /** Of a person whose post is restricted it is not told that anything went there. */
  private static final String OF_ITEM =
      """
      select x.id, x.noted, count(*) from ent_messaging_delivery d
      join ent_messaging_decided x on x.tenant = d.tenant and x.id = d.decided_id
      where d.tenant = cast(?1 as int) and d.item_id = cast(?2 as uuid) and %s
      group by x.id, x.noted order by count(*) desc, x.id"""
          .formatted(shown("d.person_id", CORRESPONDENCE));

  private static final String OF_ONE =
      """
      select %s, x.id, x.noted, d.team_id, a.id, a.noted, d.withdrawn_at
      from ent_messaging_delivery d
      join ent_messaging_item i on i.tenant = d.tenant and i.id = d.item_id
      join ent_messaging_decided x on x.tenant = d.tenant and x.id = d.decided_id
      left join ent_messaging_decided a on a.tenant = d.tenant and a.id = d.refused_id
      where d.tenant = cast(?1 as int) and d.item_id = cast(?2 as uuid)
        and d.person_id = cast(?3 as uuid) and %s and (i.author_id is null or %s)"""
          .formatted(
              Due.SELECT,
              shown("d.person_id", CORRESPONDENCE),
              shown("i.author_id", CORRESPONDENCE));

  private static final int TEAM = Due.COLUMNS + 2;
  private static final int REFUSED = TEAM + 1;
  private static final int REFUSED_AT = REFUSED + 2;

  private final Unit unit;
  private final Actor asker;
  private final int tenant;

  public Replaying(Unit unit, Actor asker) {
    this.unit = unit;
    this.asker = asker;
    this.tenant = unit.tenantId().value();
  }

  private record Head(SchoolId school, Instant sentAt) {}

  /** Return the different decisions by which {@code item} went out. */
  public List<StoredDecision> listOf(ItemId item) {
    Head head = head(item);
    new AccessCheck(unit)
        .requireAct(
            asker, MessagingPermissions.REPLAY_DECISIONS, new Scope.OfSchool(head.school()));
    return unit.rows(OF_ITEM, tenant, item.value()).stream()
        .map(row -> stored(row, 0, head.sentAt(), row.bigint(2)))
        .toList();
  }

  /** Return what was decided about one recipient, and what is decided today. */
  public Replay replay(ItemId item, PersonId recipient) {
    Head head = head(item);
    return new AccessCheck(unit)
        .requireRead(asker, MessagingReads.DECISIONS, new Scope.OfSchool(head.school()))
        .of(() -> replay(item, recipient, head.sentAt()), any -> List.of(recipient));
  }

  private Head head(ItemId item) {
    return unit.rows(readsAll(DECIDING, HEAD), tenant, item.value()).stream()
        .map(row -> new Head(new SchoolId(row.uuid(0)), Micros.instant(row.bigint(1))))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Item", item));
  }

  private Replay replay(ItemId item, PersonId recipient, Instant sentAt) {
    Row row =
        unit.rows(OF_ONE, tenant, item.value(), recipient.value()).stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("Delivery", recipient));
    return new Replay(
        sentAt,
        stored(row, Due.COLUMNS, sentAt, 1),
        row.isNull(REFUSED)
            ? null
            : stored(row, REFUSED, Micros.instant(row.bigint(REFUSED_AT)), 1),
        today(Due.of(row), recipient, row.isNull(TEAM) ? null : new TeamId(row.uuid(TEAM))));
  }

  private @Nullable ReachDecision today(Due due, PersonId reader, @Nullable TeamId team) {
    PersonId author = due.author();
    if (author == null) {
      return null;
    }
    Releasing releasing = Releasing.of(unit, reader, List.of(due));
    return team == null
        ? releasing.decide(due, author).decision()
        : releasing.again().decideForTeam(author, due.school(), team, due.contact());
  }

  private static StoredDecision stored(Row row, int at, Instant sentAt, long recipients) {
    UUID id = row.uuid(at);
    String noted = row.text(at + 1);
    Decided decided = Decided.read(noted, sentAt);
    return new StoredDecision(
        decided.decision(), decided.again(), noted, JpaDecided.idOf(noted).equals(id), recipients);
  }
}
