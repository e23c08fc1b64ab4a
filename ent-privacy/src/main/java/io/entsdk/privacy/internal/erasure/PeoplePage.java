package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.PlannedPerson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists who is in an erasure: those with the newest activity first, for they deserve a look. */
final class PeoplePage {

  private static final String PAGE =
      """
      select person_id, last_day, newest_at, outcome from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and person_id = standing_id
        and (coalesce(newest_at, 0) < cast(?3 as bigint)
          or (coalesce(newest_at, 0) = cast(?4 as bigint) and person_id > cast(?5 as uuid)))
      order by coalesce(newest_at, 0) desc, person_id fetch first %d rows only""";

  private static final List<String> BEGINNING =
      List.of(Long.toString(Long.MAX_VALUE), new UUID(0, 0).toString());

  private final Unit unit;
  private final ErasureId erasure;

  PeoplePage(Unit unit, ErasureId erasure) {
    this.unit = unit;
    this.erasure = erasure;
  }

  Page<PlannedPerson> of(PageRequest asked) {
    CursorSeal seal = new CursorSeal(unit.tenant(), "erasure/" + erasure);
    List<String> after = asked.cursor().map(seal::open).orElse(BEGINNING);
    long newest = Long.parseLong(after.get(0));
    List<PlannedPerson> found =
        unit
            .rows(
                readsAll(KEEPING, PAGE.formatted(asked.limit() + 1)),
                unit.tenantId().value(),
                erasure.value(),
                newest,
                newest,
                UUID.fromString(after.get(1)))
            .stream()
            .map(PeoplePage::person)
            .toList();
    if (found.size() <= asked.limit()) {
      return new Page<>(found, null);
    }
    PlannedPerson last = found.get(asked.limit() - 1);
    long at = last.newestActivity().map(Micros::of).orElse(0L);
    return new Page<>(
        found.subList(0, asked.limit()), seal.after(Long.toString(at), last.person().toString()));
  }

  private static PlannedPerson person(Row row) {
    return new PlannedPerson(
        new PersonId(row.uuid(0)),
        row.date(1),
        row.isNull(2) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(2))),
        ErasureOutcome.valueOf(row.text(3)));
  }
}
