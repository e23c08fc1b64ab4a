package io.entsdk.messaging.internal.notice;

import static io.entsdk.core.personal.DataCategory.CONTACT;
import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.notice.AddressState;
import io.entsdk.messaging.spi.NotificationChannel;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the addresses that people gave to channels, and which of any are failing, within one unit
 * of work. An address of the directory has a row here only once it fails.
 */
final class AddressBook {

  /** Temporary failures in a row that make an address dead: two days by the waits between them. */
  static final int MOST_FAILURES = 8;

  private static final String OWN =
      """
      select a.address from ent_messaging_address a
      where a.tenant = cast(?1 as int) and a.person_id = cast(?2 as uuid)
        and a.channel = cast(?3 as varchar) and a.state <> 'DEAD' and %s
      order by a.registered_at, a.id"""
          .formatted(shown("a.person_id", CONTACT));

  private static final String OF_DIRECTORY =
      """
      select p.email from ent_core_person p
      where p.tenant = cast(?1 as int) and p.id = cast(?2 as uuid) and p.email is not null and %s
        and not exists (select 1 from ent_messaging_address a
          where a.tenant = p.tenant and a.person_id = p.id and a.channel = cast(?3 as varchar)
            and a.address = p.email and a.state = 'DEAD')"""
          .formatted(shown("p.id", CONTACT));

  private static final String KNOWN =
      readsAll(
          RECOGNISING,
          """
          select a.id from ent_messaging_address a
          where a.tenant = cast(?1 as int) and a.person_id = cast(?2 as uuid)
            and a.channel = cast(?3 as varchar) and a.address = cast(?4 as varchar)""");

  private static final String FAIL =
      """
      update ent_messaging_address
      set failures = failures + 1, failed_at = cast(?5 as bigint),
        state = case when cast(?6 as boolean) or failures + 1 >= %d then 'DEAD' else 'FAILING' end
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and channel = cast(?3 as varchar) and address = cast(?4 as varchar)"""
          .formatted(MOST_FAILURES);

  private static final String RENEW =
      """
      update ent_messaging_address set failures = 0, state = 'WORKING'
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and channel = cast(?3 as varchar) and address = cast(?4 as varchar)""";

  private static final String WORK = RENEW + " and state = 'FAILING'";

  private static final String FORGET =
      """
      delete from ent_messaging_address
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and channel = cast(?3 as varchar) and address = cast(?4 as varchar) and %s"""
          .formatted(notHeld("ent_messaging_address.person_id"));

  private final Unit unit;
  private final int tenant;

  AddressBook(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return where {@code person} may be told on {@code channel}: nowhere, once or more often. */
  List<String> of(PersonId person, NotificationChannel channel) {
    String sql = channel.usesDirectoryEmail() ? OF_DIRECTORY : OWN;
    return unit.rows(sql, tenant, person.value(), channel.id()).stream()
        .map(row -> row.text(0))
        .toList();
  }

  /** Keep an address that a person gave; giving it again makes it work again. */
  void add(PersonId person, String channel, String address) {
    if (!knows(person, channel, address)) {
      insert(person, channel, address, AddressState.WORKING, 0);
    } else {
      unit.update(RENEW, tenant, person.value(), channel, address);
    }
  }

  /** Keep no longer an address that a person gave; one that is held is kept and never used. */
  void forget(PersonId person, String channel, String address) {
    if (unit.update(FORGET, tenant, person.value(), channel, address) == 0
        && knows(person, channel, address)) {
      failed(person, channel, address, true);
    }
  }

  /** Note that nothing got to an address, for now or for ever. */
  void failed(PersonId person, String channel, String address, boolean forEver) {
    if (knows(person, channel, address)) {
      unit.update(FAIL, tenant, person.value(), channel, address, Micros.of(unit.now()), forEver);
    } else {
      insert(person, channel, address, forEver ? AddressState.DEAD : AddressState.FAILING, 1);
    }
  }

  /** Note that something got to an address. */
  void worked(PersonId person, String channel, String address) {
    unit.update(WORK, tenant, person.value(), channel, address);
  }

  private boolean knows(PersonId person, String channel, String address) {
    return !unit.rows(KNOWN, tenant, person.value(), channel, address).isEmpty();
  }

  private void insert(
      PersonId person, String channel, String address, AddressState state, int failures) {
    UUID id = unit.newId();
    long now = Micros.of(unit.now());
    List<Column<String>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> id),
            Column.uuid("person_id", any -> person.value()),
            Column.text("channel", any -> channel),
            Column.text("address", given -> given),
            Column.text("state", any -> state.name()),
            Column.integer("failures", any -> failures),
            Column.bigint("registered_at", any -> now),
            Column.bigint("failed_at", any -> failures == 0 ? null : now));
    unit.insertAll("ent_messaging_address", columns, List.of(address));
  }
}
