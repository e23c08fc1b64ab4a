package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.closure.ClosureId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells the people of a tenant that it is to be closed, or is not after all, one page in a unit of
 * work. Whom a hold keeps is told nothing.
 */
record ClosureNews(Unit unit) {

  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private static final String UNTOLD =
      """
      select id, begins_at, coalesce(told_after, cast(?2 as uuid)) from ent_privacy_closure
      where tenant = cast(?1 as int) and state = 'APPROVED' and not told
      order by id fetch first 1 rows only for update skip locked""";

  private static final String TO_CALL_OFF =
      """
      select id, case when told then cast(?3 as uuid) else told_after end,
        coalesce(back_after, cast(?2 as uuid)) from ent_privacy_closure
      where tenant = cast(?1 as int) and state = 'CANCELLED' and school_id is null
        and (told or told_after is not null)
      order by id fetch first 1 rows only for update skip locked""";

  private static final String PEOPLE =
      readsAll(
          CARRYING_ON,
          "select p.id from ent_core_person p where p.tenant = cast(?1 as int) and p.id > cast(?2 as uuid) and %s and "
              + notHeld("p.id")
              + " order by p.id fetch first "
              + PAGE
              + " rows only");

  /** Tell the next page, and return how many people that were. */
  int tell() {
    return announce() + callOff();
  }

  private int announce() {
    int told = 0;
    for (Row row : unit.rows(UNTOLD, unit.tenantId().value(), FIRST)) {
      ClosureId closure = new ClosureId(row.uuid(0));
      Instant begins = Micros.instant(row.bigint(1));
      List<PersonId> people =
          people(PEOPLE.formatted("1 = 1"), unit.tenantId().value(), row.uuid(2));
      emit(
          people.stream()
              .map(one -> LifecycleDrafts.erasureAnnounced(one, closure.value(), begins))
              .toList());
      if (people.size() < PAGE) {
        set(closure, "told = true, told_after = null");
      } else {
        set(closure, "told_after = cast(?3 as uuid)", last(people));
      }
      told += people.size();
    }
    return told;
  }

  private int callOff() {
    int told = 0;
    for (Row row : unit.rows(TO_CALL_OFF, unit.tenantId().value(), FIRST, LAST)) {
      ClosureId closure = new ClosureId(row.uuid(0));
      List<PersonId> people =
          people(
              PEOPLE.formatted("p.id <= cast(?3 as uuid)"),
              unit.tenantId().value(),
              row.uuid(2),
              row.uuid(1));
      emit(
          people.stream()
              .map(one -> LifecycleDrafts.erasureCalledOff(one, closure.value()))
              .toList());
      if (people.size() < PAGE) {
        set(closure, "told = false, told_after = null, back_after = null");
      } else {
        set(closure, "back_after = cast(?3 as uuid)", last(people));
      }
      told += people.size();
    }
    return told;
  }

  private List<PersonId> people(String sql, Object... parameters) {
    return unit.rows(sql, parameters).stream().map(row -> new PersonId(row.uuid(0))).toList();
  }

  private void emit(List<EventDraft> drafts) {
    new Outbox(unit).emit(drafts);
  }

  private void set(ClosureId closure, String what, Object... values) {
    new JpaClosures(unit).set(closure, what, values);
  }

  private static UUID last(List<PersonId> people) {
    return people.get(people.size() - 1).value();
  }
}
