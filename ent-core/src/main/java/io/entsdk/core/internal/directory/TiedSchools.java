package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads to which schools facts tie or tied people, in one statement whatever their number: a
 * guardian by the children, an agent by the conventions of the organisation and the children in its
 * care.
 */
public final class TiedSchools {

  private static final String TIES =
      """
      select w.id, f.school_id from (%1$s) as w (id, each_id)
      join ent_core_enrolment f on f.tenant = cast(?1 as int) and f.person_id = w.each_id
      union select w.id, f.school_id from (%1$s) as w (id, each_id)
      join ent_core_function f on f.tenant = cast(?1 as int) and f.person_id = w.each_id
      union select w.id, f.school_id from (%1$s) as w (id, each_id)
      join ent_core_assignment f on f.tenant = cast(?1 as int) and f.person_id = w.each_id
      union select w.id, f.school_id from (%1$s) as w (id, each_id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = w.each_id
      join ent_core_enrolment f on f.tenant = g.tenant and f.person_id = g.child_id
      union select w.id, c.school_id from (%1$s) as w (id, each_id)
      join ent_core_agent n on n.tenant = cast(?1 as int) and n.person_id = w.each_id
      join ent_core_convention c on c.tenant = n.tenant and c.organisation_id = n.organisation_id
      union select w.id, f.school_id from (%1$s) as w (id, each_id)
      join ent_core_agent n on n.tenant = cast(?1 as int) and n.person_id = w.each_id
      join ent_core_custody k on k.tenant = n.tenant and k.organisation_id = n.organisation_id
      join ent_core_enrolment f on f.tenant = k.tenant and f.person_id = k.child_id
      order by 2""";

  /** A fact of whatever day that ties the person in {@code %1$s} to a school. */
  private static final String TIED =
      """
      (exists (select 1 from ent_core_enrolment f
          where f.tenant = cast(?1 as int) and f.person_id = %1$s)
        or exists (select 1 from ent_core_function f
          where f.tenant = cast(?1 as int) and f.person_id = %1$s)
        or exists (select 1 from ent_core_assignment f
          where f.tenant = cast(?1 as int) and f.person_id = %1$s)
        or exists (select 1 from ent_core_guardianship g
          join ent_core_enrolment f on f.tenant = g.tenant and f.person_id = g.child_id
          where g.tenant = cast(?1 as int) and g.guardian_id = %1$s)
        or exists (select 1 from ent_core_agent n
          join ent_core_convention c on c.tenant = n.tenant and c.organisation_id = n.organisation_id
          where n.tenant = cast(?1 as int) and n.person_id = %1$s)
        or exists (select 1 from ent_core_agent n
          join ent_core_custody k on k.tenant = n.tenant and k.organisation_id = n.organisation_id
          join ent_core_enrolment f on f.tenant = k.tenant and f.person_id = k.child_id
          where n.tenant = cast(?1 as int) and n.person_id = %1$s))""";

  private final Unit unit;

  public TiedSchools(Unit unit) {
    this.unit = unit;
  }

  /**
   * Return the condition that no fact ties or tied the person in column {@code person} to a school,
   * under whichever id; it holds for the id that stands for the others. Parameter 1 is the tenant.
   */
  public static String untied(String person) {
    return """
        not %1$s and not exists (select 1 from ent_core_identity own
          join ent_core_identity same on same.tenant = own.tenant and same.set_id = own.set_id
          where own.tenant = cast(?1 as int) and own.person_id = %3$s
            and (own.set_id <> %3$s or %2$s))"""
        .formatted(TIED.formatted(person), TIED.formatted("same.person_id"), person);
  }

  /** Return the schools to which facts tie or tied {@code person}. */
  public List<SchoolId> of(PersonId person) {
    return ties(JpaEntitlements.ONE, person.value()).stream()
        .map(tie -> new SchoolId(tie.uuid(1)))
        .toList();
  }

  /** Return every school of everybody whom a fact ties or tied to {@code school}. */
  public Map<PersonId, Set<SchoolId>> ofThoseOf(SchoolId school) {
    return ties(JpaEntitlements.OF_SCHOOL, school.value()).stream()
        .collect(
            Collectors.groupingBy(
                tie -> new PersonId(tie.uuid(0)),
                Collectors.mapping(tie -> new SchoolId(tie.uuid(1)), Collectors.toSet())));
  }

  /** Return the schools to which facts tie or tied {@code people}, or whoever answers for them. */
  public Set<SchoolId> ofFamilies(Collection<PersonId> people) {
    Object ids = ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList());
    return ties(JpaEntitlements.peopleAndTheirGuardians(unit.dialect()), ids).stream()
        .map(tie -> new SchoolId(tie.uuid(1)))
        .collect(Collectors.toSet());
  }

  /**
   * Return the query of everybody, under each id, with the schools to which facts tie or tied that
   * person. Parameter 1 is the tenant.
   */
  public static String ofEverybody() {
    return TIES.formatted(
        IdentitySql.membersOf(
            "select p.id from ent_core_person p where p.tenant = cast(?1 as int)"));
  }

  private List<Row> ties(String people, Object given) {
    String sql = TIES.formatted(IdentitySql.membersOf(people));
    return unit.rows(readsAll(KEEPING, sql), unit.tenantId().value(), given);
  }
}
