package io.entsdk.privacy.internal;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells the people of one school apart: those whom nothing ties elsewhere, and all others. */
public record SchoolPeople(Unit unit, SchoolId school) {

  /**
   * Who works for an organisation, answers for another school or has a right there, is tied, too.
   */
  private static final String NEEDED_ELSEWHERE =
      """
      select a.person_id from ent_core_agent a where a.tenant = cast(?1 as int) and %1$s
      union select r.person_id from ent_core_responsibility r
      where r.tenant = cast(?1 as int) and r.school_id <> cast(?2 as uuid) and %2$s
      union select g.person_id from ent_core_grant g
      where g.tenant = cast(?1 as int) and g.school_id <> cast(?2 as uuid) and %3$s""";

  /** Return everybody whom a fact ties or tied to the school. */
  public Set<PersonId> all() {
    return new TiedSchools(unit).ofThoseOf(school).keySet();
  }

  /** Return every id of those whom nothing ties or tied to any other school or organisation. */
  public Identified alone() {
    Map<PersonId, Set<SchoolId>> ties = new TiedSchools(unit).ofThoseOf(school);
    Identities same = new JpaIdentities(unit).of(ties.keySet());
    Set<PersonId> elsewhere =
        ties.entrySet().stream()
            .filter(tie -> !tie.getValue().equals(Set.of(school)))
            .map(tie -> same.of(tie.getKey()))
            .collect(Collectors.toSet());
    neededElsewhere(ids(ties.keySet(), same)).forEach(one -> elsewhere.add(same.of(one)));
    return new Identified(
        ties.keySet().stream()
            .map(same::of)
            .filter(standing -> !elsewhere.contains(standing))
            .collect(
                Collectors.toCollection(
                    () -> new TreeSet<>(Comparator.comparing(PersonId::value)))),
        same);
  }

  /** Tell whether anything but this school knows the person with {@code ids}, as of now. */
  public boolean isElsewhere(PersonId standing, List<PersonId> ids) {
    return new TiedSchools(unit).of(standing).stream().anyMatch(one -> !one.equals(school))
        || !neededElsewhere(ids).isEmpty();
  }

  /** Is people by the id that stands for each, beside all of their ids. */
  public record Identified(Set<PersonId> standing, Identities same) {}

  private static List<PersonId> ids(Collection<PersonId> people, Identities same) {
    return people.stream().flatMap(one -> same.allOf(one).stream()).distinct().toList();
  }

  private List<PersonId> neededElsewhere(List<PersonId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    String sql =
        NEEDED_ELSEWHERE.formatted(
            unit.dialect().among("a.person_id", 3),
            unit.dialect().among("r.person_id", 3),
            unit.dialect().among("g.person_id", 3));
    return unit
        .rows(
            readsAll(KEEPING, sql),
            unit.tenantId().value(),
            school.value(),
            ColumnType.UUID.toParameter(ids.stream().map(PersonId::value).toList()))
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }
}
