package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.SharedDays;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Rolls.Stay;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds rolls in which a pupil is there once, by the id that stands for the child, with the links
 * of every id of the child.
 *
 * <p>An adult is there under every id, each with the links of all: whichever the adult signs in by,
 * the same is delivered there, and the strictest link counts.
 */
record JoinedRolls(Set<Stay> stays, Set<Link> links) {

  private static final String LINKS =
      """
      select g.child_id, g.guardian_id, cast(null as uuid), g.state, g.listed, g.place_withheld,
        g.first_day, g.last_day
      from unnest(%1$s) as given (id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.child_id = given.id
      where %2$s and %3$s
      union all
      select k.child_id, a.person_id, k.organisation_id, k.state, k.listed, k.place_withheld, %6$s
      from unnest(%1$s) as given (id)
      join ent_core_custody k on k.tenant = cast(?1 as int) and k.child_id = given.id
      join ent_core_agent a on a.tenant = k.tenant and a.organisation_id = k.organisation_id
      where %4$s and %5$s""";

  /** Return these rolls, which name everybody by the id that each row bears, joined. */
  JoinedRolls load(Unit unit) {
    Identities found =
        new JpaIdentities(unit)
            .of(
                Stream.concat(
                        stays.stream().map(Stay::pupil),
                        links.stream().flatMap(link -> Stream.of(link.person(), link.child())))
                    .collect(Collectors.toSet()));
    Set<Link> all = new HashSet<>(links);
    all.addAll(linksOf(unit, aliases(found)));
    Identities same =
        found.and(new JpaIdentities(unit).of(all.stream().map(Link::person).distinct().toList()));
    return new JoinedRolls(
        stays.stream()
            .map(stay -> new Stay(same.of(stay.pupil()), stay.period()))
            .collect(Collectors.toSet()),
        all.stream().flatMap(link -> spread(link, same)).collect(Collectors.toSet()));
  }

  /** Return every id of the merged among the pupils. */
  private List<PersonId> aliases(Identities same) {
    return stays.stream()
        .map(stay -> same.allOf(stay.pupil()))
        .filter(ids -> ids.size() > 1)
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  static List<Link> linksOf(Unit unit, List<PersonId> children) {
    String sql =
        LINKS.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 2),
            shown("g.guardian_id", FAMILY_LINK),
            shown("g.child_id", FAMILY_LINK),
            shown("k.child_id", FAMILY_LINK),
            shown("a.person_id", FAMILY_LINK),
            SharedDays.of("k", "a"));
    return unit
        .rows(
            sql,
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(children.stream().map(PersonId::value).toList()))
        .stream()
        .filter(row -> !LinkColumns.isEmpty(row, 6))
        .map(row -> LinkColumns.link(new PersonId(row.uuid(0)), row, 1))
        .toList();
  }

  private static Stream<Link> spread(Link link, Identities same) {
    return same.allOf(link.person()).stream().map(id -> link.of(id, same.of(link.child())));
  }
}
