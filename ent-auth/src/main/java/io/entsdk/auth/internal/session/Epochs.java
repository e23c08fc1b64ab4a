package io.entsdk.auth.internal.session;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/** Ends at once all that people were signed in with, also a sign-in that is under way. */
public final class Epochs {

  private static final List<String> KEY = List.of("tenant", "person_id");

  private final Unit unit;

  public Epochs(Unit unit) {
    this.unit = unit;
  }

  /** Return the epoch of {@code person}, under which a sign-in begins. */
  public long current(PersonId person) {
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
                select epoch from ent_auth_epoch
                where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)"""),
            unit.tenantId().value(),
            person.value())
        .stream()
        .mapToLong(row -> row.bigint(0))
        .findFirst()
        .orElse(0);
  }

  /** Begin a new epoch for each of {@code people}, under every id that leads to them. */
  public void advance(List<PersonId> people) {
    if (!people.isEmpty()) {
      advanceEach(new JpaIdentities(unit).allOf(people));
    }
  }

  private void advanceEach(List<PersonId> people) {
    unit.insertAbsent(
        "ent_auth_epoch",
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("person_id", PersonId::value),
            Column.bigint("epoch", any -> 0L)),
        KEY,
        people);
    unit.update(
        """
        update ent_auth_epoch set epoch = epoch + 1 where tenant = cast(?1 as int)
          and person_id in (select id from unnest(%s) as given (id))"""
            .formatted(unit.dialect().arrayOf(ColumnType.UUID, 2)),
        unit.tenantId().value(),
        ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()));
  }
}
