package io.entsdk.core.internal.launch;

import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import java.time.Instant;

/**
 * Reads until when a school is live, in the statement that a module runs anyway.
 *
 * <p>A launch begins when it is made, so the latest end tells all.
 */
public final class LiveSchool {

  private static final String UNTIL =
      """
      (select max(coalesce(lv.closes_at, cast(%d as bigint))) from ent_core_launch lv
       where lv.tenant = %s and lv.school_id = %s)""";

  private LiveSchool() {}

  /** Return the column that tells until when the school in column {@code school} is live. */
  public static String until(String tenant, String school) {
    return UNTIL.formatted(Long.MAX_VALUE, tenant, school);
  }

  /** Return the first moment without; long ago for a school that never went live. */
  public static Instant end(Row row, int column) {
    return row.isNull(column) ? Instant.EPOCH : Micros.instant(row.bigint(column));
  }
}
