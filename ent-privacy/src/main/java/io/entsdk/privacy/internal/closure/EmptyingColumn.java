package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.Emptying;
import io.entsdk.core.internal.personal.RowTerms;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
import java.util.stream.Stream;

/**
 * Takes from all rows of a tenant what they say in one column: whom or what they refer to, and all
 * that tells about it.
 *
 * @param values what is set, in SQL
 * @param left what a row is told by that still says something there, in SQL
 */
record EmptyingColumn(String table, String column, String values, String left)
    implements ClosingStep {

  private EmptyingColumn(String table, String column, String values) {
    this(table, column, values, "d." + column + " is not null");
  }

  /** Let rows refer to nothing by {@code key}, which may be empty. */
  static Stream<EmptyingColumn> of(ForeignKey key) {
    return key.nullable()
        .limit(1)
        .map(name -> new EmptyingColumn(key.table(), name, name + " = null"));
  }

  /**
   * Take the names of people from rows that stay, but where the name is declared to outlive them;
   * what is part of a row that loses its name loses what goes with that.
   */
  static Stream<EmptyingColumn> ofNames(TableDescription table) {
    return table.ties().stream()
        .filter(tie -> tie.erasure() != ErasureMethod.KEEP)
        .map(tie -> new Emptying(table, tie, tie.erasure()))
        .flatMap(EmptyingColumn::ofName);
  }

  private static Stream<EmptyingColumn> ofName(Emptying name) {
    return name.tie().path().isEmpty()
        ? Stream.of(new EmptyingColumn(name.table().table(), name.tie().name(), name.sets()))
        : name.columns().stream().map(column -> ofPart(name, column));
  }

  private static EmptyingColumn ofPart(Emptying name, String column) {
    String nothing = RowTerms.nothing(name.table(), column);
    return new EmptyingColumn(
        name.table().table(),
        column,
        column + " = " + nothing,
        "d.%s is distinct from %s".formatted(column, nothing));
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    int changed = unit.update(sql(unit.dialect()), unit.tenantId().value());
    return Taken.rows(0, changed < ROWS);
  }

  private String sql(Dialect dialect) {
    String chosen =
        "d.tenant = cast(?1 as int) and %s%s fetch first %d rows only"
            .formatted(left, UNLESS_HELD, ROWS);
    return dialect == Dialect.POSTGRESQL
        ? "update %1$s set %2$s where tenant = cast(?1 as int) and ctid = any(array(select d.ctid from %1$s d where %3$s))"
            .formatted(table, values, chosen)
        : "update %s d set %s where %s".formatted(table, values, chosen);
  }
}
