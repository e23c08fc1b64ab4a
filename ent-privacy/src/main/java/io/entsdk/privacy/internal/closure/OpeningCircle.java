package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/**
 * Lets the rows of a table refer to nothing in a column that would keep rows from going, walking
 * along their key.
 */
record OpeningCircle(TableDescription rows, String column) implements ClosingStep {

  @Override
  public String table() {
    return rows.table();
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    String sql =
        "update %1$s d set %2$s = null where d.tenant = cast(?1 as int) and d.%2$s is not null%3$s"
            .formatted(table(), column, UNLESS_HELD);
    int tenant = unit.tenantId().value();
    Taken piece = KeyWalk.along(rows, after, ROWS).update(unit, sql, List.of(tenant));
    return new Taken(0, piece.through(), piece.waitsFor(), piece.after());
  }
}
