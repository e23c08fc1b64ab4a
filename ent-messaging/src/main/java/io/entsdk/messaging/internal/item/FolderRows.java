package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.FolderId;
import java.util.List;

/**
 * Keeps the folders of one person, each under a number that deliveries bear, within one unit of
 * work. A number is used again once its folder is gone and empty; an id never is.
 */
final class FolderRows {

  /** The number of the first folder of one's own; those before are of every mailbox. */
  static final int FIRST = 10;

  private static final String OF_OWNER =
      """
      select f.id, f.number, f.name from ent_messaging_folder f
      where f.tenant = cast(?1 as int) and f.person_id = cast(?2 as uuid)""";

  private static final String ONE =
      OF_OWNER + " and f.id = cast(?3 as uuid) and " + shown("f.person_id", CORRESPONDENCE);

  private static final String RENAME =
      """
      update ent_messaging_folder set name = cast(?4 as varchar), folded = cast(?5 as varchar)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and id = cast(?3 as uuid)""";

  private static final String EMPTY =
      """
      update ent_messaging_delivery
      set folder = case when exists (select 1 from ent_messaging_item i
        where i.tenant = ent_messaging_delivery.tenant and i.id = ent_messaging_delivery.item_id
          and i.author_id = ent_messaging_delivery.person_id)
        then cast(?4 as smallint) else cast(?5 as smallint) end
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and folder = cast(?3 as smallint)""";

  private static final String REMOVE =
      replaces(
          """
          delete from ent_messaging_folder
          where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
            and id = cast(?3 as uuid)""");

  private final Unit unit;
  private final PersonId owner;
  private final int tenant;

  FolderRows(Unit unit, PersonId owner) {
    this.unit = unit;
    this.owner = owner;
    this.tenant = unit.tenantId().value();
  }

  /** Is a folder as it is kept. Prints without its name. */
  record Kept(FolderId id, int number, String name) {

    Folder.Own folder() {
      return new Folder.Own(id);
    }

    @Override
    public String toString() {
      return "Kept[" + id + "]";
    }
  }

  /** Return the folders that their owner may be shown. */
  List<Kept> visible() {
    return read(OF_OWNER + " and " + shown("f.person_id", CORRESPONDENCE));
  }

  /** Return every folder, whatever is kept from its owner. */
  List<Kept> all() {
    return read(readsAll(CARRYING_ON, OF_OWNER));
  }

  private List<Kept> read(String sql) {
    return unit.rows(sql, tenant, owner.value()).stream().map(FolderRows::kept).toList();
  }

  private static Kept kept(Row row) {
    return new Kept(new FolderId(row.uuid(0)), row.integer(1), row.text(2));
  }

  /** Return the number under which deliveries lie in {@code folder}. */
  int number(Folder folder) {
    return number(folder, ONE);
  }

  /** Return it likewise, and keep the folder from being removed until this unit ends. */
  int claimed(Folder folder) {
    return number(folder, ONE + " for update");
  }

  private int number(Folder folder, String sql) {
    if (folder instanceof Folder.Standard standard) {
      return standard.ordinal();
    }
    FolderId id = ((Folder.Own) folder).id();
    return unit.rows(sql, tenant, owner.value(), id.value()).stream()
        .map(row -> row.integer(1))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Folder", id));
  }

  void add(Kept folder, String folded) {
    List<Column<Kept>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("person_id", any -> owner.value()),
            Column.smallint("number", Kept::number),
            Column.text("name", Kept::name),
            Column.text("folded", any -> folded),
            Column.bigint("made_at", any -> Micros.of(unit.now())));
    unit.insertAll("ent_messaging_folder", columns, List.of(folder));
  }

  void rename(FolderId id, String name, String folded) {
    unit.update(RENAME, tenant, owner.value(), id.value(), name, folded);
  }

  /** Put what lies under {@code number} back to what was sent or received. */
  void empty(int number) {
    unit.update(
        EMPTY,
        tenant,
        owner.value(),
        number,
        Folder.Standard.SENT.ordinal(),
        Folder.Standard.INBOX.ordinal());
  }

  void remove(FolderId id) {
    unit.update(REMOVE, tenant, owner.value(), id.value());
  }
}
