package io.entsdk.privacy.internal.due;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Remembers on which day the accounts of each school were last looked at, within one unit. */
public final class AccountLooks {

  private static final String TABLE = "ent_privacy_account_look";

  private static final String SCHOOLS =
      readsAll(
          COUNTING,
          """
          select s.id, s.zone, l.looked_on from ent_core_school s
          left join ent_privacy_account_look l on l.tenant = s.tenant and l.school_id = s.id
          where s.tenant = cast(?1 as int) order by s.id""");

  private static final String TO_LOOK_AT_AGAIN =
      readsAll(
          COUNTING,
          """
          select s.id, s.zone, l.looked_on from ent_privacy_account_look l
          join ent_core_school s on s.tenant = l.tenant and s.id = l.school_id
          where l.tenant = cast(?1 as int) and l.looked_on is null order by s.id""");

  private static final String EVER =
      """
      select 1 from ent_privacy_account_look
      where tenant = cast(?1 as int) fetch first 1 rows only""";

  private static final String LOCK =
      """
      select looked_on from ent_privacy_account_look
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid) for update""";

  private static final String DONE =
      """
      update ent_privacy_account_look set looked_on = cast(?3 as date), looked_at = cast(?4 as bigint),
        due_since = cast(nullif(cast(?5 as varchar), '') as date),
        waiting_since = cast(nullif(cast(?6 as varchar), '') as date)
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)""";

  private static final String FORGET =
      replaces(
          """
          delete from %s l where l.tenant = cast(?1 as int) and not exists
            (select 1 from ent_core_school s where s.tenant = l.tenant and s.id = l.school_id)""");

  private final Unit unit;
  private final int tenant;

  public AccountLooks(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is a school, its calendar day now, and the one on which it was last looked at, if any. */
  record SchoolDay(SchoolId school, ZoneId zone, LocalDate today, @Nullable LocalDate lookedOn) {

    boolean isToLookAt() {
      return lookedOn == null || lookedOn.isBefore(today);
    }

    /** Return when the next day of the school begins. */
    Instant next() {
      return today.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /** Return every school of the tenant. */
  List<SchoolDay> schools() {
    return unit.rows(SCHOOLS, tenant).stream().map(this::schoolDay).toList();
  }

  /** Return those that were looked at before, and are to be once more. */
  List<SchoolDay> toLookAtAgain() {
    return unit.rows(TO_LOOK_AT_AGAIN, tenant).stream().map(this::schoolDay).toList();
  }

  /**
   * Return when {@code school} was last looked at; nobody else looks at it until this unit ends.
   */
  public Optional<LocalDate> lock(SchoolId school) {
    List<Row> there = unit.rows(LOCK, tenant, school.value());
    if (there.isEmpty()) {
      add(List.of(school));
      there = unit.rows(LOCK, tenant, school.value());
    }
    return Optional.ofNullable(day(there.get(0), 0));
  }

  private void add(List<SchoolId> schools) {
    List<Column<SchoolId>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("school_id", SchoolId::value),
            Column.bigint("looked_at", any -> Micros.of(unit.now())));
    unit.insertAbsent(TABLE, columns, List.of("tenant", "school_id"), schools);
  }

  /** Write down that {@code day} was looked at, and since when the oldest is due or waits. */
  void done(SchoolDay day, Collection<DueForecast> foreseen) {
    unit.update(
        DONE,
        tenant,
        day.school().value(),
        day.today(),
        Micros.of(unit.now()),
        oldest(foreseen, day, one -> one.waitsFor().isEmpty()),
        oldest(foreseen, day, DueForecast::waitsForSomebody));
  }

  private static String oldest(
      Collection<DueForecast> foreseen, SchoolDay day, Predicate<DueForecast> which) {
    return foreseen.stream()
        .filter(which)
        .map(DueForecast::from)
        .filter(from -> !from.isAfter(day.today()))
        .min(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse("");
  }

  /** Forget schools that are no more, and what was foreseen in them. */
  void forgetOthers() {
    unit.update(FORGET.formatted(TABLE), tenant);
    unit.update(FORGET.formatted(JpaDueAccounts.TABLE), tenant);
  }

  /** Let {@code school} be looked at where it never was, or every school where it is absent. */
  void first(@Nullable SchoolId school) {
    add(school == null ? schools().stream().map(SchoolDay::school).toList() : List.of(school));
  }

  /** Let {@code school} be looked at once more, or every school where it is absent. */
  void again(@Nullable SchoolId school) {
    String all =
        "update ent_privacy_account_look set looked_on = null where tenant = cast(?1 as int)";
    if (school == null) {
      unit.update(all, tenant);
    } else {
      unit.update(all + " and school_id = cast(?2 as uuid)", tenant, school.value());
    }
  }

  /**
   * Let the schools of {@code people}, and of whoever answers for them, be looked at once more if
   * any was. A look that is under way is waited for: it may not have seen what has changed.
   */
  void again(Collection<PersonId> people) {
    if (!people.isEmpty() && !unit.rows(EVER, tenant).isEmpty()) {
      new TiedSchools(unit)
          .ofFamilies(people).stream()
              .sorted(Comparator.comparing(SchoolId::value))
              .forEach(this::again);
    }
  }

  private SchoolDay schoolDay(Row row) {
    ZoneId zone = ZoneId.of(row.text(1));
    LocalDate today = LocalDate.ofInstant(unit.now(), zone);
    return new SchoolDay(new SchoolId(row.uuid(0)), zone, today, day(row, 2));
  }

  private static @Nullable LocalDate day(Row row, int column) {
    return row.isNull(column) ? null : row.date(column);
  }
}
