package io.entsdk.privacy.internal.pseudonym;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who may be named to others at all: nobody whose identity is restricted. */
record NamedPeople(Unit unit) {

  /** Return those among {@code standing}, ids that stand for their sets. */
  Set<PersonId> among(Collection<PersonId> standing) {
    String sql =
        "select p.id from ent_core_person p where p.tenant = cast(?1 as int) and "
            + unit.dialect().among("p.id", 2)
            + " and "
            + shown("p.id", IDENTITY);
    return unit
        .rows(
            sql,
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(standing.stream().map(PersonId::value).toList()))
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toSet());
  }
}
