package io.entsdk.messaging.internal.reach;

import io.entsdk.core.internal.persistence.Row;
import java.time.LocalDate;

/** Reads from a row whether what it tells holds on a day. */
public final class DatedRow {

  private DatedRow() {}

  /** Tell so of the first day in {@code column} and the last, which may be absent, in the next. */
  public static boolean covers(Row row, int column, LocalDate day) {
    return !LinkColumns.isEmpty(row, column) && LinkColumns.period(row, column).covers(day);
  }
}
