package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.internal.closure.SchoolTables.OfSchool;
import java.util.List;

/**
 * Deletes the rows of one school in one table: none that is held or names anybody held.
 *
 * @param referring keys by which rows may refer to these: whatever is referred to waits
 */
record DeletingOfSchool(OfSchool rows, List<ForeignKey> referring) implements ClosingStep {

  /** Rows of other schools lie between them. */
  private static final int LOOKED_AT = 5_000;

  @Override
  public String table() {
    return rows.name();
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    List<Object> values =
        List.of(unit.tenantId().value(), closure.school().orElseThrow().school().value());
    DeletingSql sql = new DeletingSql(table(), referring);
    String free = " and " + rows.free();
    if (!refersToItself() && KeyWalk.fits(rows.declared().table())) {
      return new KeyWalk(rows.declared().table(), after, LOOKED_AT).delete(unit, sql, free, values);
    }
    int gone = unit.update(sql.where(unit.dialect(), free), values.toArray());
    return Taken.rows(gone, gone < ROWS);
  }

  private boolean refersToItself() {
    return referring.stream().anyMatch(key -> key.table().equals(table()));
  }
}
