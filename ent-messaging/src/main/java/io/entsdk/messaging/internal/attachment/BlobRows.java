package io.entsdk.messaging.internal.attachment;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.attachment.AttachmentKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is known of contents, each once by its fingerprint, within one unit of work. */
final class BlobRows {

  private static final String FIND =
      """
      select id, state from ent_messaging_blob
      where tenant = cast(?1 as int) and sha256 = cast(?2 as varchar)""";

  private static final String LOCK =
      """
      select state from ent_messaging_blob
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and sha256 is not null
      for update""";

  private static final String STORED =
      """
      update ent_messaging_blob set state = 'PENDING', due_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and state = 'STORING'""";

  private final Unit unit;
  private final int tenant;

  BlobRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is a content that has a row, and whether the store surely has it. */
  record Known(AttachmentKey key, boolean stored) {}

  /** Return the row of {@code cleaned}, of whoever attached it first, or make one. */
  Known reserve(Cleaned cleaned) {
    String print = print(cleaned);
    return find(print).orElseGet(() -> made(cleaned, print));
  }

  private Known made(Cleaned cleaned, String print) {
    long now = Micros.of(unit.now());
    unit.insertAbsent(
        "ent_messaging_blob",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> unit.newId()),
            Column.text("sha256", any -> print),
            Column.bigint("bytes", one -> (long) one.bytes().length),
            Column.text("file_type", one -> one.type().name()),
            Column.text("state", any -> "STORING"),
            Column.bigint("stored_at", any -> now),
            Column.bigint("due_at", any -> now),
            Column.integer("attempts", any -> 0)),
        List.of("tenant", "sha256"),
        List.of(cleaned));
    return find(print).orElseThrow(() -> new IllegalStateException("A content came and went"));
  }

  private Optional<Known> find(String print) {
    return unit.rows(FIND, tenant, print).stream().map(this::known).findFirst();
  }

  private Known known(Row row) {
    return new Known(
        new AttachmentKey(unit.tenantId(), row.uuid(0)), !row.text(1).equals("STORING"));
  }

  /** Keep the content from leaving until this unit ends; false if it has left already. */
  boolean lock(UUID id) {
    return !unit.rows(LOCK, tenant, id).isEmpty();
  }

  /** Note that the store has it, and that a scanner has to look at it. */
  void stored(UUID id) {
    unit.update(STORED, tenant, id, Micros.of(unit.now()));
  }

  private static String print(Cleaned cleaned) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(cleaned.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks SHA-256", e);
    }
  }
}
