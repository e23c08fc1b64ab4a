package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/**
 * Deletes all rows that a tenant has in one table.
 *
 * @param leavesFirst keys by which rows refer to others of a circle: whatever is referred to waits
 */
record DeletingRows(TableDescription rows, List<ForeignKey> leavesFirst) implements ClosingStep {

  @Override
  public String table() {
    return rows.table();
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    int tenant = unit.tenantId().value();
    DeletingSql sql = new DeletingSql(table(), leavesFirst);
    if (KeyWalk.fits(rows)) {
      return leavesFirst.isEmpty()
          ? KeyWalk.along(rows, after, ROWS).delete(unit, sql, UNLESS_HELD, List.of(tenant))
          : KeyWalk.back(rows, after, ROWS).deleteLeaves(unit, sql, UNLESS_HELD, List.of(tenant));
    }
    int gone = unit.update(sql.where(unit.dialect(), UNLESS_HELD), tenant);
    return Taken.rows(gone, leavesFirst.isEmpty() ? gone < ROWS : gone == 0);
  }
}
