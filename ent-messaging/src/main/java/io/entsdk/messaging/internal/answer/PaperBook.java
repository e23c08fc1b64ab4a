package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps who wants paper, within one unit of work. */
public record PaperBook(Unit unit) {

  private static final String AMONG =
      """
      select own.id from (%s) as own (id, each_id)
      join ent_messaging_paper p on p.tenant = cast(?1 as int) and p.person_id = own.each_id
      where %s""";

  private static final String FORGET =
      """
      delete from ent_messaging_paper
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and %s"""
          .formatted(notHeld("ent_messaging_paper.person_id"));

  /** Let {@code person} have paper, or no longer. */
  public void prefer(PersonId person, boolean wanted) {
    if (!wanted) {
      unit.update(FORGET, unit.tenantId().value(), person.value());
      return;
    }
    List<Column<PersonId>> columns =
        List.of(
            Column.integer("tenant", one -> unit.tenantId().value()),
            Column.uuid("person_id", PersonId::value),
            Column.bigint("asked_at", one -> Micros.of(unit.now())));
    unit.insertAbsent(
        "ent_messaging_paper", columns, List.of("tenant", "person_id"), List.of(person));
  }

  /** Return those of {@code people} who want paper. */
  Set<PersonId> among(Set<PersonId> people) {
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 2) + ") as g (id)";
    return unit
        .rows(
            AMONG.formatted(IdentitySql.membersOf(given), shown("p.person_id", ANSWER)),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()))
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toSet());
  }
}
