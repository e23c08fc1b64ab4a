package io.entsdk.privacy.internal.consent;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Remembers what was told last of each consent and when to look at it next, within one unit. */
final class ConsentLooks {

  private static final int AT_A_TIME = 200;

  private static final String EVER =
      readsAll(
          COUNTING,
          """
      select 1 from ent_privacy_consent
      where tenant = cast(?1 as int) and look_at is not null fetch first 1 rows only""");

  private static final String EARLIEST =
      readsAll(
          COUNTING,
          """
      select look_at from ent_privacy_consent
      where tenant = cast(?1 as int) and look_at is not null
      order by look_at fetch first 1 rows only""");

  private static final String DUE =
      """
      select c.person_id, c.id from ent_privacy_consent c
      where c.tenant = cast(?1 as int) and c.look_at <= cast(?2 as bigint)
      order by c.look_at, c.id fetch first %d rows only"""
          .formatted(AT_A_TIME);

  /** In the order of their ids, so that two that look at several wait and never block. */
  private static final String LOCK =
      """
      select c.id, c.person_id, c.told, (select s.zone from ent_core_school s
        where s.tenant = c.tenant and s.id = c.school_id)
      from ent_privacy_consent c
      where c.tenant = cast(?1 as int) and c.look_at <= cast(?3 as bigint) and %s
      order by c.id for update""";

  private static final String OF_FAMILIES =
      """
      select c.id from ent_privacy_consent c
      where c.tenant = cast(?1 as int) and c.look_at > cast(?3 as bigint) and %s
      order by c.id for update""";

  private static final String CHILDREN =
      """
      select g.child_id from (%s) as k (tenant, id)
      join ent_core_guardianship g on g.tenant = k.tenant and g.guardian_id = k.id""";

  private static final String LOOKED =
      """
      update ent_privacy_consent set told = cast(?3 as varchar), look_failures = 0,
        look_at = nullif(cast(?4 as bigint), %d)
      where tenant = cast(?1 as int) and %s""";

  private static final String AGAIN =
      """
      update ent_privacy_consent set look_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and %s""";

  /** A minute first, then twice as long each time, up to a day. */
  private static final String POSTPONE =
      """
      update ent_privacy_consent set look_failures = look_failures + 1,
        look_at = cast(?3 as bigint) + least(cast(86400000000 as bigint),
          60000000 * cast(power(2, least(look_failures, 11)) as bigint))
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String KEEP =
      """
      update ent_privacy_consent set over_on = cast(?3 as date)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and over_on < cast(?3 as date)""";

  private final Unit unit;
  private final int tenant;

  ConsentLooks(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is a consent whose day has come, with what was told of it last. */
  record Due(ConsentId consent, PersonId person, ConsentState told, ZoneId zone) {

    LocalDate today(Instant now) {
      return LocalDate.ofInstant(now, zone);
    }
  }

  /** Is what was seen of a consent, and when to look at it next. */
  record Next(ConsentState seen, Instant lookAt) {

    static final Instant NEVER = Instant.EPOCH;
  }

  /** Return whom some consents are about whose day has come, those that have waited longest. */
  List<PersonId> duePeople() {
    return dueRows().map(row -> new PersonId(row.uuid(0))).distinct().toList();
  }

  /** Return the same consents themselves. */
  List<ConsentId> due() {
    return dueRows().map(row -> new ConsentId(row.uuid(1))).toList();
  }

  private Stream<Row> dueRows() {
    return unit.rows(readsAll(DECIDING, DUE), tenant, Micros.of(unit.now())).stream();
  }

  /** Return what is still due of {@code people}; nobody else looks at it until this unit ends. */
  List<Due> lock(Collection<PersonId> people) {
    return lock("c.person_id", ids(people));
  }

  /** Return the same of one consent. */
  List<Due> lock(ConsentId consent) {
    return lock("c.id", ColumnType.UUID.toParameter(List.of(consent.value())));
  }

  private List<Due> lock(String column, Object ids) {
    String sql = LOCK.formatted(unit.dialect().among(column, 2));
    return unit.rows(readsAll(DECIDING, sql), tenant, ids, Micros.of(unit.now())).stream()
        .map(ConsentLooks::due)
        .toList();
  }

  /** Let a consent that could not be looked at wait, ever longer. */
  boolean postpone(ConsentId consent) {
    return unit.update(POSTPONE, tenant, consent.value(), Micros.of(unit.now())) > 0;
  }

  /** Keep the proof of a consent until {@code over}, if that is later than was known. */
  void keep(ConsentId consent, LocalDate over) {
    unit.update(KEEP, tenant, consent.value(), over);
  }

  void looked(Collection<ConsentId> consents, Next next) {
    unit.update(
        LOOKED.formatted(Micros.of(Next.NEVER), unit.dialect().among("id", 2)),
        tenant,
        ColumnType.UUID.toParameter(consents.stream().map(ConsentId::value).toList()),
        next.seen().name(),
        Micros.of(next.lookAt()));
  }

  /** Return when to look next. */
  Optional<Instant> earliest() {
    return unit.rows(EARLIEST, tenant).stream().map(row -> Micros.instant(row.bigint(0))).findAny();
  }

  /** Let all that is asked about {@code people}, or their children, be looked at once more. */
  void again(Collection<PersonId> people) {
    if (people.isEmpty() || unit.rows(EVER, tenant).isEmpty()) {
      return;
    }
    JpaIdentities same = new JpaIdentities(unit);
    Collection<PersonId> told = same.allOf(people);
    List<PersonId> families =
        same.allOf(Stream.concat(told.stream(), children(told)).distinct().toList());
    Object now = Micros.of(unit.now());
    String sql = OF_FAMILIES.formatted(unit.dialect().among("c.person_id", 2));
    List<Row> consents = unit.rows(readsAll(DECIDING, sql), tenant, ids(families), now);
    if (!consents.isEmpty()) {
      unit.update(
          AGAIN.formatted(unit.dialect().among("id", 2)),
          tenant,
          ColumnType.UUID.toParameter(consents.stream().map(row -> row.uuid(0)).toList()),
          now);
    }
  }

  private Stream<PersonId> children(Collection<PersonId> guardians) {
    return unit
        .rows(
            readsAll(DECIDING, CHILDREN.formatted(unit.dialect().keys(2))), tenant, ids(guardians))
        .stream()
        .map(row -> new PersonId(row.uuid(0)));
  }

  private static Due due(Row row) {
    return new Due(
        new ConsentId(row.uuid(0)),
        new PersonId(row.uuid(1)),
        ConsentState.valueOf(row.text(2)),
        ZoneId.of(row.text(3)));
  }

  private static Object ids(Collection<PersonId> people) {
    return ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList());
  }
}
