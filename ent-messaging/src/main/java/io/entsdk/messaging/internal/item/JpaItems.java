package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.search.JpaTokens;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.item.SendKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps items with their versions and audiences, within one unit of work. */
public final class JpaItems {

  /** The number of the only version that an item has so far. */
  static final int FIRST_REVISION = 1;

  private static final String LOCK =
      """
      select person_id from ent_messaging_sender
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) for update""";

  private static final String FIND =
      readsAll(
          RECOGNISING,
          """
          select id, content_hash, submitted_at, release_at,
            case when exists (select 1 from ent_messaging_expansion x
              where x.tenant = ent_messaging_item.tenant and x.item_id = ent_messaging_item.id)
              then true else false end
          from ent_messaging_item
          where tenant = cast(?1 as int) and author_id = cast(?2 as uuid) and send_key = cast(?3 as varchar)""");

  private static final String KIND =
      readsAll(
          RECOGNISING,
          """
          select kind from ent_messaging_item
          where tenant = cast(?1 as int) and id = cast(?2 as uuid)""");

  private final Unit unit;
  private final int tenant;

  public JpaItems(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Wait until no other transaction sends for {@code sender}, and keep others waiting. */
  public void lockSender(PersonId sender) {
    if (unit.rows(LOCK, tenant, sender.value()).isEmpty()) {
      List<Column<PersonId>> columns =
          List.of(
              Column.integer("tenant", any -> tenant), Column.uuid("person_id", PersonId::value));
      unit.insertAbsent(
          "ent_messaging_sender", columns, List.of("tenant", "person_id"), List.of(sender));
      unit.rows(LOCK, tenant, sender.value());
    }
  }

  /** Return what {@code author} has sent under {@code key}. */
  public Optional<ItemHead> find(PersonId author, SendKey key) {
    return unit.rows(FIND, tenant, author.value(), key.value()).stream()
        .map(row -> head(author, key, row))
        .findFirst();
  }

  private static ItemHead head(PersonId author, SendKey key, Row row) {
    return new ItemHead(
        new ItemId(row.uuid(0)),
        author,
        key,
        row.text(1),
        Micros.instant(row.bigint(2)),
        Micros.instant(row.bigint(3)),
        row.flag(4));
  }

  /** Return of which kind {@code item} is. */
  public ItemKind kindOf(ItemId item) {
    return new ItemKind(unit.rows(KIND, tenant, item.value()).get(0).text(0));
  }

  /** Add an item that stands in no thread, with its first version and its audience. */
  void add(ItemHead head, Content content) {
    add(head, content, null);
  }

  /** Add an item at its place, with its first version and its audience. */
  public void add(ItemHead head, Content content, @Nullable Place place) {
    Enclosing enclosing = new Enclosing(unit, head.author());
    String enclosed = enclosing.check(content);
    List<Column<ItemHead>> columns = new ArrayList<>(itemColumns(content));
    columns.addAll(PlaceColumns.of(content, place));
    unit.insertAll("ent_messaging_item", columns, List.of(head));
    unit.insertAll("ent_messaging_revision", revisionColumns(content, enclosed), List.of(head));
    new JpaTokens(unit).add(head.id(), head.author(), content.subject(), content.text());
    unit.insertAll(
        "ent_messaging_audience",
        audienceColumns(head, content),
        IntStream.range(0, content.selectors().size()).boxed().toList());
    enclosing.enclose(head.id(), content);
  }

  private List<Column<Integer>> audienceColumns(ItemHead head, Content content) {
    List<Selector> selectors = content.selectors();
    int open = content.to().selectors().size();
    return List.of(
        Column.integer("tenant", any -> tenant),
        Column.uuid("item_id", any -> head.id().value()),
        Column.integer("seq", seq -> seq),
        Column.text("selector", seq -> selectors.get(seq).code()),
        Column.uuid("target_id", seq -> target(selectors.get(seq), false)),
        Column.uuid("person_id", seq -> target(selectors.get(seq), true)),
        Column.flag("blind", seq -> seq >= open));
  }

  private static @Nullable UUID target(Selector selector, boolean ofPerson) {
    return selector.namesAPerson() == ofPerson ? selector.target() : null;
  }

  private List<Column<ItemHead>> itemColumns(Content content) {
    return List.of(
        Column.integer("tenant", head -> tenant),
        Column.uuid("id", head -> head.id().value()),
        Column.text("kind", head -> content.kind().code()),
        Column.uuid("school_id", head -> content.school().value()),
        Column.uuid("author_id", head -> head.author().value()),
        Column.text("send_key", head -> head.key().value()),
        Column.text("content_hash", ItemHead::fingerprint),
        Column.text("asked", head -> content.asked().what().name()),
        Column.flag("copied", head -> content.envelope().copied()),
        Column.integer("revision", head -> FIRST_REVISION),
        Column.bigint("submitted_at", head -> Micros.of(head.submittedAt())),
        Column.bigint("release_at", head -> Micros.of(head.releaseAt())));
  }

  private List<Column<ItemHead>> revisionColumns(Content content, String enclosed) {
    return List.of(
        Column.integer("tenant", head -> tenant),
        Column.uuid("item_id", head -> head.id().value()),
        Column.integer("n", head -> FIRST_REVISION),
        Column.uuid("written_by", head -> head.author().value()),
        Column.bigint("written_at", head -> Micros.of(head.submittedAt())),
        Column.text("subject", head -> content.subject()),
        Column.text("body", head -> content.text()),
        Column.text("html", head -> content.body().html()),
        Column.text("hash", head -> content.revision(head.id(), enclosed)));
  }
}
