package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.SchoolPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the rows of one stretch of a table, and changes nothing. */
final class SweepCount {

  private final Unit unit;
  private final SweepSql sql;
  private final Object[] values;

  SweepCount(Unit unit, SweptTable swept, Stretch stretch) {
    this.unit = unit;
    this.sql = new SweepSql(swept, stretch);
    List<Object> all = new ArrayList<>(List.of(unit.tenantId().value()));
    all.addAll(stretch.values());
    this.values = all.toArray();
  }

  /** Return how many rows of {@code swept} the tenant has. */
  static long all(Unit unit, SweptTable swept) {
    return unit.rows(SweepSql.countingAll(swept.name()), unit.tenantId().value()).get(0).bigint(0);
  }

  /** Return how many rows are due, held ones included. */
  long due() {
    return range().bigint(0);
  }

  /** Return how many rows of each school are due, held ones included, by the way to it. */
  Map<SchoolId, Long> dueBySchool(SchoolPath path) {
    return unit.rows(sql.countingBySchool(path), values).stream()
        .collect(Collectors.toMap(row -> new SchoolId(row.uuid(0)), row -> row.bigint(1)));
  }

  /** Return the count of what is due, then the oldest and the newest time of it as text, if any. */
  Row range() {
    return unit.rows(sql.countingDue(), values).get(0);
  }

  /** Return how many rows are due that no hold keeps. */
  long free() {
    return unit.rows(sql.countingFree(), values).get(0).bigint(0);
  }

  /** Return how many bytes {@code columns}, of text or bytes, hold of what is due and not held. */
  long bytes(List<String> columns) {
    return unit.rows(sql.weighingFree(columns), values).get(0).bigint(0);
  }

  /** Tell whether a row is there, held ones included. */
  boolean isAny() {
    return !unit.rows(sql.anyAtAll(), values).isEmpty();
  }
}
