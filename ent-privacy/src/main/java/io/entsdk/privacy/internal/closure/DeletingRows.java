package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Deletes all rows that a tenant has in one table.
 *
 * @param leavesFirst keys by which rows refer to others of a circle: whatever is referred to waits
 */
record DeletingRows(String table, List<ForeignKey> leavesFirst) implements ClosingStep {

  @Override
  public Taken take(Unit unit, ClosureRow closure) {
    int gone = unit.update(sql(unit.dialect()), unit.tenantId().value());
    return Taken.rows(gone, leavesFirst.isEmpty() ? gone < ROWS : gone == 0);
  }

  private String sql(Dialect dialect) {
    String chosen =
        "d.tenant = cast(?1 as int)%s%s fetch first %d rows only"
            .formatted(UNLESS_HELD, free(dialect), ROWS);
    return dialect == Dialect.POSTGRESQL
        ? "delete from %1$s x where x.tenant = cast(?1 as int) and x.ctid = any(array(select d.ctid from %1$s d where %2$s))"
            .formatted(table, chosen)
        : "delete from %s d where %s".formatted(table, chosen);
  }

  private String free(Dialect dialect) {
    String place = dialect == Dialect.POSTGRESQL ? "ctid" : "_rowid_";
    return leavesFirst.stream().map(key -> referredTo(key, place)).collect(Collectors.joining());
  }

  /** A row may refer to itself. */
  private String referredTo(ForeignKey key, String place) {
    String same =
        key.columns().stream()
            .map(pair -> "c.%s = d.%s".formatted(pair.column(), pair.referred()))
            .collect(Collectors.joining(" and "));
    String other = key.table().equals(table) ? " and c.%1$s <> d.%1$s".formatted(place) : "";
    return " and not exists (select 1 from %s c where %s%s)".formatted(key.table(), same, other);
  }
}
