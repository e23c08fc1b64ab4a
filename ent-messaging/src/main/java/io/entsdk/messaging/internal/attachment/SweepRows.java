package io.entsdk.messaging.internal.attachment;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.AttachmentKey;
import java.time.Duration;
import java.util.List;

/**
 * Finds files that nobody has any more, and contents that no file holds, within one unit of work.
 */
final class SweepRows {

  private static final Duration UNSENT = Duration.ofDays(1);
  private static final Duration UNNOTED = Duration.ofHours(1);

  private static final String FORGET_UNSENT =
      """
      delete from ent_messaging_attachment a
      where a.tenant = cast(?1 as int) and a.item_id is null and a.draft_id is null
        and a.uploaded_at <= cast(?2 as bigint) and\s"""
          + notHeld("a.author_id");

  private static final String FORGET_UNREAD =
      """
      delete from ent_messaging_attachment a
      where a.tenant = cast(?1 as int)
        and exists (select 1 from ent_messaging_item i
          where i.tenant = a.tenant and i.id = a.item_id and i.author_id is null)
        and not exists (select 1 from ent_messaging_delivery d
          where d.tenant = a.tenant and d.item_id = a.item_id)
        and %s and %s"""
          .formatted(notHeld("a.item_id"), notHeld("a.author_id"));

  private static final String LEAVING =
      readsAll(
          KEEPING,
          """
      select b.id from ent_messaging_blob b
      where b.tenant = cast(?1 as int) and b.stored_at <= cast(?2 as bigint)
        and not exists (select 1 from ent_messaging_attachment a
          where a.tenant = b.tenant and a.blob_id = b.id)
      order by b.id fetch first 100 rows only for update skip locked""");

  private static final String LEAVE =
      """
      update ent_messaging_blob b set state = 'LEAVING', sha256 = null
      where b.tenant = cast(?1 as int) and b.id = cast(?2 as uuid)
        and not exists (select 1 from ent_messaging_attachment a
          where a.tenant = b.tenant and a.blob_id = b.id)""";

  private static final String GONE =
      """
      delete from ent_messaging_blob
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and state = 'LEAVING'""";

  private static final String ANY =
      """
      select id from ent_messaging_blob
      where tenant = cast(?1 as int) fetch first 1 rows only""";

  private final Unit unit;
  private final int tenant;

  SweepRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Forget files that were never sent, and those whose item nobody has any more. */
  int forget() {
    return unit.update(FORGET_UNSENT, tenant, before(UNSENT)) + unit.update(FORGET_UNREAD, tenant);
  }

  /**
   * Let contents go that no file holds, and return them. Each is locked first and looked at again
   * then: whoever attaches the same meanwhile either keeps it, or begins anew.
   */
  List<AttachmentKey> leave() {
    return unit.rows(LEAVING, tenant, before(UNNOTED)).stream()
        .map(row -> new AttachmentKey(unit.tenantId(), row.uuid(0)))
        .filter(key -> unit.update(LEAVE, tenant, key.id()) == 1)
        .toList();
  }

  /** Forget a content that the store has forgotten; false if another node did. */
  boolean gone(AttachmentKey key) {
    return unit.update(GONE, tenant, key.id()) == 1;
  }

  /** Tell whether there is anything to sweep some day. */
  boolean isAnythingKept() {
    return !unit.rows(ANY, tenant).isEmpty();
  }

  private long before(Duration span) {
    return Micros.of(unit.now().minus(span));
  }
}
