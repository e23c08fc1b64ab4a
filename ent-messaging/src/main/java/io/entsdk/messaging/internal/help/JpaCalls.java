package io.entsdk.messaging.internal.help;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.CallId;
import io.entsdk.messaging.help.OwnCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps calls and who was asked, within one unit of work. What a restriction hides elsewhere is
 * read here: the call goes on, and reaches those alone who were asked.
 */
final class JpaCalls {

  /** Who presses again within that time is heard; the adults do not hear each press. */
  private static final Duration QUIET = Duration.ofMinutes(5);

  private static final String UNSEEN =
      readsAll(
          CARRYING_ON,
          """
          select c.id from ent_messaging_call c
          where c.tenant = cast(?1 as int) and c.child_id = cast(?2 as uuid)
            and c.picture = cast(?3 as varchar) and c.seen_at is null
          order by c.called_at desc, c.id desc fetch first 1 rows only""");

  private static final String AGAIN =
      """
      update ent_messaging_call set again_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String TELL_AGAIN =
      """
      update ent_messaging_call_adult
      set tell_at = cast(?3 as bigint), attempts = 0, notice_id = cast(?5 as uuid)
      where tenant = cast(?1 as int) and call_id = cast(?2 as uuid) and tell_at is null
        and (told_at is null or told_at <= cast(?4 as bigint))""";

  private static final String ADULTS =
      readsAll(
          CARRYING_ON,
          """
          select a.person_id from ent_messaging_call_adult a
          where a.tenant = cast(?1 as int) and a.call_id = cast(?2 as uuid)""");

  private static final String OWN =
      readsAll(
          CARRYING_ON,
          """
          select c.id, c.picture, c.called_at, c.seen_at, c.seen_by from ent_messaging_call c
          where c.tenant = cast(?1 as int) and c.child_id = cast(?2 as uuid)
            and c.again_at >= cast(?3 as bigint)
          order by c.called_at desc, c.id desc fetch first 20 rows only""");

  private final Unit unit;
  private final int tenant;

  JpaCalls(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Says what a new call is. */
  record Beginning(
      PersonId child, SchoolId school, AdultPicture picture, Assurance assurance, Instant riseAt) {}

  /** Return the call of {@code child} by {@code picture} that nobody has seen yet. */
  Optional<CallId> unseen(PersonId child, AdultPicture picture) {
    return unit.rows(UNSEEN, tenant, child.value(), picture.name()).stream()
        .map(row -> new CallId(row.uuid(0)))
        .findFirst();
  }

  CallId add(Beginning call) {
    UUID id = unit.newId();
    long now = Micros.of(unit.now());
    unit.insertAll(
        "ent_messaging_call",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> id),
            Column.uuid("child_id", one -> one.child().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.text("picture", one -> one.picture().name()),
            Column.text("assurance", one -> one.assurance().name()),
            Column.bigint("called_at", any -> now),
            Column.bigint("again_at", any -> now),
            Column.bigint("rise_at", one -> Micros.of(one.riseAt())),
            Column.integer("rises", any -> 0)),
        List.of(call));
    return new CallId(id);
  }

  /** Ask {@code adults} as well, each to be told at once. */
  void ask(CallId call, PersonId child, Collection<PersonId> adults) {
    long now = Micros.of(unit.now());
    unit.insertAll(
        "ent_messaging_call_adult",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("call_id", any -> call.value()),
            Column.uuid("person_id", PersonId::value),
            Column.uuid("child_id", any -> child.value()),
            Column.bigint("asked_at", any -> now),
            Column.bigint("tell_at", any -> now),
            Column.integer("attempts", any -> 0),
            Column.uuid("notice_id", any -> unit.newId())),
        List.copyOf(adults));
  }

  /** Note that the child pressed again; who was told a while ago is told once more. */
  void again(CallId call) {
    unit.update(AGAIN, tenant, call.value(), Micros.of(unit.now()));
    tellAgain(call, QUIET);
  }

  /** Let everybody who was asked be told once more whom nobody has told for {@code quiet}. */
  void tellAgain(CallId call, Duration quiet) {
    unit.update(
        TELL_AGAIN,
        tenant,
        call.value(),
        Micros.of(unit.now()),
        Micros.of(unit.now().minus(quiet)),
        unit.newId());
  }

  /** Return who was asked. */
  Set<PersonId> adults(CallId call) {
    return unit.rows(ADULTS, tenant, call.value()).stream()
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toSet());
  }

  /** Return the calls of {@code child} since {@code since}, the newest first. */
  List<OwnCall> own(PersonId child, Instant since) {
    return unit.rows(OWN, tenant, child.value(), Micros.of(since)).stream()
        .map(JpaCalls::own)
        .toList();
  }

  private static OwnCall own(Row row) {
    boolean seen = !row.isNull(3);
    return new OwnCall(
        new CallId(row.uuid(0)),
        AdultPicture.valueOf(row.text(1)),
        Micros.instant(row.bigint(2)),
        seen ? Micros.instant(row.bigint(3)) : null,
        seen ? seenBy(row, 4) : null);
  }

  /** Return who has seen it; somebody who is gone where the column is empty. */
  static PersonId seenBy(Row row, int column) {
    return row.isNull(column) ? PersonId.GONE : new PersonId(row.uuid(column));
  }
}
