package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.RelayBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Asks once more, within one unit of work, whether a reader still wishes to hear the relay by which
 * something was sent.
 */
record HeardRelay(Unit unit) {

  private static final String RELAYS =
      readsAll(
          DECIDING,
          """
          select a.target_id, s.zone from ent_messaging_item i
          join ent_messaging_audience a on a.tenant = i.tenant and a.item_id = i.id
            and a.selector = 'relay-of-class'
          join ent_core_school s on s.tenant = i.tenant and s.id = i.school_id
          where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)""");

  boolean isHeardBy(PersonId reader, UUID item) {
    PersonId standing = new JpaIdentities(unit).of(List.of(reader)).of(reader);
    return unit.rows(RELAYS, unit.tenantId().value(), item).stream()
        .anyMatch(row -> hearing(row).contains(standing));
  }

  private Set<PersonId> hearing(Row row) {
    LocalDate today = LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(1)));
    return new RelayBook(unit).hearing(new ClassId(row.uuid(0)), today);
  }
}
