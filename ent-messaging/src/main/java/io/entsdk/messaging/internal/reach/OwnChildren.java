package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the children of whom a guardian is told today: the ones for whose sake a delivery is shown.
 *
 * <p>The day is that of every school the child has been in: where their days differ, the link must
 * hold in each. A child who has been in no school concerns nobody.
 */
public final class OwnChildren {

  private static final String SELECT =
      """
      select g.child_id, g.state, g.listed, g.place_withheld, g.first_day, g.last_day, s.zone
      from ent_core_guardianship g
      join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = g.child_id
      join ent_core_school s on s.tenant = e.tenant and s.id = e.school_id
      where g.tenant = cast(?1 as int) and g.guardian_id = cast(?2 as uuid) and %s and %s"""
          .formatted(shown("g.guardian_id", FAMILY_LINK), shown("g.child_id", FAMILY_LINK));

  private final Unit unit;

  public OwnChildren(Unit unit) {
    this.unit = unit;
  }

  public Set<PersonId> of(PersonId guardian) {
    List<Row> rows = unit.rows(SELECT, unit.tenantId().value(), guardian.value());
    Set<Link> links = new HashSet<>();
    rows.forEach(row -> links.add(link(guardian, row)));
    Map<PersonId, Set<ZoneId>> zones =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> new PersonId(row.uuid(0)),
                    Collectors.mapping(row -> ZoneId.of(row.text(6)), Collectors.toSet())));
    return live(guardian, new Links(links), zones, unit.now());
  }

  private static Link link(PersonId guardian, Row row) {
    return new Link(
        guardian,
        new PersonId(row.uuid(0)),
        ListedRights.terms(row.text(1), row.text(2), row.flag(3)),
        JpaRolls.period(row, 4));
  }

  private static Set<PersonId> live(
      PersonId guardian, Links links, Map<PersonId, Set<ZoneId>> zones, Instant now) {
    return zones.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream()
                    .map(zone -> LocalDate.ofInstant(now, zone))
                    .allMatch(day -> links.guardiansOf(entry.getKey(), day).contains(guardian)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
