package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.SignInLookup;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds who has never come in, as far as anybody knows: who has read nothing here, and has signed
 * in nowhere that tells.
 */
public final class Newcomers {

  private static final String HAVE_READ =
      """
      select own.id from (%s) as own (id, each_id)
      where exists (select 1 from ent_messaging_delivery d
        where d.tenant = cast(?1 as int) and d.person_id = own.each_id
          and d.read_at is not null)""";

  private final Unit unit;

  public Newcomers(Unit unit) {
    this.unit = unit;
  }

  /** Return those of {@code people} of whom nobody knows that they have come in. */
  public Set<PersonId> among(Set<PersonId> people) {
    Set<PersonId> left = new HashSet<>(people);
    left.removeAll(read(people));
    PersonalUnit lent = new PersonalUnit(unit.entities(), unit.tenantId(), unit.now());
    for (SignInLookup lookup : unit.kernel().extensions().all(SignInLookup.class)) {
      if (!left.isEmpty()) {
        left.removeAll(lookup.seen(lent, Set.copyOf(left)));
      }
    }
    return left;
  }

  private Set<PersonId> read(Set<PersonId> people) {
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 2) + ") as g (id)";
    Set<PersonId> read = new HashSet<>();
    unit.rows(
            readsAll(RECOGNISING, HAVE_READ.formatted(IdentitySql.membersOf(given))),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()))
        .forEach(row -> read.add(new PersonId(row.uuid(0))));
    return read;
  }
}
