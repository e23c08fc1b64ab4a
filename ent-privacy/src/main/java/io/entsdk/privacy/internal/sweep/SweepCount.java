package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;

/** Counts rows of a table against a cutoff, and changes nothing. */
final class SweepCount {

  private final Unit unit;
  private final SweepSql sql;
  private final String cutoff;

  SweepCount(Unit unit, SweptTable swept, String cutoff) {
    this.unit = unit;
    this.sql = new SweepSql(swept);
    this.cutoff = cutoff;
  }

  /** Return how many rows are due, held ones included. */
  long due() {
    return range().bigint(0);
  }

  /** Return the count of what is due, then the oldest and the newest time of it as text, if any. */
  Row range() {
    return unit.rows(sql.countingDue(), unit.tenantId().value(), cutoff).get(0);
  }

  /** Return how many rows are due that no hold keeps. */
  long free() {
    return unit.rows(sql.countingFree(), unit.tenantId().value(), cutoff).get(0).bigint(0);
  }

  /** Return how many rows the tenant has. */
  long all() {
    return unit.rows(sql.countingAll(), unit.tenantId().value()).get(0).bigint(0);
  }
}
