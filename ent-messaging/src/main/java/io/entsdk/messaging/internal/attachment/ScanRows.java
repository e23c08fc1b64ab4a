package io.entsdk.messaging.internal.attachment;

import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.attachment.FileType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps which contents a scanner has not answered for, within one unit of work. A node claims one
 * for ten minutes; what it says after that counts for nothing.
 */
final class ScanRows {

  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration FIRST_WAIT = LEASE;
  private static final int LONGEST_DOUBLING = 6;

  private static final String DUE =
      """
      select id, file_type, attempts from ent_messaging_blob
      where tenant = cast(?1 as int) and state = 'PENDING' and due_at <= cast(?2 as bigint)
        and (claimed_until is null or claimed_until <= cast(?2 as bigint))
      order by due_at, id fetch first 1 rows only for update skip locked""";

  private static final String CLAIM =
      """
      update ent_messaging_blob
      set claim_id = cast(?3 as uuid), claimed_until = cast(?4 as bigint),
        attempts = attempts + 1, due_at = cast(?5 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String SETTLE =
      """
      update ent_messaging_blob
      set state = cast(?4 as varchar), claim_id = null, claimed_until = null
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)
        and claim_id = cast(?3 as uuid) and claimed_until > cast(?5 as bigint)
        and state = 'PENDING'""";

  private static final String LATER =
      """
      update ent_messaging_blob set claim_id = null, claimed_until = null
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and claim_id = cast(?3 as uuid)""";

  private static final String FOLLOW =
      """
      update ent_messaging_attachment a set state = cast(?2 as varchar)
      where a.tenant = cast(?1 as int) and a.state = 'PENDING'
        and exists (select 1 from ent_messaging_blob b
          where b.tenant = a.tenant and b.id = a.blob_id and b.state = cast(?2 as varchar))""";

  private static final String NEXT =
      """
      select min(due_at) from ent_messaging_blob
      where tenant = cast(?1 as int) and state = 'PENDING'""";

  private final Unit unit;
  private final int tenant;

  ScanRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is a content that a node has claimed. */
  record Claimed(AttachmentKey key, FileType type, UUID claim) {}

  /** Claim the content that has waited longest; it is due again if nobody answers. */
  Optional<Claimed> claim() {
    Instant now = unit.now();
    return unit.rows(DUE, tenant, Micros.of(now)).stream()
        .findFirst()
        .map(
            row -> {
              Claimed claimed = claimed(row);
              unit.update(
                  CLAIM,
                  tenant,
                  row.uuid(0),
                  claimed.claim(),
                  Micros.of(now.plus(LEASE)),
                  Micros.of(now.plus(waitAfter(row.integer(2)))));
              return claimed;
            });
  }

  private Claimed claimed(Row row) {
    return new Claimed(
        new AttachmentKey(unit.tenantId(), row.uuid(0)),
        FileType.valueOf(row.text(1)),
        unit.newId());
  }

  private static Duration waitAfter(int attempts) {
    return FIRST_WAIT.multipliedBy(1L << Math.min(attempts, LONGEST_DOUBLING));
  }

  /** Note what was found, if the claim still holds. */
  void settle(Claimed claimed, boolean clean) {
    unit.update(
        SETTLE,
        tenant,
        claimed.key().id(),
        claimed.claim(),
        clean ? "CLEAN" : "INFECTED",
        Micros.of(unit.now()));
  }

  /** Give the content back; it is due again at the time that the claim has set. */
  void giveBack(Claimed claimed) {
    unit.update(LATER, tenant, claimed.key().id(), claimed.claim());
  }

  /** Let each file follow what was found in what it holds, and return how many did. */
  int follow() {
    return List.of("CLEAN", "INFECTED").stream()
        .mapToInt(state -> unit.update(FOLLOW, tenant, state))
        .sum();
  }

  /** Return when a content is to be looked at next. */
  Optional<Instant> next() {
    Row row = unit.rows(NEXT, tenant).get(0);
    return row.isNull(0) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(0)));
  }
}
