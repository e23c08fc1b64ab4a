package io.entsdk.auth.internal.card;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is kept to tell stories apart; it decides by it and shows it to nobody. */
final class JpaMarks {

  private final Unit unit;

  JpaMarks(Unit unit) {
    this.unit = unit;
  }

  /** Return the marks of the cards of {@code pupils} that are not over. */
  Map<PersonId, List<StoryMarks>> of(Collection<PersonId> pupils) {
    Map<PersonId, List<StoryMarks>> found = new HashMap<>();
    for (Row row : rows(pupils)) {
      found
          .computeIfAbsent(new PersonId(row.uuid(0)), any -> new ArrayList<>())
          .add(new StoryMarks(row.bigint(1), row.text(2)));
    }
    return found;
  }

  private List<Row> rows(Collection<PersonId> pupils) {
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 3) + ") as g (id)";
    return unit.rows(
        readsAll(
            DECIDING,
            """
            select own.id, c.id, c.story_marks from (%s) as own (id, each_id)
            join ent_auth_card c on c.tenant = cast(?1 as int) and c.pupil_id = own.each_id
            where c.ended_at is null and c.expires_at > cast(?2 as bigint)"""
                .formatted(IdentitySql.membersOf(given))),
        unit.tenantId().value(),
        Micros.of(unit.now()),
        ColumnType.UUID.toParameter(pupils.stream().map(PersonId::value).toList()));
  }
}
