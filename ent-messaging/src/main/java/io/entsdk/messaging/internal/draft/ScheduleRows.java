package io.entsdk.messaging.internal.draft;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.JpaItems;
import io.entsdk.messaging.item.SendKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps which drafts are sent at which hour, and as whom, within one unit of work. */
final class ScheduleRows {

  private static final String SCHEDULE =
      """
      update ent_messaging_draft
      set send_at = cast(?3 as bigint), assurance = cast(?4 as varchar),
        hat_profile = nullif(cast(?5 as varchar), ''),
        hat_school_id = cast(nullif(cast(?6 as varchar), '') as uuid), not_sent = null
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String CANCEL =
      """
      update ent_messaging_draft
      set send_at = null, assurance = null, hat_profile = null, hat_school_id = null,
        not_sent = nullif(cast(?3 as varchar), '')
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and send_at is not null""";

  private static final String DUE =
      readsAll(
          CARRYING_ON,
          """
          select id, author_id, send_key, assurance, hat_profile, hat_school_id
          from ent_messaging_draft
          where tenant = cast(?1 as int) and send_at <= cast(?2 as bigint)
          order by send_at, id fetch first 1 rows only""");

  private static final String STILL =
      readsAll(
          CARRYING_ON,
          """
          select id from ent_messaging_draft
          where tenant = cast(?1 as int) and id = cast(?2 as uuid)
            and send_at <= cast(?3 as bigint)""");

  private static final String NEXT =
      readsAll(
          CARRYING_ON,
          """
          select min(send_at) from ent_messaging_draft
          where tenant = cast(?1 as int) and send_at is not null""");

  private final Unit unit;
  private final int tenant;

  ScheduleRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is a draft whose hour has come, with whoever scheduled it. */
  record Due(UUID id, SendKey key, PersonId author, Actor actor) {}

  /** Let the draft {@code id} be sent at {@code moment}, as {@code actor} is now. */
  void schedule(UUID id, Instant moment, Actor actor) {
    unit.update(
        SCHEDULE,
        tenant,
        id,
        Micros.of(moment),
        actor.assurance().name(),
        actor.hat().map(hat -> hat.profile().name()).orElse(""),
        actor.hat().map(hat -> hat.school().value().toString()).orElse(""));
  }

  /** Let the draft stay one, and say why it was not sent, if that was tried. */
  boolean cancel(UUID id, String notSent) {
    return unit.update(CANCEL, tenant, id, notSent) == 1;
  }

  /** Return the draft whose hour came first. */
  Optional<Due> first() {
    return unit.rows(DUE, tenant, Micros.of(unit.now())).stream()
        .map(ScheduleRows::due)
        .findFirst();
  }

  /**
   * Keep other nodes and devices of its author waiting, and tell whether it is due all the same.
   */
  boolean isStillDue(Due due) {
    new JpaItems(unit).lockSender(due.author());
    return !unit.rows(STILL, tenant, due.id(), Micros.of(unit.now())).isEmpty();
  }

  Optional<Instant> next() {
    Row row = unit.rows(NEXT, tenant).get(0);
    return row.isNull(0) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(0)));
  }

  private static Due due(Row row) {
    PersonId author = new PersonId(row.uuid(1));
    Actor actor = Actor.host(author, Assurance.valueOf(row.text(3)), "scheduled by its author");
    return new Due(
        row.uuid(0),
        new SendKey(row.text(2)),
        author,
        row.isNull(4)
            ? actor
            : actor.wearing(new Hat(Profile.valueOf(row.text(4)), new SchoolId(row.uuid(5)))));
  }
}
