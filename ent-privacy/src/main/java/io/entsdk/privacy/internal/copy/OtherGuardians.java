package io.entsdk.privacy.internal.copy;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Set;

/** Is every id of a child's other guardians, past ones included, when one of them has a copy. */
record OtherGuardians(List<PersonId> ids) {

  static OtherGuardians than(PersonId guardian, Set<PersonId> idsOfTheChild, Unit unit) {
    JpaIdentities identities = new JpaIdentities(unit);
    Set<PersonId> own = identities.allOf(guardian);
    return new OtherGuardians(
        identities.allOf(all(idsOfTheChild, unit)).stream()
            .filter(one -> !own.contains(one))
            .toList());
  }

  private static List<PersonId> all(Set<PersonId> idsOfTheChild, Unit unit) {
    String sql =
        "select distinct g.guardian_id from ent_core_guardianship g where g.tenant = cast(?1 as int) and "
            + unit.dialect().among("g.child_id", 2);
    return unit
        .rows(
            readsAll(DECIDING, sql),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(idsOfTheChild.stream().map(PersonId::value).toList()))
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }
}
