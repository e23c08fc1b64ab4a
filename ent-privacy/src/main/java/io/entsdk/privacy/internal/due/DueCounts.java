package io.entsdk.privacy.internal.due;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.due.SchoolDues;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Counts the accounts that are due by a day, school by school, in one statement. */
record DueCounts(Unit unit, LocalDate until) {

  private static final String COUNT =
      """
      select s.id, count(d.person_id), count(case when d.waits_for <> '' then 1 end),
        min(d.due_on), min(l.looked_at)
      from ent_core_school s
      left join ent_privacy_account_look l
        on l.tenant = s.tenant and l.school_id = s.id and l.looked_on is not null
      left join ent_privacy_due_account d
        on d.tenant = s.tenant and d.school_id = s.id and d.due_on <= cast(?2 as date)
      where s.tenant = cast(?1 as int)%s group by s.id order by s.id""";

  List<SchoolDues> ofAll() {
    return unit.rows(sql(""), unit.tenantId().value(), until).stream().map(this::dues).toList();
  }

  SchoolDues of(SchoolId school) {
    return unit
        .rows(sql(" and s.id = cast(?3 as uuid)"), unit.tenantId().value(), until, school.value())
        .stream()
        .map(this::dues)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("School", school));
  }

  private static String sql(String condition) {
    return readsAll(COUNTING, COUNT.formatted(condition));
  }

  private SchoolDues dues(Row row) {
    long waiting = row.bigint(2);
    return new SchoolDues(
        new SchoolId(row.uuid(0)),
        until,
        row.bigint(1) - waiting,
        waiting,
        row.isNull(3) ? Optional.empty() : Optional.of(row.date(3)),
        row.isNull(4) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(4))));
  }
}
