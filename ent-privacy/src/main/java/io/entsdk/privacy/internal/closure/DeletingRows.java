package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/**
 * Deletes all rows that a tenant has in one table.
 *
 * @param leavesFirst keys by which rows refer to others of a circle: whatever is referred to waits
 */
record DeletingRows(String table, List<ForeignKey> leavesFirst) implements ClosingStep {

  @Override
  public Taken take(Unit unit, ClosureRow closure) {
    String sql = new DeletingSql(table, leavesFirst).where(unit.dialect(), UNLESS_HELD);
    int gone = unit.update(sql, unit.tenantId().value());
    return Taken.rows(gone, leavesFirst.isEmpty() ? gone < ROWS : gone == 0);
  }
}
