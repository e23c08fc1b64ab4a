package io.entsdk.auth.internal.card;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the siblings of pupils in their school; it decides by them and shows them to nobody. */
final class JpaKin {

  private static final String BY_GUARDIAN =
      """
      select own.id, %1$s
      from (%%1$s) as own (id, each_id)
      join ent_core_guardianship a on a.tenant = cast(?1 as int) and a.child_id = own.each_id %2$s
      join ent_core_guardianship b on b.tenant = a.tenant and b.guardian_id = %3$s
        and b.child_id <> a.child_id
      join ent_core_person p on p.tenant = a.tenant and p.id = a.child_id
      join ent_core_person q on q.tenant = b.tenant and q.id = b.child_id
      where (p.birth_date = q.birth_date or p.last_name = q.last_name) and %1$s <> %4$s
        and exists (select 1 from ent_core_enrolment n where n.tenant = b.tenant
          and n.person_id = b.child_id and n.school_id = cast(?2 as uuid))""";

  /** The guardian in common may be written under several ids, and so may either child. */
  private static final String SIBLINGS =
      byGuardian("", "a.guardian_id")
          + "\nunion\n"
          + byGuardian(IdentitySql.others("a.guardian_id", "other"), "other.person_id");

  private final Unit unit;

  JpaKin(Unit unit) {
    this.unit = unit;
  }

  /**
   * Return, for each of {@code pupils} who has any, the others ever enrolled in {@code school} with
   * a guardian in common and the same family name or birth date.
   */
  Map<PersonId, Set<PersonId>> siblingsOf(List<PersonId> pupils, SchoolId school) {
    Map<PersonId, Set<PersonId>> siblings = new HashMap<>();
    for (Row row : rows(pupils, school)) {
      siblings
          .computeIfAbsent(new PersonId(row.uuid(0)), any -> new HashSet<>())
          .add(new PersonId(row.uuid(1)));
    }
    return siblings;
  }

  private static String byGuardian(String join, String guardian) {
    return BY_GUARDIAN.formatted(
        IdentitySql.personOf("b.child_id"), join, guardian, IdentitySql.personOf("a.child_id"));
  }

  private List<Row> rows(List<PersonId> pupils, SchoolId school) {
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 3) + ") as g (id)";
    return unit.rows(
        readsAll(DECIDING, SIBLINGS.formatted(IdentitySql.membersOf(given))),
        unit.tenantId().value(),
        school.value(),
        ColumnType.UUID.toParameter(pupils.stream().map(PersonId::value).toList()));
  }
}
