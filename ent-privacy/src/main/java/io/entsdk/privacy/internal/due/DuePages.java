package io.entsdk.privacy.internal.due;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.due.DueAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lists whose account of a school is due by a day, in the order of the index. */
record DuePages(Unit unit, SchoolId school, LocalDate until) {

  private static final String PAGE =
      """
      select person_id, due_on, waits_for, rule_version, computed_at from ent_privacy_due_account
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid) and due_on <= cast(?3 as date)
        and (due_on, person_id) > (cast(?4 as date), cast(?5 as uuid))
      order by due_on, person_id fetch first %d rows only""";

  private static final List<String> BEGINNING =
      List.of(LocalDate.EPOCH.minusYears(1_900).toString(), new UUID(0, 0).toString());

  Page<DueAccount> page(PageRequest asked) {
    CursorSeal seal = new CursorSeal(unit.tenant(), "due-accounts/" + school + "/" + until);
    List<String> after = asked.cursor().map(seal::open).orElse(BEGINNING);
    List<DueAccount> found =
        unit
            .rows(
                readsAll(KEEPING, PAGE.formatted(asked.limit() + 1)),
                unit.tenantId().value(),
                school.value(),
                until,
                LocalDate.parse(after.get(0)),
                UUID.fromString(after.get(1)))
            .stream()
            .map(DuePages::account)
            .toList();
    if (found.size() <= asked.limit()) {
      return new Page<>(found, null);
    }
    DueAccount last = found.get(asked.limit() - 1);
    return new Page<>(
        found.subList(0, asked.limit()),
        seal.after(last.from().toString(), last.person().toString()));
  }

  private static DueAccount account(Row row) {
    return new DueAccount(
        new PersonId(row.uuid(0)),
        row.date(1),
        JpaDueAccounts.blocks(row.text(2)),
        row.integer(3),
        Micros.instant(row.bigint(4)));
  }
}
