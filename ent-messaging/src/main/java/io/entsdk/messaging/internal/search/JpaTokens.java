package io.entsdk.messaging.internal.search;

import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;
import java.util.List;

/** Keeps the words that items are found by, within one unit of work: a statement a thousand. */
public final class JpaTokens {

  private static final String TAKE =
      replaces(
          """
          delete from ent_messaging_token
          where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)""");

  private final Unit unit;
  private final int tenant;

  public JpaTokens(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Let {@code item} be found by the words of what {@code author} said. */
  public void add(ItemId item, PersonId author, String subject, String text) {
    List<String> stems = List.copyOf(FrenchWords.stems(subject, text));
    unit.insertAll(
        "ent_messaging_token",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.text("token", stem -> stem),
            Column.uuid("item_id", any -> item.value()),
            Column.uuid("written_by", any -> author.value())),
        stems);
  }

  /** Let {@code item} be found by other words, and by those before no more. */
  public void replace(ItemId item, PersonId author, String subject, String text) {
    unit.update(TAKE, tenant, item.value());
    add(item, author, subject, text);
  }
}
