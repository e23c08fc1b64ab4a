package io.entsdk.auth.internal.session;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Sql;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.SignInLookup;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows who has signed in from the sessions that are still kept, under any id of the person. */
public final class SessionsSeen implements SignInLookup {

  private static final String SEEN =
      """
      select own.id from (%s) as own (id, each_id)
      where exists (select 1 from ent_auth_session s
        where s.tenant = cast(?1 as int) and s.person_id = own.each_id)""";

  @Override
  public String id() {
    return "ent-auth-sessions";
  }

  @Override
  public Set<PersonId> seen(PersonalUnit unit, Set<PersonId> people) {
    String given =
        "select id from unnest("
            + Dialect.of(unit.entities()).arrayOf(ColumnType.UUID, 2)
            + ") as g (id)";
    return Sql.rows(
            unit.entities(),
            readsAll(RECOGNISING, SEEN.formatted(IdentitySql.membersOf(given))),
            unit.tenant().value(),
            ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()))
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toSet());
  }
}
