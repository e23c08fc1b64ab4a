package io.entsdk.privacy.internal.due;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Sql;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.due.Late;
import io.entsdk.privacy.due.RetentionLag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Works out how late retention is, of one tenant or of all. */
public final class Lags {

  private static final String LOOKS =
      "select min(x.due_since), min(x.waiting_since), min(x.looked_at) from ent_privacy_account_look x";

  private static final String TABLES =
      """
      select x.table_name, min(x.due_since) from ent_privacy_sweep_table x
      join ent_privacy_sweep s on s.tenant = x.tenant
      where s.stopped_at is null and x.due_since is not null%s group by x.table_name""";

  private static final String SWEEPS =
      "select min(coalesce(x.finished_at, x.started_at)) from ent_privacy_sweep x where x.stopped_at is null";

  private static final String OF_TENANT = " x.tenant = cast(?1 as int)";

  private final Instant now;
  private final Function<String, List<Row>> rows;

  private Lags(Instant now, Function<String, List<Row>> rows) {
    this.now = now;
    this.rows = rows;
  }

  static RetentionLag ofTenant(Unit unit) {
    int tenant = unit.tenantId().value();
    return new Lags(unit.now(), sql -> unit.rows(sql, tenant))
        .read(" where" + OF_TENANT, " and" + OF_TENANT);
  }

  /** The monitoring has no tenant: the latest of all counts. */
  public static RetentionLag ofAllTenants(Kernel kernel) {
    return kernel
        .units()
        .independent(
            entities -> new Lags(kernel.now(), sql -> Sql.rows(entities, sql)).read("", ""));
  }

  private RetentionLag read(String where, String and) {
    Map<Late, Integer> days = new EnumMap<>(Late.class);
    Row looks = rows.apply(readsAll(COUNTING, LOOKS + where)).get(0);
    days.put(Late.ACCOUNTS, sinceDay(looks, 0));
    days.put(Late.WAITING, sinceDay(looks, 1));
    days.put(Late.LOOKS, sinceMoment(looks, 2));
    Map<String, Integer> tables = new TreeMap<>();
    rows.apply(TABLES.formatted(and)).forEach(row -> tables.put(row.text(0), sinceDay(row, 1)));
    tables.values().stream().max(Integer::compare).ifPresent(most -> days.put(Late.ROWS, most));
    days.put(Late.SWEEPS, sinceMoment(rows.apply(SWEEPS + and).get(0), 0));
    return new RetentionLag(days, tables);
  }

  private int sinceDay(Row row, int column) {
    return row.isNull(column) ? 0 : days(row.date(column));
  }

  private int sinceMoment(Row row, int column) {
    return row.isNull(column)
        ? 0
        : days(LocalDate.ofInstant(Micros.instant(row.bigint(column)), ZoneOffset.UTC));
  }

  private int days(LocalDate since) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(since, today)));
  }
}
