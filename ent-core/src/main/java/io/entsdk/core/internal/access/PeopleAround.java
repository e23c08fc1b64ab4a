package io.entsdk.core.internal.access;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds everybody whom a fact may tie to a scope, with the folded name, in one statement. */
final class PeopleAround {

  /** The one person {@code ?2}, and the tenant before. */
  static final String ONE = "select cast(?1 as int), cast(?2 as uuid)";

  /** Everybody who belongs or belonged to the school {@code ?2}, guardians left out. */
  static final String OF_SCHOOL =
      """
      select i.tenant, i.person_id from ent_core_enrolment i
      where i.tenant = cast(?1 as int) and i.school_id = cast(?2 as uuid)
      union select i.tenant, i.person_id from ent_core_function i
      where i.tenant = cast(?1 as int) and i.school_id = cast(?2 as uuid)""";

  private static final String NOBODY = "select cast(?1 as int), cast(?2 as uuid) where 1 = 0";

  private static final String AROUND =
      """
        select w.tenant, w.id from (%1$s) as w (tenant, id)
        union
        select g.tenant, g.guardian_id from (%1$s) as w (tenant, id)
        join ent_core_guardianship g on g.tenant = w.tenant and g.child_id = w.id
        union
        select a.tenant, a.person_id from (%1$s) as w (tenant, id)
        join ent_core_custody k on k.tenant = w.tenant and k.child_id = w.id
        join ent_core_agent a on a.tenant = k.tenant and a.organisation_id = k.organisation_id
        union
        select a.tenant, a.person_id from (%2$s) as given (tenant, id)
        join ent_core_convention c on c.tenant = given.tenant and c.school_id = given.id
        join ent_core_agent a on a.tenant = c.tenant and a.organisation_id = c.organisation_id
        union
        select f.tenant, f.person_id from (%2$s) as given (tenant, id)
        join ent_core_function f on f.tenant = given.tenant and f.school_id = given.id
        union
        select given.tenant, given.id from (%3$s) as given (tenant, id)""";

  private static final String NAMED =
      """
      select p.id, p.sort_key, (select own.set_id from ent_core_identity own
        where own.tenant = p.tenant and own.person_id = p.id)
      from (%s) as around (tenant, id)
      join ent_core_person p on p.tenant = around.tenant and p.id = around.id""";

  /** Holds whom facts may tie to something, each id of theirs with its folded name. */
  record Around(Map<PersonId, String> names, Identities same) {}

  private final Unit unit;

  PeopleAround(Unit unit) {
    this.unit = unit;
  }

  /** Return whom facts may tie to {@code scope}, staff of {@code schools} and {@code others}. */
  Around of(Scope scope, List<SchoolId> schools, Collection<PersonId> others) {
    return find(scope instanceof Scope.OfPerson ? ONE : NOBODY, scope.id(), schools, others);
  }

  /** Return whom facts may tie to the school or anybody in it. */
  Around within(SchoolId school, List<SchoolId> schools, Collection<PersonId> others) {
    return find(OF_SCHOOL, school.value(), schools, others);
  }

  private Around find(String who, UUID id, List<SchoolId> schools, Collection<PersonId> others) {
    String sql =
        AROUND.formatted(IdentitySql.keysOf(who), unit.dialect().keys(3), unit.dialect().keys(4));
    List<Row> rows =
        unit.rows(
            readsAll(DECIDING, NAMED.formatted(IdentitySql.keysOf(sql))),
            unit.tenantId().value(),
            id,
            ColumnType.UUID.toParameter(schools.stream().map(SchoolId::value).toList()),
            ColumnType.UUID.toParameter(others.stream().map(PersonId::value).toList()));
    Map<PersonId, String> names = new HashMap<>();
    Map<PersonId, PersonId> stands = new HashMap<>();
    for (Row row : rows) {
      PersonId person = new PersonId(row.uuid(0));
      names.put(person, row.text(1));
      if (!row.isNull(2)) {
        stands.put(person, new PersonId(row.uuid(2)));
      }
    }
    return new Around(names, new Identities(stands));
  }
}
