package io.entsdk.core.internal.usage;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.usage.UsageWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Counts, once a week, what the people of each school did in the week before.
 *
 * <p>A launch announces it, and each run the next one as long as a school is live. A week that is
 * over for longer than the rows of its sign-ins are kept is not counted at all.
 */
public final class UsageJob implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "usage";

  /** By then it is Monday in every zone of the French schools, from Tahiti to Nouméa. */
  private static final LocalTime DUE = LocalTime.NOON;

  private static final Duration COUNTABLE = Duration.ofDays(3);

  /** Is a school that was live, with the zone of its weeks. */
  private record Counted(SchoolId school, ZoneId zone) {}

  @Override
  public String name() {
    return JOB;
  }

  /** Announce the first run in a tenant, with a launch. */
  public static void announce(Unit unit) {
    LocalDate next =
        LocalDate.ofInstant(unit.now(), ZoneOffset.UTC)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    new DueTable(unit.entities(), unit.dialect())
        .announce(JOB, unit.tenantId(), next.atTime(DUE).toInstant(ZoneOffset.UTC), unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    for (Counted one : Unit.independent(tenant, UsageJob::schools)) {
      if (!tenant.kernel().now().isBefore(end)) {
        return new Progress(done, false);
      }
      done += Unit.independent(tenant, unit -> count(unit, one)) ? 1 : 0;
    }
    Unit.independent(tenant, UsageJob::announceIfNeeded);
    return new Progress(done, true);
  }

  private static boolean count(Unit unit, Counted one) {
    LocalDate today = LocalDate.ofInstant(unit.now(), one.zone());
    UsageWeek week = UsageWeek.of(today).plus(-1);
    UsageSource.Span span =
        new UsageSource.Span(
            week.monday().atStartOfDay(one.zone()).toInstant(),
            week.plus(1).monday().atStartOfDay(one.zone()).toInstant());
    UsageStore store = new UsageStore(unit);
    if (unit.now().isAfter(span.until().plus(COUNTABLE)) || !store.begin(one.school(), week)) {
      return false;
    }
    List<Use> uses =
        unit.kernel().features().stream()
            .flatMap(feature -> feature.usage().stream())
            .flatMap(source -> source.usesOf(unit, one.school(), span).stream())
            .toList();
    store.add(one.school(), week, WeekCount.of(week, uses));
    return true;
  }

  private static List<Counted> schools(Unit unit) {
    return unit
        .rows(
            """
            select s.id, s.zone from ent_core_school s
            where s.tenant = cast(?1 as int) and exists
              (select 1 from ent_core_launch l where l.tenant = s.tenant and l.school_id = s.id)
            order by s.id""",
            unit.tenantId().value())
        .stream()
        .map(row -> new Counted(new SchoolId(row.uuid(0)), ZoneId.of(row.text(1))))
        .toList();
  }

  private static boolean announceIfNeeded(Unit unit) {
    boolean needed =
        !unit.rows(
                """
                select l.id from ent_core_launch l
                where l.tenant = cast(?1 as int)
                  and (l.closes_at is null or l.closes_at > cast(?2 as bigint))
                fetch first 1 rows only""",
                unit.tenantId().value(),
                Micros.of(unit.now()))
            .isEmpty();
    if (needed) {
      announce(unit);
    }
    return needed;
  }
}
