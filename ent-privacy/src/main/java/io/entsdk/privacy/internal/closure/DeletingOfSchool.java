package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
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
    TableDescription table = rows.declared().table();
    if (KeyWalk.fits(table)) {
      return refersToItself()
          ? back(unit, KeyWalk.back(table, after, LOOKED_AT), free, values)
          : KeyWalk.along(table, after, LOOKED_AT).delete(unit, sql, free, values);
    }
    int gone = unit.update(sql.where(unit.dialect(), free), values.toArray());
    return Taken.rows(gone, gone < ROWS);
  }

  /** What may refer to nothing does so first: those rows go with what they refer to. */
  private Taken back(Unit unit, KeyWalk walk, String free, List<Object> values) {
    referring.stream()
        .filter(key -> key.table().equals(table()))
        .flatMap(key -> key.nullable().filter(this::leadsToNoSchool).limit(1))
        .map(
            column ->
                "update %1$s d set %2$s = null where d.tenant = cast(?1 as int) and d.%2$s is not null%3$s"
                    .formatted(table(), column, free))
        .forEach(sql -> walk.update(unit, sql, values));
    return walk.deleteLeaves(unit, new DeletingSql(table(), referring), free, values);
  }

  /** By what leads to their school rows are found. */
  private boolean leadsToNoSchool(String column) {
    return !rows.declared().table().schools().columns().contains(column);
  }

  private boolean refersToItself() {
    return referring.stream().anyMatch(key -> key.table().equals(table()));
  }
}
