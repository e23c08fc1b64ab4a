package io.entsdk.messaging.internal.attachment;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.attachment.Attachment;
import io.entsdk.messaging.attachment.AttachmentId;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.attachment.AttachmentState;
import io.entsdk.messaging.attachment.Download;
import io.entsdk.messaging.attachment.FileType;
import io.entsdk.messaging.internal.item.Persons;
import io.entsdk.messaging.internal.item.Reading;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.spi.AttachmentStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Hands out files to their authors, and to whoever is shown the item they are enclosed in. */
public final class FileReading {

  /** A file is its author's, or enclosed in what was delivered; the item itself is asked beside. */
  private static final String FILES =
      """
      select a.id, a.name, b.file_type, b.bytes, a.state, b.id as blob, a.item_id,
        case when a.author_id = cast(?2 as uuid) then true else false end
      from ent_messaging_attachment a
      join ent_messaging_blob b on b.tenant = a.tenant and b.id = a.blob_id
      where a.tenant = cast(?1 as int)
        and ((a.author_id = cast(?2 as uuid) and %s)
          or exists (select 1 from ent_messaging_delivery d
            where d.tenant = a.tenant and d.item_id = a.item_id
              and d.person_id = cast(?2 as uuid) and %s))"""
          .formatted(shown("a.author_id", CORRESPONDENCE), shown("d.person_id", CORRESPONDENCE));

  private final Unit unit;
  private final PersonId reader;
  private final Reading reading;

  public FileReading(Unit unit, Actor actor) {
    this.unit = unit;
    this.reader = Persons.of(actor);
    this.reading = new Reading(unit, actor, MessagingPermissions.READ_OWN_MESSAGES);
  }

  /** Is a file with where it lies, for one reader. */
  private record Found(
      Attachment attachment, AttachmentKey key, @Nullable ItemId item, boolean own) {}

  /** Return the files of {@code item}, in their order. */
  public List<Attachment> listOf(ItemId item) {
    List<Found> found = files(" and a.item_id = cast(?3 as uuid) order by a.seq", item.value());
    if (found.isEmpty() || !found.get(0).own()) {
      reading.shown(item);
    }
    return found.stream().map(Found::attachment).toList();
  }

  /** Open {@code attachment}; the store is asked when no connection is held any more. */
  public static Download open(Tenant tenant, Actor actor, AttachmentId attachment) {
    Found found = Unit.joined(tenant, unit -> new FileReading(unit, actor).find(attachment));
    return switch (found.attachment().state()) {
      case PENDING -> new Download.Pending(found.attachment());
      case INFECTED -> new Download.Infected(found.attachment());
      case CLEAN -> content(tenant, found);
    };
  }

  private Found find(AttachmentId attachment) {
    Found found =
        files(" and a.id = cast(?3 as uuid)", attachment.value()).stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("Attachment", attachment));
    if (!found.own() && !isShown(found.item())) {
      throw new NotFoundException("Attachment", attachment);
    }
    return found;
  }

  private boolean isShown(@Nullable ItemId item) {
    try {
      return item != null && reading.shown(item).item().equals(item);
    } catch (NotFoundException e) {
      return false;
    }
  }

  private static Download content(Tenant tenant, Found found) {
    Optional<AttachmentStore> store = tenant.kernel().extensions().find(AttachmentStore.class);
    try {
      return store.isEmpty()
          ? new Download.Unavailable(found.attachment())
          : store
              .get()
              .open(found.key())
              .<Download>map(content -> new Download.Ready(found.attachment(), content))
              .orElseGet(() -> new Download.Unavailable(found.attachment()));
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(FileReading.class)
          .warn("Store {} failed with {}", store.get().id(), e.getClass().getName());
      return new Download.Unavailable(found.attachment());
    }
  }

  private List<Found> files(String which, Object id) {
    return unit.rows(FILES + which, unit.tenantId().value(), reader.value(), id).stream()
        .map(this::found)
        .toList();
  }

  private Found found(Row row) {
    return new Found(
        new Attachment(
            new AttachmentId(row.uuid(0)),
            row.text(1),
            FileType.valueOf(row.text(2)),
            row.bigint(3),
            AttachmentState.valueOf(row.text(4))),
        new AttachmentKey(unit.tenantId(), row.uuid(5)),
        row.isNull(6) ? null : new ItemId(row.uuid(6)),
        row.flag(7));
  }
}
