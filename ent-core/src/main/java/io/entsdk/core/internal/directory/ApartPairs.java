package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.List;

/** Keeps which people look like one and are two, within one unit of work. */
record ApartPairs(Unit unit) {

  private static final String FIND =
      """
      select count(*) from unnest(%1$s) as one (id) cross join unnest(%2$s) as other (id)
      join ent_core_apart a on a.tenant = cast(?1 as int)
        and a.one_id = least(one.id, other.id) and a.other_id = greatest(one.id, other.id)""";

  /** Tell whether somebody has said so of an id of the one and an id of the other. */
  boolean areApart(Collection<PersonId> some, Collection<PersonId> others) {
    String sql =
        FIND.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 2), unit.dialect().arrayOf(ColumnType.UUID, 3));
    return unit.rows(sql, unit.tenantId().value(), array(some), array(others)).get(0).bigint(0) > 0;
  }

  private static Object array(Collection<PersonId> people) {
    return ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList());
  }

  /** Keep that these two are two; said again, it changes nothing. */
  void keep(PersonId one, PersonId other, String reason, Actor actor) {
    if (areApart(List.of(one), List.of(other))) {
      return;
    }
    boolean first = compare(one, other) < 0;
    List<Column<PersonId>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("one_id", any -> (first ? one : other).value()),
            Column.uuid("other_id", any -> (first ? other : one).value()),
            Column.bigint("said_at", any -> Micros.of(unit.now())),
            Column.uuid("said_by", any -> actor.person().map(PersonId::value).orElse(null)),
            Column.text("reason", any -> reason));
    unit.insertAll("ent_core_apart", columns, List.of(one));
  }

  /** Compare as databases do, by the digits, and not as Java does, by the signs. */
  private static int compare(PersonId one, PersonId other) {
    return one.toString().compareTo(other.toString());
  }
}
