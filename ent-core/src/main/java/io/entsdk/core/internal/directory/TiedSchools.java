package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  private final Unit unit;

  public TiedSchools(Unit unit) {
    this.unit = unit;
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

  private List<Row> ties(String people, UUID id) {
    String sql = TIES.formatted(IdentitySql.membersOf(people));
    return unit.rows(readsAll(KEEPING, sql), unit.tenantId().value(), id);
  }
}
