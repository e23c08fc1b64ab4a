package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps which ids are one person, within one unit of work. */
public final class JpaIdentities {

  private static final String TABLE = "ent_core_identity";

  private final Unit unit;
  private final int tenant;

  public JpaIdentities(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return which ids are one person with any of {@code people}. */
  public Identities of(Collection<PersonId> people) {
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 2) + ") as x (id)";
    return Identities.read(
        unit.rows(
            IdentitySql.setsOf(given),
            tenant,
            ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList())),
        0);
  }

  /** Return every id of each of {@code people}. */
  public List<PersonId> allOf(Collection<PersonId> people) {
    return of(people).allOf(people);
  }

  /** Return every id of {@code person}. */
  public Set<PersonId> allOf(PersonId person) {
    return of(List.of(person)).allOf(person);
  }

  /** Let {@code standing} say of everybody in it who stands for whom, and nothing else. */
  void renew(Map<PersonId, PersonId> standing) {
    String sql =
        replaces(
            "delete from ent_core_identity where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)");
    standing.keySet().forEach(person -> unit.update(sql, tenant, person.value()));
    List<Column<PersonId>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("person_id", PersonId::value),
            Column.uuid("set_id", person -> standing.getOrDefault(person, person).value()));
    unit.insertAll(
        TABLE, columns, standing.keySet().stream().filter(one -> isOfASet(one, standing)).toList());
  }

  private static boolean isOfASet(PersonId person, Map<PersonId, PersonId> standing) {
    PersonId stands = standing.get(person);
    return !person.equals(stands)
        || standing.entrySet().stream()
            .anyMatch(one -> one.getValue().equals(person) && !one.getKey().equals(person));
  }
}
