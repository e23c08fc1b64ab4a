package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;
import static io.entsdk.core.protection.ProtectionSql.shownGiven;
import static java.util.stream.Collectors.joining;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads deliveries that one person is shown. The lists, the badge and the single item share this
 * one predicate, so that they cannot disagree.
 */
final class Shown {

  private static final String NEWEST =
      " order by release_at desc, item_id desc fetch first %d rows only";

  /**
   * Released, and told to the reader as such, or for a child of whom the reader is told today; for
   * a team that the reader writes for today, if for one.
   *
   * <p>What does not depend on the row is looked up once. The child that the row itself names
   * settles most; the table of children is asked where the reader is not told of that one.
   */
  private static final String PREDICATE =
      """
      where d.tenant = cast(?1 as int) and d.person_id = cast(?2 as uuid)
        and d.release_at <= cast(?3 as bigint) and not d.waits and d.withdrawn_at is null and %s
        and (d.direct
          or d.child_id in (select own.id from unnest(%s) as own (id) where %s)
          or exists (select 1 from unnest(%s) as own (id)
            join ent_messaging_delivery_child c on c.tenant = d.tenant and c.item_id = d.item_id
              and c.person_id = d.person_id and c.child_id = own.id and %s))
        and (d.team_id is null
          or d.team_id in (select team.id from unnest(%s) as team (id)))""";

  private final Unit unit;
  private final PersonId reader;
  private final Set<PersonId> children;
  private final Set<TeamId> teams;
  private final String where;

  /**
   * Read for {@code reader}, who is told today what concerns {@code children} and writes for {@code
   * teams}.
   */
  Shown(Unit unit, PersonId reader, Set<PersonId> children, Set<TeamId> teams) {
    this.unit = unit;
    this.reader = reader;
    this.children = children;
    this.teams = teams;
    String own = unit.dialect().arrayOf(ColumnType.UUID, 4);
    this.where =
        PREDICATE.formatted(
            shownGiven("cast(?2 as uuid)", CORRESPONDENCE),
            own,
            shownGiven("own.id", CORRESPONDENCE),
            own,
            shown("c.child_id", CORRESPONDENCE),
            unit.dialect().arrayOf(ColumnType.UUID, 5));
  }

  /**
   * Return what {@code select} says of the deliveries {@code d} that are shown and for which {@code
   * more} holds, whose parameters are numbered from 6 on.
   */
  List<Row> rows(String select, String more, Object... parameters) {
    return run(select + where + more, parameters);
  }

  /** Return likewise the newest of them, at most {@code most}. */
  List<Row> newest(String select, String more, int most, Object... parameters) {
    return run(select + where + more + NEWEST.formatted(most), parameters);
  }

  /**
   * Return likewise the newest of several folders together, each by a condition of its own: one is
   * a range of the index, which knows no order across folders.
   */
  List<Row> newestOf(
      List<String> folders, String select, String more, int most, Object... parameters) {
    String all =
        folders.stream()
            .map(
                folder ->
                    "(%s%s and %s %s%s)"
                        .formatted(select, where, folder, more, NEWEST.formatted(most)))
            .collect(joining(" union all "));
    return run("select * from (" + all + ") as d" + NEWEST.formatted(most), parameters);
  }

  private List<Row> run(String sql, Object... parameters) {
    List<Object> all = new ArrayList<>();
    all.add(unit.tenantId().value());
    all.add(reader.value());
    all.add(Micros.of(unit.now()));
    all.add(ColumnType.UUID.toParameter(children.stream().map(PersonId::value).toList()));
    all.add(ColumnType.UUID.toParameter(teams.stream().map(TeamId::value).toList()));
    all.addAll(List.of(parameters));
    return unit.rows(sql, all.toArray());
  }
}
