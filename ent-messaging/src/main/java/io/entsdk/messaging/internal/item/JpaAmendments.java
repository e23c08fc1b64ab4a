package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.search.JpaTokens;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.util.List;

/** Keeps what authors have changed or taken back, within one unit of work. */
final class JpaAmendments {

  private static final String WITHDRAW =
      """
      update ent_messaging_item set withdrawn_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and withdrawn_at is null""";

  private static final String TAKE_BACK =
      """
      update ent_messaging_delivery set withdrawn_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id <> cast(?3 as uuid) and withdrawn_at is null""";

  private static final String RECIPIENTS =
      """
      select d.person_id from ent_messaging_delivery d
      where d.tenant = cast(?1 as int) and d.item_id = cast(?2 as uuid)
        and d.person_id <> cast(?3 as uuid) and d.withdrawn_at is null
      order by d.person_id""";

  private static final String REWORD =
      """
      update ent_messaging_item set revision = cast(?3 as int),
        asked_from = case when cast(?4 as boolean) then cast(?3 as int) else asked_from end
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private final Unit unit;
  private final int tenant;

  JpaAmendments(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Take {@code item} back from everybody but its author, and return from whom. */
  List<PersonId> withdraw(ItemId item, PersonId author, Instant at) {
    List<PersonId> had = recipients(item, author);
    unit.update(WITHDRAW, tenant, item.value(), Micros.of(at));
    unit.update(TAKE_BACK, tenant, item.value(), author.value(), Micros.of(at));
    return had;
  }

  /** Return those to whom {@code item} is delivered; events go to each, restricted or not. */
  List<PersonId> recipients(ItemId item, PersonId author) {
    return unit
        .rows(readsAll(CARRYING_ON, RECIPIENTS), tenant, item.value(), author.value())
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }

  /** Add the version numbered {@code number} and show it from now on. */
  void reword(ItemId item, PersonId author, int number, Wording words) {
    String enclosed = Enclosing.printOf(unit, item);
    List<Column<Wording>> columns =
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("item_id", one -> item.value()),
            Column.integer("n", one -> number),
            Column.uuid("written_by", one -> author.value()),
            Column.bigint("written_at", one -> Micros.of(unit.now())),
            Column.text("subject", Wording::subject),
            Column.text("body", one -> one.body().text()),
            Column.text("html", one -> one.body().html()),
            Column.text(
                "hash",
                one -> Content.revision(item, number, one.subject(), one.body(), enclosed)));
    unit.insertAll("ent_messaging_revision", columns, List.of(words));
    unit.update(REWORD, tenant, item.value(), number, words.material());
    new JpaTokens(unit).replace(item, author, words.subject(), words.body().text());
  }
}
