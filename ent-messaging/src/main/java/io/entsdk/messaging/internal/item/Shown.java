package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;
import static io.entsdk.core.protection.ProtectionSql.shownGiven;
import static java.util.stream.Collectors.joining;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Reads deliveries that one person is shown. The lists, the badge and the single item share this
 * one predicate, so that they cannot disagree.
 */
final class Shown {

  private static final String NEWEST =
      " order by release_at desc, item_id desc fetch first %d rows only";

  /** No index is in the order of a sum. */
  private static final String NEWEST_OF_FEW =
      " order by d.release_at + 0 desc, d.item_id desc fetch first %d rows only";

  /**
   * Delivered and released; for a team that the reader writes for today, if for one.
   *
   * <p>What was released waits no more: no hour is compared, so that nobody who was shown something
   * loses it again where a clock is set back, or where another node's is a little behind.
   */
  private static final String RELEASED =
      """
      where d.tenant = cast(?1 as int) and d.person_id = cast(?2 as uuid)
        and not d.waits and d.withdrawn_at is null and %s
        and (d.team_id is null
          or d.team_id in (select team.id from unnest(%s) as team (id)))""";

  /**
   * Told to the reader as such, or for the child that the row itself names, which settles most. It
   * does not depend on the row of whom the reader is told, so that is looked up once.
   */
  private static final String BY_ITSELF =
      "d.direct or d.child_id in (select own.id from unnest(%s) as own (id) where %s)";

  /** Told for another of the children: asked where the reader is not told of the one named. */
  private static final String BY_ANOTHER_CHILD =
      """
      exists (select 1 from unnest(%s) as own (id)
            join ent_messaging_delivery_child c on c.tenant = d.tenant and c.item_id = d.item_id
              and c.person_id = d.person_id and c.child_id = own.id and %s)""";

  /** How many there are of each child that a row names, and whether it settles them. */
  private static final String COUNTED =
      """
      select d.child_id, count(*), coalesce(%s, false) from ent_messaging_delivery d
      %s%s group by d.child_id, d.direct""";

  private final Unit unit;
  private final PersonId reader;
  private final Set<PersonId> children;
  private final Set<TeamId> teams;
  private final String released;
  private final String byItself;
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
    String own = unit.dialect().arrayOf(ColumnType.UUID, 3);
    this.released =
        RELEASED.formatted(
            shownGiven("cast(?2 as uuid)", CORRESPONDENCE),
            unit.dialect().arrayOf(ColumnType.UUID, 4));
    this.byItself = BY_ITSELF.formatted(own, shownGiven("own.id", CORRESPONDENCE));
    this.where =
        "%s and (%s or %s)"
            .formatted(
                released,
                byItself,
                BY_ANOTHER_CHILD.formatted(own, shown("c.child_id", CORRESPONDENCE)));
  }

  /**
   * Return what {@code select} says of the deliveries {@code d} that are shown and for which {@code
   * more} holds, whose parameters are numbered from 5 on.
   */
  List<Row> rows(String select, String more, Object... parameters) {
    return run(select + where + more, parameters);
  }

  /** Return likewise the newest of them, at most {@code most}. */
  List<Row> newest(String select, String more, int most, Object... parameters) {
    return run(select + where + more + NEWEST.formatted(most), parameters);
  }

  /** Return likewise the newest where they are few: without a walk in the order of an index. */
  List<Row> newestOfFew(String select, String more, int most, Object... parameters) {
    return run(select + where + more + NEWEST_OF_FEW.formatted(most), parameters);
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

  /**
   * Count the deliveries for which {@code more} holds, which takes no parameters, without a look at
   * what no index of them holds: the row itself. Only where one is told neither as such nor for the
   * child that it names the rows are read, and the table of children is.
   */
  long count(String more) {
    long count = 0;
    List<UUID> others = new ArrayList<>();
    boolean unnamed = false;
    for (Row group : run(COUNTED.formatted(byItself, released, more))) {
      if (group.flag(2)) {
        count += group.bigint(1);
      } else if (group.isNull(0)) {
        unnamed = true;
      } else {
        others.add(group.uuid(0));
      }
    }
    if (others.isEmpty() && !unnamed) {
      return count;
    }
    String rest =
        " and not d.direct and (%s%s)"
            .formatted(
                unit.dialect().among("d.child_id", 5), unnamed ? " or d.child_id is null" : "");
    return count
        + rows(
                "select count(*) from ent_messaging_delivery d ",
                more + rest,
                ColumnType.UUID.toParameter(others))
            .get(0)
            .bigint(0);
  }

  private List<Row> run(String sql, Object... parameters) {
    List<Object> all = new ArrayList<>();
    all.add(unit.tenantId().value());
    all.add(reader.value());
    all.add(ColumnType.UUID.toParameter(children.stream().map(PersonId::value).toList()));
    all.add(ColumnType.UUID.toParameter(teams.stream().map(TeamId::value).toList()));
    all.addAll(List.of(parameters));
    return unit.rows(sql, all.toArray());
  }
}
