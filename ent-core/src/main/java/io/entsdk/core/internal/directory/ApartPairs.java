package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps which people look like one and are two, within one unit of work. */
record ApartPairs(Unit unit) {

  private static final String FIND =
      """
      select count(*) from unnest(%1$s) as one (id) cross join unnest(%2$s) as other (id)
      join ent_core_apart a on a.tenant = cast(?1 as int)
        and a.one_id = least(one.id, other.id) and a.other_id = greatest(one.id, other.id)""";

  private static final String AMONG =
      """
      select %s, %s from (%%s) as own (id)
      join ent_core_apart a on a.tenant = cast(?1 as int) and a.one_id = own.id"""
          .formatted(IdentitySql.personOf("a.one_id"), IdentitySql.personOf("a.other_id"));

  /** Tell whether somebody has said so of an id of the one and an id of the other. */
  boolean areApart(Collection<PersonId> some, Collection<PersonId> others) {
    String sql =
        FIND.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 2), unit.dialect().arrayOf(ColumnType.UUID, 3));
    return unit.rows(sql, unit.tenantId().value(), array(some), array(others)).get(0).bigint(0) > 0;
  }

  /** Is two people whom somebody has kept apart, in whichever order. */
  record Pair(PersonId one, PersonId other) {

    static Pair of(PersonId one, PersonId other) {
      return compare(one, other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /** Return those of whom somebody has said so among {@code people}, under any id of theirs. */
  Set<Pair> among(Collection<PersonId> people) {
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 2) + ") as g (id)";
    String sql = AMONG.formatted(IdentitySql.idsOf(given));
    return unit.rows(sql, unit.tenantId().value(), array(people)).stream()
        .map(row -> Pair.of(new PersonId(row.uuid(0)), new PersonId(row.uuid(1))))
        .collect(Collectors.toSet());
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
