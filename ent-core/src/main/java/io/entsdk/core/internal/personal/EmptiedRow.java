package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.RowClock;
import io.entsdk.core.personal.SchoolLink;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in SQL what takes from a row of a described table what it tells of people, so that the row
 * stays.
 */
public final class EmptiedRow {

  private static final String ACCOUNT = "ent-account";

  private final TableDescription table;
  private final List<Personal> columns;

  private EmptiedRow(TableDescription table, List<Personal> columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * Take everybody from a row, with all that it tells of them.
   *
   * <p>Whoever is named goes, and each personal column but those that say {@link
   * ErasureMethod#UNLINK}: without the names those tell of nobody. When the row was made, and the
   * school to which it belongs, stay as well.
   */
  public static EmptiedRow of(TableDescription table) {
    Set<String> frame = frame(table).collect(Collectors.toSet());
    return new EmptiedRow(
        table,
        table.personalColumns().stream()
            .filter(column -> table.subjects().contains(column.column()) || isTold(column, frame))
            .toList());
  }

  /** Take from a row what goes before it by {@code rule}. */
  public static EmptiedRow before(TableDescription table, String rule) {
    return new EmptiedRow(
        table, goingBefore(table).filter(column -> column.rule().equals(rule)).toList());
  }

  /** Return the rules by which columns go before their row, where that one goes by another. */
  public static Stream<String> rulesBefore(TableDescription table) {
    return goingBefore(table).map(Personal::rule).distinct();
  }

  /**
   * What the row is found, kept or counted by stays as long as the row, and an account ends as a
   * whole.
   */
  private static Stream<Personal> goingBefore(TableDescription table) {
    Set<String> needed =
        Stream.of(
                frame(table),
                table.subjects().stream(),
                table.key().stream().map(KeyColumn::column),
                table.terms().version().stream(),
                table.terms().records().stream(),
                table.terms().parents().stream().map(ParentLink::columns).flatMap(List::stream))
            .flatMap(names -> names)
            .collect(Collectors.toSet());
    return table.personalColumns().stream()
        .filter(column -> column.erasure() == ErasureMethod.REDACT)
        .filter(column -> !column.rule().equals(ACCOUNT) && !needed.contains(column.column()));
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

  /** Tell whether anything is taken at all. */
  public boolean isAnything() {
    return !columns.isEmpty();
  }

  /** Return the columns that are emptied. */
  public List<String> columns() {
    return columns.stream().map(Personal::column).toList();
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

  /** Return the condition that the row {@code alias} still says something of it. */
  public String tells(String alias) {
    return isAnything()
        ? columns.stream()
            .map(column -> tells(alias, column.column()))
            .collect(Collectors.joining(" or ", "(", ")"))
        : "1 = 0";
  }

  private String tells(String alias, String column) {
    return table.terms().emptied().containsKey(column)
        ? "%s.%s <> %s".formatted(alias, column, RowTerms.nothing(table, column))
        : "%s.%s is not null".formatted(alias, column);
  }
}
