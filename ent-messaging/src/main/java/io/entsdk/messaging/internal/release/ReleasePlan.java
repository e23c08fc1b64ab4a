package io.entsdk.messaging.internal.release;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import io.entsdk.messaging.release.ReleaseRule;
import io.entsdk.messaging.release.ReleaseTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells from when on each reader of one item is shown it, within one unit of work. */
public final class ReleasePlan {

  private static final String PLACES =
      """
      select own.id, e.class_id, cast(null as uuid) from (%1$s) as own (id, each_id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.person_id = own.each_id
      where e.class_id is not null and e.first_day <= cast(?3 as date)
        and (e.last_day is null or e.last_day >= cast(?3 as date))
      union all
      select own.id, cast(null as uuid), m.group_id from (%1$s) as own (id, each_id)
      join ent_core_group_member m on m.tenant = cast(?1 as int) and m.person_id = own.each_id
      where m.first_day <= cast(?3 as date)
        and (m.last_day is null or m.last_day >= cast(?3 as date))""";

  private final Unit unit;
  private final ReleaseCalendar calendar;
  private final ReleaseRule rule;

  public ReleasePlan(Unit unit, ReleaseCalendar calendar, ReleaseRule rule) {
    this.unit = unit;
    this.calendar = calendar;
    this.rule = rule;
  }

  /**
   * Return from when on readers are shown what is to be shown from {@code at} on.
   *
   * @param about the pupils whom it concerns, of each reader; of a pupil, that pupil
   */
  public Map<PersonId, Instant> moments(
      Instant at, Readership readership, Map<PersonId, Set<PersonId>> about) {
    Map<PersonId, Readers> places = placed(at, readership, about.values());
    Instant usual = rule.at(at, Readers.of(readership), calendar);
    return about.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                reader ->
                    reader.getValue().stream()
                        .flatMap(pupil -> Stream.ofNullable(places.get(pupil)))
                        .map(readers -> rule.at(at, readers, calendar))
                        .min(Instant::compareTo)
                        .orElse(usual)));
  }

  /** Return where pupils are; asked only where a class or a group has hours of its own. */
  private Map<PersonId, Readers> placed(
      Instant at, Readership readership, Collection<Set<PersonId>> pupils) {
    if (calendar.terms().stream().noneMatch(ReleasePlan::isScoped)) {
      return Map.of();
    }
    Map<PersonId, Readers> places = new HashMap<>();
    LocalDate day = LocalDate.ofInstant(at, calendar.zone());
    List<UUID> ids = pupils.stream().flatMap(Set::stream).distinct().map(PersonId::value).toList();
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 2) + ") as g (id)";
    String sql = readsAll(DECIDING, PLACES.formatted(IdentitySql.membersOf(given)));
    for (Row row : unit.rows(sql, unit.tenantId().value(), ColumnType.UUID.toParameter(ids), day)) {
      places.merge(new PersonId(row.uuid(0)), place(readership, row), ReleasePlan::both);
    }
    return places;
  }

  private static boolean isScoped(ReleaseTerms terms) {
    return terms.inClass() != null || terms.inGroup() != null;
  }

  private static Readers place(Readership readership, Row row) {
    return new Readers(
        readership,
        row.isNull(1) ? List.of() : List.of(new ClassId(row.uuid(1))),
        row.isNull(2) ? List.of() : List.of(new GroupId(row.uuid(2))));
  }

  private static Readers both(Readers one, Readers other) {
    List<ClassId> classes = new ArrayList<>(one.classes());
    classes.addAll(other.classes());
    List<GroupId> groups = new ArrayList<>(one.groups());
    groups.addAll(other.groups());
    return new Readers(one.readership(), classes, groups);
  }
}
