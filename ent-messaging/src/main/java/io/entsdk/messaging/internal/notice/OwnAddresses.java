package io.entsdk.messaging.internal.notice;

import static io.entsdk.core.personal.DataCategory.CONTACT;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.notice.AddressState;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.NoticeAddress;
import io.entsdk.messaging.spi.NotificationChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists where one person is told on the channels of the host, within one unit of work. */
record OwnAddresses(Unit unit, PersonId person) {

  private static final String KEPT =
      """
      select a.channel, a.address, a.state, a.failed_at from ent_messaging_address a
      where a.tenant = cast(?1 as int) and a.person_id = cast(?2 as uuid) and %s
      order by a.channel, a.registered_at, a.id"""
          .formatted(shown("a.person_id", CONTACT));

  private static final String EMAIL =
      """
      select p.email from ent_core_person p
      where p.tenant = cast(?1 as int) and p.id = cast(?2 as uuid) and p.email is not null
        and %s"""
          .formatted(shown("p.id", CONTACT));

  /** Return them by channel, and in the order in which they were given. */
  List<NoticeAddress> all() {
    Map<String, List<Row>> kept =
        unit.rows(KEPT, unit.tenantId().value(), person.value()).stream()
            .collect(Collectors.groupingBy(row -> row.text(0)));
    Optional<String> email =
        unit.rows(EMAIL, unit.tenantId().value(), person.value()).stream()
            .map(row -> row.text(0))
            .findFirst();
    return unit.kernel().extensions().all(NotificationChannel.class).stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .flatMap(channel -> of(channel, kept.getOrDefault(channel.id(), List.of()), email))
        .toList();
  }

  /** Of the directory's address a row is kept once it has failed; older ones are not one's own. */
  private static Stream<NoticeAddress> of(
      NotificationChannel channel, List<Row> kept, Optional<String> email) {
    if (!channel.usesDirectoryEmail()) {
      return kept.stream().map(row -> kept(channel, row));
    }
    return email.stream()
        .map(
            address ->
                kept.stream()
                    .filter(row -> row.text(1).equals(address))
                    .map(row -> kept(channel, row))
                    .findFirst()
                    .orElseGet(() -> working(channel, address)));
  }

  private static NoticeAddress kept(NotificationChannel channel, Row row) {
    Optional<Instant> failed =
        row.isNull(3) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(3)));
    AddressState state = AddressState.valueOf(row.text(2));
    return new NoticeAddress(
        new ChannelId(channel.id()), row.text(1), channel.usesDirectoryEmail(), state, failed);
  }

  private static NoticeAddress working(NotificationChannel channel, String address) {
    return new NoticeAddress(
        new ChannelId(channel.id()), address, true, AddressState.WORKING, Optional.empty());
  }
}
