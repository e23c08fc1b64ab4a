package io.entsdk.messaging.internal.attachment;

import static io.entsdk.core.protection.ProtectionSql.Reason.COPYING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.attachment.AttachmentState;
import io.entsdk.messaging.attachment.FileType;
import io.entsdk.messaging.internal.item.ShownItems;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.spi.AttachmentStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Hands out files for the copy of one person: those that the person has attached, and those of what
 * the person is shown today, as the mailbox shows it.
 */
public final class CopiedFiles {

  private static final String FILES =
      """
      select %s, a.blob_id, a.name, b.file_type, b.bytes, a.state
      from ent_messaging_attachment a
      join ent_messaging_blob b on b.tenant = a.tenant and b.id = a.blob_id
      where a.tenant = cast(?1 as int) and %s
      order by a.item_id, a.seq, a.id""";

  private static final Pattern REF = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Unit unit;

  public CopiedFiles(Unit unit) {
    this.unit = unit;
  }

  /** Return the files of the rows of {@code keys}, by the key of their row. */
  public Map<RecordKey, List<PersonalFile>> of(NonEmptyKeys keys) {
    SubjectLink link = keys.link();
    return switch (link.table() + "." + link.column()) {
      case "ent_messaging_attachment.author_id" -> attached(keys);
      case "ent_messaging_delivery.person_id" -> received(link.subject(), keys);
      default -> Map.of();
    };
  }

  private Map<RecordKey, List<PersonalFile>> attached(NonEmptyKeys keys) {
    List<UUID> ids = keys.all().stream().map(key -> first(key)).toList();
    return files("a.id", ids).stream()
        .collect(
            groupingBy(
                row -> RecordKey.of(row.uuid(0).toString()), mapping(CopiedFiles::file, toList())));
  }

  private Map<RecordKey, List<PersonalFile>> received(PersonId reader, NonEmptyKeys keys) {
    List<ItemId> items = keys.all().stream().map(key -> new ItemId(first(key))).toList();
    List<UUID> shown =
        ShownItems.of(unit, reader, items).all().stream().map(ItemId::value).toList();
    return files("a.item_id", shown).stream()
        .collect(
            groupingBy(
                row -> RecordKey.of(row.uuid(0).toString(), reader.value().toString()),
                mapping(CopiedFiles::file, toList())));
  }

  private static UUID first(RecordKey key) {
    return UUID.fromString(key.values().get(0));
  }

  private List<Row> files(String column, List<UUID> ids) {
    String sql = FILES.formatted(column, unit.dialect().among(column, 2));
    return unit.rows(
        readsAll(COPYING, sql), unit.tenantId().value(), ColumnType.UUID.toParameter(ids));
  }

  private static PersonalFile file(Row row) {
    return new PersonalFile(
        row.uuid(1).toString(),
        row.text(2),
        FileType.valueOf(row.text(3)).mediaType(),
        row.bigint(4),
        switch (AttachmentState.valueOf(row.text(5))) {
          case PENDING -> PersonalFile.Condition.UNCHECKED;
          case CLEAN -> PersonalFile.Condition.READY;
          case INFECTED -> PersonalFile.Condition.HARMFUL;
        });
  }

  /** Open what the store keeps under {@code ref}; empty if it has nothing, or there is none. */
  public static Optional<InputStream> open(Tenant tenant, String ref) throws IOException {
    Optional<AttachmentStore> store = tenant.kernel().extensions().find(AttachmentStore.class);
    return store.isEmpty() || !REF.matcher(ref).matches()
        ? Optional.empty()
        : store.get().open(new AttachmentKey(tenant.id(), UUID.fromString(ref)));
  }
}
