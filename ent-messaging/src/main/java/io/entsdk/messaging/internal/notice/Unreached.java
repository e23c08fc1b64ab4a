package io.entsdk.messaging.internal.notice;

import static io.entsdk.core.personal.DataCategory.CONTACT;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.notice.UnreachedGuardian;
import io.entsdk.messaging.notice.UnreachedGuardian.Why;
import io.entsdk.messaging.spi.NotificationChannel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the families of a class to whom no notice gets through, within one unit of work. */
public final class Unreached {

  /**
   * Of each person, how many ways there are and how many of them are dead: the address of the
   * directory is one on each channel that uses it, and may be dead on one alone.
   */
  private static final String WAYS =
      """
      select w.id, count(*), sum(w.dead) from (
        select p.id as id, (case when exists (select 1 from ent_messaging_address a
            where a.tenant = p.tenant and a.person_id = p.id and a.channel = c.channel
              and a.address = p.email and a.state = 'DEAD') then 1 else 0 end) as dead
        from unnest(%%1$s) as given (id)
        join ent_core_person p on p.tenant = cast(?1 as int) and p.id = given.id
        cross join unnest(%%2$s) as c (channel)
        where p.email is not null and %s
        union all
        select a.person_id, (case when a.state = 'DEAD' then 1 else 0 end)
        from unnest(%%1$s) as given (id)
        join ent_messaging_address a on a.tenant = cast(?1 as int) and a.person_id = given.id
        where a.channel in (select c.channel from unnest(%%3$s) as c (channel)) and %s) w
      group by w.id"""
          .formatted(shown("p.id", CONTACT), shown("a.person_id", CONTACT));

  private final Unit unit;
  private final Actor actor;

  public Unreached(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Return the guardians of a class who are told of what is new and cannot be, by child. */
  public List<UnreachedGuardian> of(SchoolClass schoolClass) {
    new AccessCheck(unit)
        .require(
            actor,
            MessagingPermissions.SEE_UNREACHED_FAMILIES,
            new Scope.OfClass(schoolClass.id()));
    List<Reached> told = told(schoolClass.id());
    Map<PersonId, Why> unreached =
        unreached(unit, told.stream().map(Reached::person).distinct().toList());
    return told.stream()
        .flatMap(
            one ->
                Stream.ofNullable(unreached.get(one.person()))
                    .map(why -> new UnreachedGuardian(one.child(), one.person(), why)))
        .sorted(
            Comparator.comparing((UnreachedGuardian one) -> one.child().value())
                .thenComparing(one -> one.guardian().value()))
        .toList();
  }

  private List<Reached> told(ClassId schoolClass) {
    Rolls rolls =
        new JpaRolls(unit).of(Addressed.by(List.of(new Selector.GuardiansOfClass(schoolClass))));
    return rolls.schools().values().stream()
        .findFirst()
        .map((ZoneId zone) -> rolls.guardiansOn(LocalDate.ofInstant(unit.now(), zone)))
        .orElse(List.of());
  }

  /** Return those of {@code people} to whom no notice gets through; nobody without a channel. */
  public static Set<PersonId> among(Unit unit, Set<PersonId> people) {
    return unit.kernel().extensions().all(NotificationChannel.class).isEmpty()
        ? Set.of()
        : unreached(unit, List.copyOf(people)).keySet();
  }

  private static Map<PersonId, Why> unreached(Unit unit, List<PersonId> people) {
    Map<PersonId, Why> unreached = new HashMap<>();
    people.forEach(person -> unreached.put(person, Why.NO_ADDRESS));
    unit.rows(
            WAYS.formatted(
                unit.dialect().arrayOf(ColumnType.UUID, 2),
                unit.dialect().arrayOf(ColumnType.TEXT, 3),
                unit.dialect().arrayOf(ColumnType.TEXT, 4)),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()),
            channels(unit, true),
            channels(unit, false))
        .forEach(
            row -> {
              PersonId person = new PersonId(row.uuid(0));
              if (row.bigint(1) > row.bigint(2)) {
                unreached.remove(person);
              } else {
                unreached.put(person, Why.DEAD_ADDRESS);
              }
            });
    return unreached;
  }

  private static Object channels(Unit unit, boolean ofDirectory) {
    return ColumnType.TEXT.toParameter(
        unit.kernel().extensions().all(NotificationChannel.class).stream()
            .filter(one -> one.usesDirectoryEmail() == ofDirectory)
            .map(NotificationChannel::id)
            .toList());
  }
}
