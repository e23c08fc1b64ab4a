package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.closure.SchoolTables.OfSchool;
import java.util.List;

/**
 * Deletes the rows of one school in one table: none that is held or names anybody held.
 *
 * @param referring keys by which rows may refer to these: whatever is referred to waits
 */
record DeletingOfSchool(OfSchool rows, List<ForeignKey> referring) implements ClosingStep {

  @Override
  public String table() {
    return rows.name();
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure) {
    int gone =
        unit.update(
            new DeletingSql(table(), referring).where(unit.dialect(), " and " + rows.free()),
            unit.tenantId().value(),
            closure.school().orElseThrow().school().value());
    return Taken.rows(gone, gone < ROWS);
  }
}
