package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.RowClock;
import io.entsdk.core.personal.SchoolLink;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in SQL what takes everybody from a row of a described table, with all that it tells of them,
 * so that the row stays.
 *
 * <p>Whoever is named goes, and each personal column but those that say {@link
 * ErasureMethod#UNLINK}: without the names those tell of nobody. When the row was made, and the
 * school to which it belongs, stay as well.
 */
public final class EmptiedRow {

  private final TableDescription table;
  private final List<Personal> columns;

  private EmptiedRow(TableDescription table, List<Personal> columns) {
    this.table = table;
    this.columns = columns;
  }

  public static EmptiedRow of(TableDescription table) {
    Set<String> frame = frame(table).collect(Collectors.toSet());
    return new EmptiedRow(
        table,
        table.personalColumns().stream()
            .filter(column -> table.subjects().contains(column.column()) || isTold(column, frame))
            .toList());
  }

  /** Return the columns that say when and where a row was made, and of nobody. */
  private static Stream<String> frame(TableDescription table) {
    return Stream.concat(
        table.terms().clock().map(RowClock::column).stream(),
        table.schools().link().map(SchoolLink::columns).stream().flatMap(List::stream));
  }

  private static boolean isTold(Personal column, Set<String> frame) {
    return column.erasure() != ErasureMethod.UNLINK && !frame.contains(column.column());
  }

  /** Tell whether a row says anything of anybody at all. */
  public boolean isAnything() {
    return !columns.isEmpty();
  }

  /** Return the columns that have to hold nothing, and of which nobody said what stands for it. */
  public Set<String> nulls() {
    return columns.stream()
        .map(Personal::column)
        .filter(column -> !table.terms().emptied().containsKey(column))
        .collect(Collectors.toSet());
  }

  /** Tell whether a row still says something, beside that it was there, and when, and where. */
  public boolean leavesAnything() {
    Set<String> gone =
        Stream.of(
                columns.stream().map(Personal::column),
                table.key().stream().map(KeyColumn::column),
                table.terms().version().stream(),
                frame(table),
                Stream.of("tenant"))
            .flatMap(names -> names)
            .collect(Collectors.toSet());
    return table.columns().stream()
        .map(ColumnDescription::column)
        .anyMatch(column -> !gone.contains(column));
  }

  /** Return the beginning of the statement that empties rows {@code alias}, up to their choice. */
  public String updating(String alias) {
    Optional<String> version = table.terms().version();
    return "update %s %s set %s"
        .formatted(
            table.table(),
            alias,
            Stream.concat(
                    columns.stream()
                        .map(Personal::column)
                        .map(column -> column + " = " + RowTerms.nothing(table, column)),
                    version.stream().map(column -> column + " = " + column + " + 1"))
                .collect(Collectors.joining(", ")));
  }

  /** Return the condition that the row {@code alias} says something of somebody. */
  public String tells(String alias) {
    return columns.stream()
        .map(column -> tells(alias, column.column()))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String tells(String alias, String column) {
    return table.terms().emptied().containsKey(column)
        ? "%s.%s <> %s".formatted(alias, column, RowTerms.nothing(table, column))
        : "%s.%s is not null".formatted(alias, column);
  }
}
