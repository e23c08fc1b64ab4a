package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.directory.SharedDays;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the children for whose sake a delivery is shown: those of whom a person is told today, as a
 * guardian or as an agent of one.
 *
 * <p>The day is that of every school the child has been in: where their days differ, the link must
 * hold in each. A child who has been in no school concerns nobody. In the hat of a parent the
 * children of an organisation are not there, in that of an agent one's own are not.
 */
public final class OwnChildren {

  private static final String OWN =
      """
      select g.child_id, s.zone, cast(?2 as uuid), cast(null as uuid), g.state, g.listed,
        g.place_withheld, g.first_day, g.last_day, %3$s
      from (%4$s) as me (id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = me.id
      %%1$s join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = %%2$s
      join ent_core_school s on s.tenant = e.tenant and s.id = e.school_id
      where %1$s and %2$s"""
          .formatted(
              shown("g.guardian_id", FAMILY_LINK),
              shown("g.child_id", FAMILY_LINK),
              IdentitySql.personOf("g.child_id"),
              IdentitySql.idsOf("select cast(?2 as uuid)"));

  private static final String OF_AGENTS =
      """
      select k.child_id, s.zone, cast(?2 as uuid), a.organisation_id, k.state, k.listed,
        k.place_withheld, %1$s, %4$s
      from (%5$s) as me (id)
      join ent_core_agent a on a.tenant = cast(?1 as int) and a.person_id = me.id
      join ent_core_custody k on k.tenant = a.tenant and k.organisation_id = a.organisation_id
      %%1$s join ent_core_enrolment e on e.tenant = k.tenant and e.person_id = %%2$s
      join ent_core_school s on s.tenant = e.tenant and s.id = e.school_id
      where %2$s and %3$s"""
          .formatted(
              SharedDays.of("a", "k"),
              shown("a.person_id", FAMILY_LINK),
              shown("k.child_id", FAMILY_LINK),
              IdentitySql.personOf("k.child_id"),
              IdentitySql.idsOf("select cast(?2 as uuid)"));

  /** Links of every id of the person and of the child, wherever either is at school. */
  static final String SELECT =
      String.join(
          "\nunion all\n",
          OWN.formatted("", "g.child_id"),
          OWN.formatted(IdentitySql.others("g.child_id", "other"), "other.person_id"),
          OF_AGENTS.formatted("", "k.child_id"),
          OF_AGENTS.formatted(IdentitySql.others("k.child_id", "other"), "other.person_id"));

  private final Unit unit;
  private final PersonId person;
  private final Optional<Hat> worn;
  private final Map<PersonId, Set<ZoneId>> zones;

  /** Every id that is known of a child, by the one that stands for all, which is among them. */
  private final Map<PersonId, Set<PersonId>> ids = new HashMap<>();

  private final Links links;

  /** Take from {@code rows} what ties {@code person}, who acts in the hat {@code worn}, to them. */
  OwnChildren(Unit unit, PersonId person, Optional<Hat> worn, List<Row> rows) {
    this.unit = unit;
    this.person = person;
    this.worn = worn;
    zones =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    OwnChildren::child,
                    Collectors.mapping(row -> ZoneId.of(row.text(1)), Collectors.toSet())));
    Set<Link> found = new HashSet<>();
    rows.stream()
        .filter(row -> !LinkColumns.isEmpty(row, 7))
        .forEach(row -> found.add(LinkColumns.link(child(row), row, 2)));
    rows.forEach(
        row -> {
          Set<PersonId> all = ids.computeIfAbsent(child(row), any -> new HashSet<>());
          all.add(child(row));
          all.add(new PersonId(row.uuid(0)));
        });
    links = new Links(found);
  }

  private static PersonId child(Row row) {
    return new PersonId(row.uuid(9));
  }

  /** Return the children of whom the person is told today, each under every id that is known. */
  public Set<PersonId> told() {
    return over(GuardianshipRight.CLASS_INFORMATION);
  }

  /** Return as which guardian the person has {@code right} over {@code child} today, if so. */
  public Optional<Guardian> guardianOf(PersonId child, GuardianshipRight right) {
    return zones.entrySet().stream()
        .filter(one -> ids.getOrDefault(one.getKey(), Set.of()).contains(child))
        .flatMap(
            one ->
                one.getValue().stream()
                    .map(zone -> LocalDate.ofInstant(unit.now(), zone))
                    .flatMap(day -> links.as(person, one.getKey(), day, right).stream()))
        .filter(this::isWorn)
        .min(Links.ONESELF_FIRST);
  }

  /** Return those among them over whom the person has {@code right}, in the hat that is worn. */
  public Set<PersonId> over(GuardianshipRight right) {
    return zones.entrySet().stream()
        .filter(
            child ->
                child.getValue().stream()
                    .map(zone -> LocalDate.ofInstant(unit.now(), zone))
                    .allMatch(day -> has(right, child.getKey(), day)))
        .flatMap(child -> ids.getOrDefault(child.getKey(), Set.of()).stream())
        .collect(Collectors.toSet());
  }

  private boolean has(GuardianshipRight right, PersonId child, LocalDate day) {
    return links.as(person, child, day, right).stream().anyMatch(this::isWorn);
  }

  private boolean isWorn(Guardian guardian) {
    Profile profile = guardian.person().isPresent() ? Profile.TUT : Profile.COL;
    Profile other = profile == Profile.TUT ? Profile.COL : Profile.TUT;
    return worn.filter(hat -> hat.profile() == other).isEmpty();
  }
}
