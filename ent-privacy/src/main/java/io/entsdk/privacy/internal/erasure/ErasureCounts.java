package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.privacy.erasure.ErasureId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps how many rows an erasure has taken or changed, within one unit of work: a row for each
 * piece of work, so that nodes never wait for each other to count.
 */
final class ErasureCounts {

  private static final String SUMS =
      """
      select place, effect, sum(row_count) from ent_privacy_erasure_count
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) group by place, effect""";

  private final Unit unit;
  private final ErasureId erasure;

  ErasureCounts(Unit unit, ErasureId erasure) {
    this.unit = unit;
    this.erasure = erasure;
  }

  void add(Map<StepEffect, Long> erased) {
    int tenant = unit.tenantId().value();
    List<Column<Map.Entry<StepEffect, Long>>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> unit.newId()),
            Column.uuid("erasure_id", any -> erasure.value()),
            Column.integer("place", count -> count.getKey().place()),
            Column.text("effect", count -> count.getKey().method().name()),
            Column.bigint("row_count", Map.Entry::getValue));
    unit.insertAll("ent_privacy_erasure_count", columns, List.copyOf(erased.entrySet()));
  }

  /** Return how many rows went or were changed, and how. */
  Map<StepEffect, Long> sums() {
    Map<StepEffect, Long> sums = new TreeMap<>();
    unit.rows(SUMS, unit.tenantId().value(), erasure.value())
        .forEach(
            row ->
                sums.put(
                    new StepEffect(row.integer(0), ErasureMethod.valueOf(row.text(1))),
                    row.bigint(2)));
    return sums;
  }
}
