package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/**
 * Lets the rows of a table no longer refer to others by a key that would keep rows from going,
 * walking along their own key.
 */
record OpeningCircle(TableDescription rows, LooseEnd end) implements ClosingStep {

  @Override
  public String table() {
    return rows.table();
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    String sql = end.updating(table(), UNLESS_HELD);
    int tenant = unit.tenantId().value();
    Taken piece = KeyWalk.along(rows, after, ROWS).update(unit, sql, List.of(tenant));
    return new Taken(0, piece.through(), piece.waitsFor(), piece.after());
  }
}
